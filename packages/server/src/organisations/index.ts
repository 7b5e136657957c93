export { moveSector } from './move-sector.ts';
export { organisationRoutes } from './organisations.routes.ts';
export {
  findOrganisation,
  insertOrganisation,
  type NewOrganisation,
  organisationCalled,
  originInstallation,
} from './organisations.store.ts';
export { type Named, workedWith } from './worked-with.ts';
