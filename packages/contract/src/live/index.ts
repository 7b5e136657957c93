import { stream } from './stream.ts';

export const live = { stream };
