export type { Duty } from './duty.ts';
export { type JobHandler, type JobQueue, type JobQueueOptions, startJobs } from './job-queue.ts';
export { poolGauge, queueGauges } from './queue-gauges.ts';
export { daily, everyMinutes, hourly } from './schedule.ts';
