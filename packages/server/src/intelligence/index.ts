export {
  type Correlated,
  type CorrelationKey,
  correlationKeys,
  isTrivial,
  warningOf,
} from './correlation-keys.ts';
export { type Decided, decideIndicators } from './decide-indicators.ts';
export { indexObservables } from './index-observables.ts';
export { intelligenceRoutes } from './intelligence.routes.ts';
export { type IndicatorRow, type ItemNumber, listIndicators } from './item-observables.store.ts';
export { inNormalForm } from './normal-form.ts';
export { confirmedValues } from './observable-index.store.ts';
export { findsOf, proposeFinds, reviseFinds } from './propose-finds.ts';
export { replaceValue } from './replace-value.ts';
export { warningFor } from './warnings/index.ts';
