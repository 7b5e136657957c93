import { distance } from 'fastest-levenshtein';
import { headingKey } from '../reading/heading-words.ts';

/** Forms of companies, and words that tell none apart. */
const FORMS = new Set([
  ...[
    'srl',
    'srls',
    'spa',
    'sapa',
    'snc',
    'sas',
    'ss',
    'scarl',
    'scrl',
    'scpa',
    'soc',
    'coop',
    'cooperativa',
    'societa',
  ],
  ...[
    'responsabilita',
    'limitata',
    'per',
    'azioni',
    'a',
    'in',
    'nome',
    'collettivo',
    'accomandita',
    'semplice',
  ],
  ...[
    'di',
    'del',
    'della',
    'dei',
    'degli',
    'e',
    'ed',
    'c',
    'the',
    'ltd',
    'gmbh',
    'sa',
    'inc',
    'unipersonale',
    'ditta',
  ],
]);

/** A name without form of company, signs and accents: `Rossi S.r.l.` and `ROSSI SRL` are `rossi`. */
export function nameKey(name: string): string {
  const joined = name.replace(
    /\b(?:[A-Za-z]\.\s?){2,}/g,
    (dotted) => `${dotted.replace(/[.\s]/g, '')} `,
  );
  const words = headingKey(joined).split(' ');
  const telling = words.filter((word) => !FORMS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Where a similar name is looked for: the beginnings of its first two words. */
export const blocksOf = (key: string): string[] => [
  ...new Set(
    key
      .split(' ')
      .filter((word) => word.length >= 3)
      .slice(0, 2)
      .map((word) => word.slice(0, 4)),
  ),
];

/** Of ten letters one may differ. */
const NEAR = 0.1;

/** A key made ready for many comparisons. */
export interface Comparable {
  readonly key: string;
  readonly digits: string;
}

export const comparable = (key: string): Comparable => ({ key, digits: key.replace(/\D/g, '') });

/** Are two keys so near that a person should look? Numbers that differ tell two firms apart. */
export function isNear(a: Comparable, b: Comparable): boolean {
  const longest = Math.max(a.key.length, b.key.length);
  if (longest < 6 || Math.abs(a.key.length - b.key.length) > longest * NEAR) return false;
  return a.digits === b.digits && distance(a.key, b.key) <= longest * NEAR;
}
