import { compose } from '../../packages/server/src/compose.ts';
import type { MailInConfig } from '../../packages/server/src/config/index.ts';
import { testOptions } from './world.ts';

// A server that takes mail in, in a process of its own, for tests that kill it; says its door's port, then nothing.
const { appUrl, filesFolder, mailIn } = JSON.parse(process.argv[2]!) as {
  appUrl: string;
  filesFolder: string;
  mailIn: MailInConfig;
};
const staffetta = await compose({ ...testOptions(appUrl, filesFolder), mailIn });
console.log(staffetta.mailIn?.door?.port ?? 0);
