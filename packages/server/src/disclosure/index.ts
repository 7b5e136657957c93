export * from './audience.ts';
export { type Decision, decide, type Marked, markingPermits, type Reader } from './decide.ts';
export { type Channel, type Disclosed, reshape, together } from './disclosed.ts';
export { visibleItem } from './visible.store.ts';
