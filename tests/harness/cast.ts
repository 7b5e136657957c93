import type { OrganisationKind, Role } from '@staffetta/contract';

/** An organisation of the tests' world. Names are canaries: no other bank's answer may ever hold one. */
export interface Player {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly parent?: string;
  readonly shape?: 'outsourcer' | 'association';
  readonly sector?: string;
  /** Hubs it belongs to, with the mandate it gave. */
  readonly hubs?: Readonly<Record<string, { mandate: string; branch?: string }>>;
}

export const cast = {
  national: { kind: 'police_national', name: 'CNAIPIC Prova' },
  cosc: { kind: 'police_regional', name: 'COSC Toscana Prova', parent: 'national' },
  section: { kind: 'police_section', name: 'SOSC Lucca Prova', parent: 'cosc' },
  outsourcer: { kind: 'hub', name: 'Consorzio Servizi Aurora', shape: 'outsourcer' },
  association: { kind: 'hub', name: 'Associazione Industriali Meridiana', shape: 'association' },
  branch: { kind: 'branch', name: 'Meridiana Sede Prato', parent: 'association' },
  bank1: bank('Banca Quercia Canarina', 'named'),
  bank2: bank('Banca Ginepro Smeraldo', 'anonymous'),
  bank3: bank('Banca Corbezzolo Ambra', 'ask'),
  bank4: bank('Banca Tamerice Cobalto', 'never'),
  firm1: firm('Tessitura Ponente Carminio'),
  firm2: firm('Officine Levante Zaffiro'),
  // In both hubs at once.
  firm3: {
    kind: 'member',
    name: 'Cartiera Tramontana Indaco',
    sector: 'manufacturing',
    hubs: { association: { mandate: 'named' }, outsourcer: { mandate: 'anonymous' } },
  },
} as const satisfies Record<string, Player>;

export type PlayerKey = keyof typeof cast;

/** Who signed with whom: police first. */
export const agreements = [
  { title: 'Protocollo Aurora', parties: ['cosc', 'outsourcer'] },
  { title: 'Protocollo Meridiana', parties: ['cosc', 'association'] },
] as const satisfies { title: string; parties: readonly [PlayerKey, PlayerKey] }[];

/** Everybody has one person per role, and a second approver (four eyes). */
export const posts = [
  'reporter',
  'analyst',
  'approver',
  'second',
  'administrator',
  'auditor',
] as const;
export type Post = (typeof posts)[number];

export const rolesOf = (post: Post): Role[] =>
  post === 'second'
    ? ['analyst', 'approver']
    : post === 'analyst'
      ? ['analyst', 'reporter']
      : [post];

function bank(name: string, mandate: string): Player & { kind: 'member' } {
  return { kind: 'member', name, sector: 'banking', hubs: { outsourcer: { mandate } } };
}

function firm(name: string): Player & { kind: 'member' } {
  const association = { mandate: 'named', branch: 'branch' };
  return { kind: 'member', name, sector: 'manufacturing', hubs: { association } };
}
