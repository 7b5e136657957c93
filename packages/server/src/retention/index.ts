export { begin, beginAsked, beginHeld, ERASE } from './begin.ts';
export { beginDue } from './begin-due.ts';
export { retentionDuties } from './duties.ts';
export { retentionRoutes } from './endings.routes.ts';
export { type EraseDeps, eraseAll, eraseSome } from './erase.ts';
export type { Words as ItemWords } from './erasure.store.ts';
export {
  appendToList,
  ERASURE_LIST,
  type ListedErasure,
  listed,
  readList,
} from './erasure-list.ts';
export { eraseAgain, listErased } from './list-erased.ts';
export { settleEnds } from './settle-ends.ts';
export { wordsHold } from './words.ts';
