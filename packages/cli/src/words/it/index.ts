import { answer } from './answer.ts';
import { backup } from './backup.ts';
import { config } from './config.ts';
import { file } from './file.ts';
import { finding } from './finding.ts';
import { health } from './health.ts';
import { label } from './label.ts';
import { log } from './log.ts';
import { nicety } from './nicety.ts';
import { noun } from './noun.ts';
import { option } from './option.ts';
import { program } from './program.ts';
import { restore } from './restore.ts';
import { server } from './server.ts';
import { usage } from './usage.ts';
import { value } from './value.ts';

/** Every sentence of the command line, in Italian, by the first word of its key. */
export const it = {
  ...program,
  ...usage,
  ...file,
  ...server,
  ...config,
  ...option,
  ...answer,
  ...backup,
  ...restore,
  ...health,
  ...log,
  ...finding,
  ...noun,
  ...label,
  ...nicety,
  ...value,
};
