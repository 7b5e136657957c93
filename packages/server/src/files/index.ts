export { type FilesDeps, fileRoutes } from './files.routes.ts';
export { insertFile, placesOfItem } from './files.store.ts';
export { textsIn } from './read-text.ts';
export { sweepFiles } from './sweep-files.ts';
export { type TakenIn, takeIn } from './take-in.ts';
