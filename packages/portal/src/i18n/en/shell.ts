import type { shell as italian } from '../it/shell.ts';
import type { Same } from '../same.ts';

export const shell: Same<typeof italian> = {
  skip: 'Skip to content',
  tagline: 'Cooperation protocols · exchange of reports',
  toDesk: '{{name}}: go to the desk',
  mainMenu: 'Main menu',
  openMenu: 'Menu',
  close: 'Close',
  otherLanguage: 'Italiano',
  demoTitle: 'Demonstration',
  demo: 'Demonstration: organisations, people and facts are invented.',
  notAComplaint:
    'What is written here does not replace a denuncia or querela (complaint to the police), nor the notices to ACN, the data-protection authority and Banca d’Italia.',
  apiGuide: 'API guide',
  item: 'Opening',
  brokenPage: 'This page did not open',
  nowhere: 'No such page',
  nowhereHint: 'The address leads nowhere, or the page is not for you.',
  backToDesk: 'Back to the desk',
  menu: {
    desk: 'Desk',
    reports: 'Reports',
    relays: 'Relays',
    alerts: 'Alerts',
    organisations: 'Organisations',
    agreements: 'Agreements',
    people: 'People and access',
    journal: 'Journal',
    campaigns: 'Campaigns',
    lookUp: 'Search',
    mail: 'Incoming mail',
    feeds: 'Lists for firewalls',
    holds: 'Suspensions',
    health: 'Health',
    settings: 'Settings',
  },
};
