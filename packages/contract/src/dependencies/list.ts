import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Page, PageQuery, Uid } from '../words.ts';
import { Dependency } from './dependency.ts';

/** Who depends on one of one's own services; without `service`, what one's own organisation depends on. */
export const list = operation({
  id: 'dependencies.list',
  method: 'GET',
  path: '/dependencies',
  summary: { it: 'Chi dipende da chi', en: 'Who depends on whom' },
  who: 'signed-in',
  query: Closed({ ...PageQuery.properties, service: Type.Optional(Uid) }),
  output: Page(Dependency),
  errors: ['not_found', 'cursor_invalid', 'invalid_input'],
});
