import { claim } from './claim.ts';
import { health } from './health.ts';
import { status } from './status.ts';

export const installation = { status, health, claim };
