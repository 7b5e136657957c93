export { insertOrganisation, type NewOrganisation } from './organisations.store.ts';
