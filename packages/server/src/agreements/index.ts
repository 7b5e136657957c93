export type { AgreementInForce, PartyFacts } from './agreement.ts';
export {
  agreementBetween,
  agreementsOf,
  agreementWhateverState,
  requireAgreement,
} from './agreement-between.ts';
export { agreementDuties } from './agreement-duties.ts';
export { type SignedText, textHash } from './agreement-text.ts';
export { agreementRoutes } from './agreements.routes.ts';
export { dueWarnings, type ExpiryWarning } from './due-warnings.ts';
export { agreementTemplates } from './expiry-letter.ts';
export { nextReceiptNumber } from './receipt-number.ts';
export { numbered, type ReceiptScope } from './receipts.store.ts';
export { showAgreement } from './show-agreement.ts';
export { turnAgreements } from './turn-agreements.ts';
