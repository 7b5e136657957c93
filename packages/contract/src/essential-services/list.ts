import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Page, PageQuery, Uid } from '../words.ts';
import { EssentialService } from './service.ts';

export const list = operation({
  id: 'services.list',
  method: 'GET',
  path: '/services',
  summary: {
    it: 'Servizi essenziali di un’organizzazione',
    en: 'Essential services of an organisation',
  },
  who: 'signed-in',
  query: Closed({
    ...PageQuery.properties,
    /** One’s own unless said. */
    organisation: Type.Optional(Uid),
  }),
  output: Page(EssentialService),
  errors: ['not_found', 'cursor_invalid', 'invalid_input'],
});
