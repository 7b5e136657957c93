export type { AgreementInForce, PartyFacts } from './agreement.ts';
export {
  agreementBetween,
  agreementsOf,
  agreementWhateverState,
  requireAgreement,
} from './agreement-between.ts';
export { agreementDuties } from './agreement-duties.ts';
export { agreementRoutes } from './agreements.routes.ts';
export { dueWarnings, type ExpiryWarning } from './due-warnings.ts';
export { agreementTemplates } from './expiry-letter.ts';
export { nextReceiptNumber, type ReceiptScope } from './receipt-number.ts';
export { turnAgreements } from './turn-agreements.ts';
