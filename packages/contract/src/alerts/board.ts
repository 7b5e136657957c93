import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, oneOf, Page, PageQuery, Uid } from '../words.ts';
import { BoardRow } from './alert.ts';

/** Who has answered what, and who is silent: for the organisation that sent the alert. */
export const board = operation({
  id: 'alerts.board',
  method: 'GET',
  path: '/alerts/{uid}/board',
  summary: { it: 'Quadro dei riscontri', en: 'Answer board' },
  who: 'signed-in',
  params: Closed({ uid: Uid }),
  query: Closed({
    ...PageQuery.properties,
    state: Type.Optional(
      oneOf([
        'silent',
        'unreached',
        'seen',
        'checking',
        'affected',
        'not_affected',
        'done',
      ] as const),
    ),
  }),
  output: Page(BoardRow),
  errors: ['not_found', 'cursor_invalid'],
  discloses: true,
});
