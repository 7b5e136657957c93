export { type FilesDeps, fileRoutes } from './files.routes.ts';
export { sweepFiles } from './sweep-files.ts';
