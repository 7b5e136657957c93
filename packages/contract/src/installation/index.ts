import { claim } from './claim.ts';
import { status } from './status.ts';

export const installation = { status, claim };
