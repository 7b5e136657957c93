import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from '../../packages/cli/src/run.ts';

export interface Typed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/** What surrounds a command; nothing of this machine's own settings shows through. */
export interface Setting {
  readonly url?: string;
  readonly token?: string;
  /** Where the settings are kept. */
  readonly home: string;
  readonly stdin?: string;
  /** Further variables of the environment. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Runs a command as it was typed, in this process (the transcripts of the CLI start the real program). */
export async function type(args: readonly string[], setting: Setting): Promise<Typed> {
  const { url, token, home, stdin = '', more } = setting;
  const env = {
    HOME: home,
    LANG: 'it_IT.UTF-8',
    ...(url && { STAFFETTA_URL: url }),
    ...(token && { STAFFETTA_TOKEN: token }),
    ...more,
  };
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const exit = await run(args, { env, stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { stdout: out, stderr: err, exit };
}
