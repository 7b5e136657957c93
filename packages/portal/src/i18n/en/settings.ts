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
  profile: 'Your name',
  profileHint: 'Colleagues see it; other organisations see only your organisation.',
  save: 'Save',
  saved: 'Saved.',
  mail: 'E-mail for alerts',
  mailWanted: 'Send me a mail for each alert',
  mailHint: 'The mail never holds text marked TLP:AMBER or narrower, nor links to sign in.',
  mailKinds: 'What you want to receive',
  mailAlways: 'Emergency alerts, corrections and recalls always arrive.',
  actFor: 'Which organisation you act for now',
  actForHint: 'Changing it, you see and do only what belongs to that one.',
};
