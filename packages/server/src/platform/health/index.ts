export type { Check, Finding, Sentence } from './check.ts';
export { bytesSaid, lengthSaid, whenSaid } from './in-words.ts';
export { type Readiness, readiness } from './readiness.ts';
