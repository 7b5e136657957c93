export { alikeMembers } from './checking/alike.ts';
export { isPublicMail } from './checking/directory.ts';
export { sheetRoutes } from './sheets.routes.ts';
export { IMPORTS, importDuties, workImports } from './work-imports.ts';
