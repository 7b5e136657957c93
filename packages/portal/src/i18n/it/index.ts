import { reasons } from '@staffetta/contract/reasons/it';
import { agreements } from './agreements.ts';
import { alerts } from './alerts.ts';
import { analysis } from './analysis.ts';
import { arrivals } from './arrivals.ts';
import { card } from './card.ts';
import { desk } from './desk.ts';
import { endings } from './endings.ts';
import { files } from './files.ts';
import { form } from './form.ts';
import { holds } from './holds.ts';
import { imports } from './imports.ts';
import { indicators } from './indicators.ts';
import { notices } from './notices.ts';
import { order } from './order.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { registry } from './registry.ts';
import { relays } from './relays.ts';
import { report } from './report.ts';
import { reports } from './reports.ts';
import { security } from './security.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { words } from './words.ts';
import { writing } from './writing.ts';

/** The Italian texts that the first pages need, by domain word; the others are in `later.ts`. */
export const texts = {
  agreements,
  alerts,
  analysis,
  arrivals,
  card,
  desk,
  endings,
  files,
  form,
  holds,
  imports,
  indicators,
  notices,
  order,
  organisations,
  people,
  reasons,
  registry,
  relays,
  report,
  reports,
  security,
  session,
  settings,
  shell,
  words,
  writing,
};
