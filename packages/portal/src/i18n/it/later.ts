import { admissions } from './admissions.ts';
import { feeds } from './feeds.ts';
import { health } from './health.ts';
import { installation } from './installation.ts';
import { journal } from './journal.ts';
import { others } from './others.ts';
import { phone } from './phone.ts';
import { reference } from './reference.ts';
import { rights } from './rights.ts';
import { senders } from './senders.ts';

/** The Italian texts of pages that are seldom opened: they come with those pages. */
export const later = {
  admissions,
  feeds,
  health,
  installation,
  journal,
  others,
  phone,
  reference,
  rights,
  senders,
};
