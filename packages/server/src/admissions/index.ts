export { admissionDuties } from './admission-duties.ts';
export { admissionRoutes } from './admissions.routes.ts';
export { type ConfirmLinks, confirmLinks } from './confirm-link.ts';
export { admissionPages } from './confirm-page.ts';
export { admissionTemplates } from './letters.ts';
