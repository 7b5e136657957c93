import type { file as italian } from '../it/file.ts';
import type { Same } from '../same.ts';

export const file: Same<typeof italian> = {
  'file.missing': 'The file “{{file}}” does not exist.',
  'file.denied': 'The file “{{file}}” cannot be read: permission is missing.',
  'file.notWritten': 'The file “{{file}}” cannot be written ({{reason}}).',
  'file.writeDenied': 'The file “{{file}}” cannot be written: permission is missing.',
  'file.noFolder': 'The folder of the file “{{file}}” does not exist.',
  'file.unusable': 'The file “{{file}}” cannot be read or written ({{reason}}).',
  'file.folder': '“{{file}}” is a folder, a file is needed.',
  'file.other': 'The file “{{file}}” cannot be read ({{reason}}).',
  'file.exists': 'The file “{{file}}” exists already. --force replaces it.',
  'file.tooLong': 'The file “{{file}}” is too large.',
  'file.notText': 'The file “{{file}}” is not UTF-8 text.',
};
