import type { OrganisationKind, Role, Sector } from '@staffetta/contract';
import { bankNames, firmNames } from './names.ts';

/** An invented organisation of the demonstration. */
export interface Player {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly parent?: string;
  readonly shape?: 'outsourcer' | 'association';
  readonly label?: string;
  readonly sector?: Sector;
  readonly province: string;
  readonly hub?: { readonly key: string; readonly branch?: string; readonly mandate: string };
}

const hubs: Player[] = [
  { key: 'cnaipic', kind: 'police_national', name: 'CNAIPIC (dimostrazione)', province: 'RM' },
  {
    key: 'cosc',
    kind: 'police_regional',
    name: 'COSC Polizia Postale Toscana (dimostrazione)',
    parent: 'cnaipic',
    province: 'FI',
  },
  {
    key: 'sosc',
    kind: 'police_section',
    name: 'SOSC Polizia Postale Lucca (dimostrazione)',
    parent: 'cosc',
    province: 'LU',
  },
  {
    key: 'outsourcer',
    kind: 'hub',
    name: 'Arno Servizi Bancari',
    shape: 'outsourcer',
    label: 'banca cliente',
    province: 'FI',
  },
  {
    key: 'association',
    kind: 'hub',
    name: 'Industriali Appennino e Costa',
    shape: 'association',
    label: 'impresa associata',
    province: 'LU',
  },
  ...(['Lucca', 'Pistoia', 'Prato'] as const).map((city, index) => ({
    key: `branch${index + 1}`,
    kind: 'branch' as const,
    name: `Industriali Appennino e Costa, sede di ${city}`,
    parent: 'association',
    province: ['LU', 'PT', 'PO'][index]!,
  })),
];

const mandates = ['named', 'anonymous', 'named', 'ask', 'named', 'anonymous', 'never'];

const banks: Player[] = bankNames(40).map((name, index) => ({
  key: `bank${index + 1}`,
  kind: 'member',
  name,
  sector: 'banking',
  province: ['FI', 'SI', 'AR', 'PI', 'LI'][index % 5]!,
  hub: { key: 'outsourcer', mandate: mandates[index % mandates.length]! },
}));

const sectors: Sector[] = ['manufacturing', 'food', 'transport', 'chemicals', 'ict_services'];

const firms: Player[] = firmNames(300).map((name, index) => ({
  key: `firm${index + 1}`,
  kind: 'member',
  name,
  sector: sectors[index % sectors.length]!,
  province: ['LU', 'PT', 'PO'][index % 3]!,
  hub: {
    key: 'association',
    branch: `branch${(index % 3) + 1}`,
    mandate: mandates[index % mandates.length]!,
  },
}));

/** Both hubs of the protocols, the police tree, 40 banks, three branches, 300 firms. All names are invented. */
export const players: readonly Player[] = [...hubs, ...banks, ...firms];

/** Whose sign-in links are printed. */
export const visited: readonly string[] = [
  'cnaipic',
  'cosc',
  'outsourcer',
  'association',
  'branch1',
  'bank1',
  'bank4',
  'firm1',
  'firm2',
];

/** Who signed with whom; police first. */
export const signed = [
  {
    number: 'FI-01',
    title: 'Protocollo d’intesa COSC Toscana – Arno Servizi Bancari',
    hub: 'outsourcer',
  },
  {
    number: 'FI-02',
    title: 'Protocollo d’intesa COSC Toscana – Industriali Appennino e Costa',
    hub: 'association',
  },
] as const;

/** People of an organisation. Small firms have one person who does everything. */
export const postsOf = (player: Player): { post: string; name: string; roles: Role[] }[] =>
  player.kind === 'member' && !['bank1', 'bank2', 'bank3', 'firm1'].includes(player.key)
    ? [
        {
          post: 'referente',
          name: 'Referente sicurezza',
          roles: ['reporter', 'analyst', 'administrator'],
        },
      ]
    : [
        { post: 'analista', name: 'Analista di turno', roles: ['reporter', 'analyst'] },
        { post: 'approvatore', name: 'Responsabile che approva', roles: ['approver', 'analyst'] },
        { post: 'amministratore', name: 'Amministratore', roles: ['administrator', 'auditor'] },
      ];
