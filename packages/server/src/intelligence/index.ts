export { decideIndicators } from './decide-indicators.ts';
export { type IndicatorRow, listIndicators } from './item-observables.store.ts';
export { proposeFinds } from './propose-finds.ts';
