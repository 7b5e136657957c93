export { REASON_TEXTS, WARNING_REASONS, type Warning, type WarningReason } from './reasons.ts';
export { warningFor } from './warning.ts';
