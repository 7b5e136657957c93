import type { desk as italian } from '../it/desk.ts';
import type { Same } from '../same.ts';

export const desk: Same<typeof italian> = {
  title: 'Desk',
  lead: 'Welcome, {{name}}.',
  nothing: 'Nothing is waiting for you',
  nothingHint: 'What needs you appears here, most urgent first.',
};
