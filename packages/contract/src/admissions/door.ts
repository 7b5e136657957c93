import { operation } from '../operation.ts';
import { Door } from './admission.ts';

export const door = operation({
  id: 'admissions.door',
  method: 'GET',
  path: '/admissions/door',
  summary: {
    it: 'La nostra pagina per chiedere di aderire',
    en: 'Our page for requests to join',
  },
  who: { roles: ['administrator'], kinds: ['hub'] },
  output: Door,
});
