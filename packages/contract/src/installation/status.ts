import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';

/** What a visitor may know before signing in: that it runs, its name, whether it waits for its first administrator. */
export const status = operation({
  id: 'installation.status',
  method: 'GET',
  path: '/installation',
  summary: { it: 'Stato dell’installazione', en: 'State of the installation' },
  who: 'public',
  output: Closed({
    name: Type.String(),
    version: Type.String(),
    /** True until the one-time link printed at first start has been used. */
    awaitsFirstAdministrator: Type.Boolean(),
    /** True in `npm run demo`: the portal says on every page that the data is invented. */
    demo: Type.Boolean(),
  }),
});
