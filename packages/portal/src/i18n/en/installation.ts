import type { installation as italian } from '../it/installation.ts';
import type { Same } from '../same.ts';

export const installation: Same<typeof italian> = {
  welcome: 'Welcome to Staffetta',
  welcomeLead:
    'This link works once. It creates the organisation that runs this installation and its first administrator.',
  organisationName: 'Name of the organisation',
  organisationNameHint: 'As it appears in agreements and messages.',
  organisationKind: 'What it is',
  hubShape: 'What kind of hub it is',
  yourName: 'Your name',
  yourEmail: 'Your e-mail address',
  password: 'Password',
  passwordHint: 'At least 12 characters. A sentence that only you remember will do.',
  begin: 'Create and sign in',
  linkMissing: 'Incomplete link',
  linkMissingHint:
    'Open the whole link, as the server printed it at start, with the part after the hash sign (#).',
};
