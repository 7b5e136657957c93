export { mailRoutes } from './mail.routes.ts';
export { type MailDoor, openMailDoor } from './mail-door.ts';
export { mailTemplates } from './receipt-letter.ts';
