export { contactRoutes } from './contacts.routes.ts';
export { contactsOf } from './list-contacts.ts';
