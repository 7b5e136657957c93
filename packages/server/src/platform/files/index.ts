export { counted } from './counted.ts';
export type { Bytes, FileStore, Place, Stored } from './file-store.ts';
export { folderFileStore } from './folder-file-store.ts';
