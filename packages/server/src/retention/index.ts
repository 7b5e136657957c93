export { begin, ERASE } from './begin.ts';
export { retentionDuties } from './duties.ts';
export { retentionRoutes } from './endings.routes.ts';
export { eraseAll, eraseSome } from './erase.ts';
