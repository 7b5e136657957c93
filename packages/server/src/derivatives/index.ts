export { confirmedIndicators } from './derivatives.store.ts';
export { followCorrection, followRecall } from './follow.ts';
