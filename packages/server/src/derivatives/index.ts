export type { Follow } from './derivatives.store.ts';
export { confirmedIndicators } from './derivatives.store.ts';
export { correctTree, endTree, enterFollowed } from './follow.ts';
