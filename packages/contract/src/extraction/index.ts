import { preview } from './preview.ts';

export const extraction = { preview };
