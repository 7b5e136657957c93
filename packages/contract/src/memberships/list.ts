import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Page, PageQuery, Text, Uid } from '../words.ts';
import { Membership } from './membership.ts';

/** To a hub its members, to a branch those in it, to a member the hubs it belongs to; by the member's name. */
export const list = operation({
  id: 'memberships.list',
  method: 'GET',
  path: '/memberships',
  summary: {
    it: 'Adesioni della propria organizzazione',
    en: 'Memberships of one’s own organisation',
  },
  who: 'signed-in',
  query: Closed({
    ...PageQuery.properties,
    /** `current` unless said. */
    standing: Type.Optional(oneOf(['proposed', 'current', 'ended'] as const)),
    /** Beginning of the member's name, or of any word in it; then they come by the name from that word on. */
    name: Type.Optional(Text(100)),
    branch: Type.Optional(Uid),
  }),
  output: Page(Membership),
  errors: ['cursor_invalid', 'invalid_input'],
});
