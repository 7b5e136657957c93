import { alerts } from './alerts/index.ts';
import { desk } from './desk/index.ts';
import { installation } from './installation/index.ts';
import { live } from './live/index.ts';
import type { Operation } from './operation.ts';
import { session } from './session/index.ts';

/** Every operation of the API, by noun. The portal, the command line and the tests have no other door. */
export const operations = {
  installation,
  session,
  alerts,
  live,
  desk,
};

/** The same as a flat list. */
export const operationList: readonly Operation[] = Object.values(operations).flatMap((noun) =>
  Object.values(noun as Record<string, Operation>),
);
