import { download } from './download.ts';
import { remove } from './remove.ts';
import { upload } from './upload.ts';

export const files = { upload, download, remove };
