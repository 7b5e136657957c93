import type { files as italian } from '../it/files.ts';
import type { Same } from '../same.ts';

export const files: Same<typeof italian> = {
  add: 'Choose files',
  dropHere: 'or drop them here',
  hint: 'The mail (.eml), screenshots, logs. They are never opened or run. Card numbers are looked for in texts only: take them out of ZIPs, PDFs and images before you attach them.',
  progress: '{{percent}}% uploaded',
  remove: 'Remove {{name}}',
  failed: '{{name}} was not uploaded',
  unreachable: 'The connection broke off: try again.',
  fingerprint: 'SHA-256 digest',
};
