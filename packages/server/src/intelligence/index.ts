export { decideIndicators } from './decide-indicators.ts';
export { intelligenceRoutes } from './intelligence.routes.ts';
export { type IndicatorRow, listIndicators } from './item-observables.store.ts';
export { findsOf, proposeFinds, reviseFinds } from './propose-finds.ts';
