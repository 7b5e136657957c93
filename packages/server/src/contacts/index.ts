export { toE164 } from './contact.ts';
export { contactRoutes } from './contacts.routes.ts';
export { addContact } from './write-contact.ts';
