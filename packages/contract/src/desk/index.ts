import { show } from './show.ts';

export const desk = { show };
