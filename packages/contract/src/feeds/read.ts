import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Text } from '../words.ts';
import { feedLists } from './feed.ts';

/**
 * The list itself, `text/plain`, one value a line, sorted, no comments: what every firewall reads. Public, since a
 * firewall cannot sign in: the secret in the address is what it has. ETag and Last-Modified as RFC 9110 section 8.8.
 * Where it cannot be made anew the last good one is given, and `Staffetta-List-Stale` says since when.
 */
export const read = operation({
  id: 'feeds.read',
  method: 'GET',
  path: '/lists/{secret}/{list}',
  summary: { it: 'Una lista, una riga per valore', en: 'A list, a value a line' },
  who: 'public',
  params: Closed({ secret: Text(100), list: oneOf(feedLists) }),
  output: Type.Any(),
  transfer: 'download',
  discloses: true,
  errors: ['not_found', 'unavailable'],
});
