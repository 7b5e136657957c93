export { organisationRoutes } from './organisations.routes.ts';
export {
  findOrganisation,
  insertOrganisation,
  type NewOrganisation,
  organisationCalled,
  organisationRefs,
  originInstallation,
} from './organisations.store.ts';
export { type Named, workedWith } from './worked-with.ts';
