import { operations } from '@staffetta/contract';
import { type Implementation, implement } from '../api/implement.ts';
import { showHealth } from './show-health.ts';

export const healthRoutes = (): Implementation[] => [
  implement(operations.installation.health, (work) => showHealth(work)),
];
