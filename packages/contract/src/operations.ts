import { admissions } from './admissions/index.ts';
import { agreements } from './agreements/index.ts';
import { alerts } from './alerts/index.ts';
import { analysis } from './analysis/index.ts';
import { arrivals } from './arrivals/index.ts';
import { contacts } from './contacts/index.ts';
import { dependencies } from './dependencies/index.ts';
import { desk } from './desk/index.ts';
import { endings } from './endings/index.ts';
import { services } from './essential-services/index.ts';
import { extraction } from './extraction/index.ts';
import { feeds } from './feeds/index.ts';
import { files } from './files/index.ts';
import { holds } from './holds/index.ts';
import { imports } from './imports/index.ts';
import { indicators } from './indicators/index.ts';
import { installation } from './installation/index.ts';
import { items } from './items/index.ts';
import { live } from './live/index.ts';
import { logs } from './logs/index.ts';
import { mailboxes } from './mailboxes/index.ts';
import { memberships } from './memberships/index.ts';
import { messages } from './messages/index.ts';
import { notices } from './notices/index.ts';
import type { Operation } from './operation.ts';
import { organisations } from './organisations/index.ts';
import { people } from './people/index.ts';
import { relays } from './relays/index.ts';
import { reports } from './reports/index.ts';
import { rights } from './rights/index.ts';
import { senders } from './senders/index.ts';
import { session } from './session/index.ts';
import { tokens } from './tokens/index.ts';

/** Every operation of the API, by noun. The portal, the command line and the tests have no other door. */
export const operations = {
  admissions,
  agreements,
  alerts,
  analysis,
  arrivals,
  contacts,
  dependencies,
  desk,
  endings,
  extraction,
  feeds,
  files,
  holds,
  imports,
  indicators,
  installation,
  items,
  live,
  logs,
  mailboxes,
  memberships,
  messages,
  notices,
  organisations,
  people,
  relays,
  reports,
  rights,
  senders,
  services,
  session,
  tokens,
};

/** The same as a flat list. */
export const operationList: readonly Operation[] = Object.values(operations).flatMap((noun) =>
  Object.values(noun as Record<string, Operation>),
);
