export { confirmedIndicators } from './derivatives.store.ts';
export { correctTree, endTree } from './follow.ts';
