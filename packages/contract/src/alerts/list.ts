import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Page, PageQuery } from '../words.ts';
import { Alert } from './alert.ts';

/** Alerts received or sent, newest first. `open`: received and not answered, or sent within 30 days. */
export const list = operation({
  id: 'alerts.list',
  method: 'GET',
  path: '/alerts',
  summary: { it: 'Elenco delle allerte', en: 'List alerts' },
  who: 'signed-in',
  query: Closed({
    ...PageQuery.properties,
    direction: oneOf(['sent', 'received'] as const),
    state: Type.Optional(oneOf(['open', 'all'] as const)),
  }),
  output: Page(Alert),
  errors: ['cursor_invalid'],
  discloses: true,
});
