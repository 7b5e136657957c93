import { Type } from 'typebox';
import { operation } from '../operation.ts';
import { Closed } from '../words.ts';
import { OpenDoor } from './admission.ts';

/** The hubs of the installation that take requests to join; none until one of them has opened its page. */
export const doors = operation({
  id: 'admissions.doors',
  method: 'GET',
  path: '/admissions/doors',
  summary: { it: 'A chi si può chiedere di aderire', en: 'Whom one can ask to join' },
  who: 'public',
  output: Closed({ items: Type.Array(OpenDoor) }),
});
