export { rightsTemplates } from './asked-letter.ts';
export { rightsRoutes } from './rights.routes.ts';
export { rightsDuties } from './rights-duties.ts';
