import type { Operation } from '@staffetta/contract';

/** Where the plural of the API is not made with an s. */
const SINGULAR: Record<string, string> = {
  people: 'person',
  analysis: 'analysis',
  mailboxes: 'mailbox',
};

/** Where the API's word would be a wrong friend on the command line. */
const VERBS: Record<string, string> = {
  // What a script wants to do is write and submit in one step.
  'reports.send': 'submit',
  'reports.submit': 'submit-draft',
};

/** The noun of a command: `reports.list` is `staffetta report list`. */
export function nounOf({ id }: Operation): string {
  const [plural = ''] = id.split('.');
  return SINGULAR[plural] ?? kebab(plural.replace(/ies$/, 'y').replace(/s$/, ''));
}

/** The verb of a command, as words with hyphens. */
export function verbOf({ id }: Operation): string {
  return VERBS[id] ?? kebab(id.slice(id.indexOf('.') + 1));
}

/**
 * Is it for the command line? What opens, guards and ends a browser's session is not: a program has a
 * token, issued in the portal.
 */
export function isForPrograms({ id }: Operation): boolean {
  return !id.startsWith('session.') || id === 'session.current';
}

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
