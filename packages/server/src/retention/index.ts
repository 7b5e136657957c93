export { begin, ERASE } from './begin.ts';
export { retentionDuties } from './duties.ts';
export { eraseAll, eraseSome } from './erase.ts';
