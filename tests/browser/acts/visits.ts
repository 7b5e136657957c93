import type { PlayerKey, Post } from '../../harness/cast.ts';
import type { World } from '../../harness/world.ts';

/** Codes of records for the pages that show one. */
export interface Records {
  readonly report: string;
  readonly relay: string;
  readonly waiting: string;
  readonly alert: string;
  readonly hub: string;
  readonly agreement: string;
  readonly draft: string;
  readonly arrival: string;
  readonly imported: string;
}

export interface Visit {
  /** The route, as the route table writes it. */
  readonly route: string;
  /** What follows it in the address. */
  readonly more?: string;
  /** The record in place of `$uid`. */
  readonly of?: keyof Records;
  /** Who looks; nobody is signed in where it is left out. */
  readonly by?: readonly [PlayerKey, Post];
  /** The page's heading, in Italian and in English. */
  readonly titles: readonly [string, string];
}

const administrator = ['outsourcer', 'administrator'] as const;
const operator = ['national', 'administrator'] as const;
const analyst = ['outsourcer', 'analyst'] as const;
const reporter = ['bank1', 'reporter'] as const;
const told = 'Falsa pagina di accesso';

/** Every page of the portal. */
export const visits: readonly Visit[] = [
  { route: '/accesso', titles: ['Accesso', 'Sign in'] },
  { route: '/benvenuto', titles: ['Collegamento incompleto', 'Incomplete link'] },
  { route: '/invito', more: '#unknown', titles: ['Invito a Staffetta', 'Invitation to Staffetta'] },
  {
    route: '/dimostrazione',
    more: '#unknown',
    titles: ['Accesso alla dimostrazione', 'Entering the demonstration'],
  },
  { route: '/adesione', titles: ['Chiedi di aderire', 'Ask to join'] },
  { route: '/guida-api', titles: ['Guida all’API', 'API guide'] },
  { route: '/', by: reporter, titles: ['Scrivania', 'Desk'] },
  { route: '/segnalazioni', by: analyst, titles: ['Segnalazioni', 'Reports'] },
  { route: '/segnalazioni/nuova', by: analyst, titles: ['Nuova segnalazione', 'New report'] },
  { route: '/segnalazioni/$uid', of: 'report', by: analyst, titles: [told, told] },
  {
    route: '/segnalazioni/$uid/rettifica',
    of: 'report',
    by: reporter,
    titles: ['Rettifica della segnalazione', 'Correct the report'],
  },
  {
    route: '/scadenze',
    by: analyst,
    titles: ['Scadenze e cancellazioni', 'Terms and erasures'],
  },
  {
    route: '/richieste',
    by: analyst,
    titles: ['Richieste di persone interessate', 'Requests of persons concerned'],
  },
  { route: '/posta', by: analyst, titles: ['Posta in arrivo', 'Incoming mail'] },
  {
    route: '/posta/$uid',
    of: 'arrival',
    by: analyst,
    titles: ['Messaggio da chi non si conosce', 'Messaggio da chi non si conosce'],
  },
  { route: '/inoltri', by: analyst, titles: ['Inoltri', 'Relays'] },
  { route: '/inoltri/nuovo', by: analyst, titles: ['Nuova nota nostra', 'New note of ours'] },
  { route: '/inoltri/$uid', of: 'relay', by: analyst, titles: [told, told] },
  {
    route: '/inoltri/$uid/rettifica',
    of: 'relay',
    by: analyst,
    titles: ['Rettifica dell’inoltro', 'Correct the relay'],
  },
  {
    route: '/inoltri/$uid/sostituto',
    more: '#unknown',
    of: 'waiting',
    by: administrator,
    titles: ['Approvazione come sostituto', 'Approval as a deputy'],
  },
  { route: '/allerte', by: analyst, titles: ['Allerte', 'Alerts'] },
  {
    route: '/allerte/nuova',
    more: '?item=$uid',
    of: 'relay',
    by: analyst,
    titles: ['Nuova allerta', 'New alert'],
  },
  { route: '/allerte/$uid', of: 'alert', by: analyst, titles: [told, told] },
  {
    route: '/sospensioni',
    by: ['cosc', 'analyst'],
    titles: ['Sospensioni dell’inoltro', 'Suspensions of forwarding'],
  },
  {
    route: '/sospensioni',
    by: reporter,
    titles: ['Richieste della Polizia', 'Requests of the police'],
  },
  { route: '/campagne', by: analyst, titles: ['Campagne malevole', 'Campaigns'] },
  { route: '/liste', by: analyst, titles: ['Liste per firewall', 'Lists for firewalls'] },
  {
    route: '/mittente',
    by: administrator,
    titles: ['Mittente delle e-mail', 'Sender of mails'],
  },
  { route: '/cerca', by: reporter, titles: ['Cerca un indicatore', 'Look up an indicator'] },
  { route: '/testi/$uid', of: 'report', by: reporter, titles: [told, told] },
  { route: '/organizzazioni', by: administrator, titles: ['Organizzazioni', 'Organisations'] },
  {
    route: '/organizzazioni',
    more: '?view=memberships',
    by: administrator,
    titles: ['Organizzazioni', 'Organisations'],
  },
  {
    route: '/organizzazioni/nuova',
    by: administrator,
    titles: ['Aggiungi un’organizzazione', 'Add an organisation'],
  },
  {
    route: '/organizzazioni/iscrizione',
    by: administrator,
    titles: ['Iscrivi un aderente', 'Enter a member'],
  },
  {
    route: '/organizzazioni/richieste',
    by: administrator,
    titles: ['Richieste di adesione', 'Requests to join'],
  },
  {
    route: '/contatti',
    by: reporter,
    titles: [
      'Contatti per quando il portale non risponde',
      'Contacts for when the portal does not answer',
    ],
  },
  {
    route: '/organizzazioni/importa',
    by: administrator,
    titles: ['Importa da un foglio', 'Import from a spreadsheet'],
  },
  {
    route: '/organizzazioni/importa/$uid',
    of: 'imported',
    by: administrator,
    titles: ['aderenti.csv', 'aderenti.csv'],
  },
  {
    route: '/organizzazioni/$uid',
    of: 'hub',
    by: administrator,
    titles: ['Consorzio Servizi Aurora', 'Consorzio Servizi Aurora'],
  },
  {
    route: '/organizzazioni/$uid/modifica',
    of: 'hub',
    by: administrator,
    titles: ['Modifica la scheda', 'Change the record'],
  },
  {
    route: '/referenti',
    by: administrator,
    titles: ['Referenti da confermare', 'Contacts to confirm'],
  },
  { route: '/comunicazioni', by: administrator, titles: ['Comunicazioni dovute', 'Notices due'] },
  { route: '/protocolli', by: administrator, titles: ['Protocolli d’intesa', 'Agreements'] },
  {
    route: '/protocolli/nuovo',
    by: administrator,
    titles: ['Bozza di protocollo', 'Draft agreement'],
  },
  {
    route: '/protocolli/$uid',
    of: 'agreement',
    by: administrator,
    titles: ['Protocollo Aurora', 'Protocollo Aurora'],
  },
  {
    route: '/protocolli/$uid',
    of: 'draft',
    by: administrator,
    titles: ['Protocollo in bozza', 'Protocollo in bozza'],
  },
  {
    route: '/protocolli/$uid/modifica',
    of: 'draft',
    by: administrator,
    titles: ['Bozza di protocollo', 'Draft agreement'],
  },
  { route: '/persone', by: administrator, titles: ['Persone e accessi', 'People and access'] },
  {
    route: '/persone',
    more: '?view=tokens',
    by: administrator,
    titles: ['Persone e accessi', 'People and access'],
  },
  { route: '/registro', by: ['outsourcer', 'auditor'], titles: ['Registro', 'Journal'] },
  { route: '/stato', by: operator, titles: ['Stato', 'Health'] },
  { route: '/impostazioni', by: reporter, titles: ['Impostazioni', 'Settings'] },
  {
    route: '/impostazioni/sicurezza',
    by: reporter,
    titles: ['Sicurezza dell’accesso', 'Sign-in security'],
  },
  { route: '/nessuna', by: reporter, titles: ['Pagina inesistente', 'No such page'] },
];

/** The address of a visit in this world. */
export function addressOf(world: World, { route, more = '', of }: Visit, records: Records): string {
  const path = `${route}${more}`.replace('$uid', of ? records[of] : '$uid');
  return `${world.origin}${path}`;
}
