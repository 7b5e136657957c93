import type { settings as italian } from '../it/settings.ts';
import type { Same } from '../same.ts';

export const settings: Same<typeof italian> = {
  title: 'Settings',
  lead: 'What concerns only you.',
  you: 'Who you are',
  name: 'Name',
  email: 'E-mail',
  organisation: 'Organisation',
  roles: 'Roles',
  languageTitle: 'Language of the portal',
  languageHint: 'For this browser, at once.',
  language: { it: 'Italiano', en: 'English' },
};
