import { why } from './why.ts';

export const items = { why };
