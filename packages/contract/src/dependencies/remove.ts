import { operation } from '../operation.ts';
import { Closed, Empty, Uid } from '../words.ts';

export const remove = operation({
  id: 'dependencies.remove',
  method: 'DELETE',
  path: '/dependencies/{service}/{dependent}',
  summary: { it: 'Togli una dipendenza', en: 'Remove a dependency' },
  who: { roles: ['administrator'] },
  params: Closed({ service: Uid, dependent: Uid }),
  output: Empty,
  status: 204,
  errors: ['not_found'],
});
