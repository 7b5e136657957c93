export { entryName } from './entry-name.ts';
export { measureZip, writeZip, type ZipEntry } from './write-zip.ts';
