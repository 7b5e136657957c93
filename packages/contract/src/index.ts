export * from './admissions/admission.ts';
export * from './agreements/agreement.ts';
export * from './agreements/clauses.ts';
export * from './agreements/document.ts';
export * from './agreements/gap.ts';
export * from './agreements/hosting.ts';
export * from './agreements/particulars.ts';
export { type Paper, papers } from './agreements/print.ts';
export * from './agreements/retention.ts';
export * from './alerts/alert.ts';
export * from './analysis/campaign.ts';
export * from './analysis/hit.ts';
export * from './arrivals/arrival.ts';
export * from './bands.ts';
export * from './client.ts';
export * from './contacts/contact.ts';
export * from './contacts/mail-kinds.ts';
export * from './dependencies/dependency.ts';
export { DeskItem, type DeskReason, deskReasons, MOST_COUNTED } from './desk/show.ts';
export * from './endings/ending.ts';
export * from './errors.ts';
export * from './essential-services/service.ts';
export * from './extraction/preview.ts';
export * from './feeds/feed.ts';
export * from './files/file-ref.ts';
export * from './holds/hold.ts';
export * from './imports/findings.ts';
export * from './imports/import.ts';
export * from './imports/sheet.ts';
export * from './indicators/indicator.ts';
export { firstKinds } from './installation/claim.ts';
export { Health, type HealthState, healthStates } from './installation/health.ts';
export * from './live/news.ts';
export * from './live/read-news.ts';
export * from './logs/log-summary.ts';
export * from './mailboxes/mailbox.ts';
export * from './memberships/membership.ts';
export * from './messages/message.ts';
export * from './notices/notice.ts';
export * from './openapi.ts';
export * from './operation.ts';
export * from './operations.ts';
export * from './organisations/italian-codes.ts';
export * from './organisations/organisation.ts';
export * from './organisations/provinces.ts';
export * from './organisations/sectors.ts';
export * from './people/person-record.ts';
export * from './reason.ts';
export * from './relays/finding.ts';
export * from './relays/reason-codes.ts';
export * from './relays/relay.ts';
export * from './relays/target.ts';
export * from './relays/undo.ts';
export { type ExportFormat, exportFormats } from './reports/export.ts';
export { type Box, boxes } from './reports/list.ts';
export * from './reports/phoned.ts';
export { Recipient } from './reports/recipients.ts';
export * from './reports/registration.ts';
export * from './reports/relay-policy.ts';
export * from './reports/report.ts';
export * from './reports/rsit.ts';
export * from './reports/standing.ts';
export * from './reports/submitted.ts';
export * from './reports/tc-acn.ts';
export { DirectionTimes } from './reports/times.ts';
export * from './reports/words.ts';
export * from './reports/writing.ts';
export {
  personKinds,
  RightsCase,
  RightsFinding,
  RightsRequest,
  RightsWish,
  rights,
  rightsDecisions,
  rightsOutcomes,
} from './rights/request.ts';
export * from './senders/sender.ts';
export * from './session/session-info.ts';
export * from './tokens/token-record.ts';
export * from './words.ts';
