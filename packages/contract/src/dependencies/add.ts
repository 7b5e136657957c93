import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed, Uid } from '../words.ts';
import { Dependency } from './dependency.ts';

/** The supplier names a client of its service, or a client names its supplier's service. */
export const add = operation({
  id: 'dependencies.add',
  method: 'POST',
  path: '/dependencies',
  summary: { it: 'Indica una dipendenza', en: 'Name a dependency' },
  who: { roles: ['administrator'] },
  body: Closed({
    service: Uid,
    /** One's own organisation unless said. */
    dependent: Type.Optional(Uid),
  }),
  output: Dependency,
  status: 201,
  errors: ['not_found', 'not_allowed', 'wrong_state', 'already_exists', 'invalid_input'],
});
