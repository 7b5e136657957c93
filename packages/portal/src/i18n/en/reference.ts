import type { reference as italian } from '../it/reference.ts';
import type { Same } from '../same.ts';

export const reference: Same<typeof italian> = {
  title: 'API guide',
  lead: 'The operations that programs may call: the same as those of the portal and the command line.',
  rules: {
    token:
      'A program shows a key (Authorization: Bearer …), which the administrator makes under “People and access”.',
    repeat:
      'Each POST carries a new Idempotency-Key; with the same key again the same answer comes back, and nothing happens twice.',
    version:
      'Who changes a record says which version was read (If-Match: "3"); if it has changed meanwhile, the answer is 412.',
    problem:
      'Errors are application/problem+json documents (RFC 9457) with a code, a sentence and what to do next; the language follows Accept-Language.',
    page: 'Lists give a page and, if there is more, “next”: repeat the request with cursor=next.',
    instants: 'Instants are in UTC (RFC 3339), with microseconds.',
  },
  document: 'OpenAPI 3.1 document (JSON)',
  search: 'Look for an operation',
  found_one: '{{count}} operation',
  found_other: '{{count}} operations',
  name: 'Name',
  who: 'Who may',
  everybody: 'Anybody, without signing in',
  signedIn: 'Who has an account or a key',
  headers: 'Headers',
  none: 'none',
  path: 'In the address',
  query: 'After the question mark',
  body: 'Body of the request',
  answer: 'Answer {{status}}',
  errors: 'What can go wrong',
  field: 'Field',
  type: 'Type',
  bounds: 'Bounds and values',
  required: 'required',
};
