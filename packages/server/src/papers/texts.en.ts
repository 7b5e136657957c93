import type { Words } from './texts.it.ts';

/** Words that all papers share, in English. */
export const words: Words = {
  locale: 'en-GB',
  faces: {
    threat: 'threat',
    vulnerability: 'vulnerability',
    incident: 'incident',
    fraud: 'fraud',
  },
  sides: { police: 'Police', private: 'Private' },
  contactRoles: {
    desk_24_7: '24-hour desk',
    security: 'IT security',
    referent: 'referent',
    deputy: 'deputy',
    data_protection: 'data protection',
    legal: 'legal office',
    press: 'press office',
  },
  capacity: { autonomous: 'controller of its own', joint: 'joint controller (GDPR art. 26)' },
  yes: 'yes',
  no: 'no',
  none: 'nothing',
  toBeSaid: 'to be said',
  minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
  hours: (n) => (n === 1 ? '1 hour' : `${n} hours`),
  days: (n) => (n === 1 ? '1 day' : `${n} days`),
  footer: (when) => `Staffetta, ${when} (Italian time)`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
};
