export { rightsRoutes } from './rights.routes.ts';
export { rightsDuties } from './rights-duties.ts';
