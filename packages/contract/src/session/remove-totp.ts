import { operation } from '../operation.ts';
import { Empty } from '../words.ts';

export const removeTotp = operation({
  id: 'session.removeTotp',
  method: 'DELETE',
  path: '/session/totp',
  summary: { it: 'Togli i codici a tempo', en: 'Remove time-based codes' },
  who: 'signed-in',
  output: Empty,
  status: 204,
  errors: ['sign_in_again', 'second_factor_needed'],
});
