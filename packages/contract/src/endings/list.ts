import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { SoonEnding } from './ending.ts';

/** The review list: own items and values that end within 30 days, not looked at yet, soonest first; 100 at most. */
export const list = operation({
  id: 'endings.list',
  method: 'GET',
  path: '/endings',
  summary: { it: 'Che cosa scade entro trenta giorni', en: 'What ends within thirty days' },
  who: { roles: ['analyst', 'approver', 'auditor'] },
  output: Closed({ items: Type.Array(SoonEnding) }),
  discloses: true,
});
