export { draftUnattended } from './draft-unattended.ts';
export { rectifyReport } from './rectify-report.ts';
export { reportRoutes } from './reports.routes.ts';
export { type WholeRecord, wholeRecord } from './whole-record.ts';
export { safeText } from './written.ts';
