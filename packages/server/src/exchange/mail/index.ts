export { mailboxesCheck } from './check-mailboxes.ts';
export { mailRoutes } from './mail.routes.ts';
export { mailDuties } from './mail-duties.ts';
export { type MailWays, openMailIn } from './open-mail-in.ts';
export { mailTemplates } from './templates.ts';
