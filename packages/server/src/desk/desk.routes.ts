import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import { showDesk } from './show-desk.ts';

export const deskRoutes = (): Implementation[] => [
  implement(operations.desk.show, (work) => showDesk(work)),
];
