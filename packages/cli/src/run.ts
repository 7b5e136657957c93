import { CommanderError } from 'commander';
import type { Context, Surroundings } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Fault } from './fault.ts';
import { jsonText } from './plain-text.ts';
import { buildProgram } from './program.ts';
import { usageFault } from './usage-fault.ts';
import { type Language, languageOf, sayIn } from './words/say.ts';

/**
 * Runs one command.
 *
 * @param args without the program's own name
 * @returns what the process shall end with
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const asked = languageAsked(args);
  const language = isLanguage(asked) ? asked : languageOf(surroundings.env);
  const say = sayIn(language);
  let code: ExitCode = EXIT.ok;
  const context: Context = {
    ...surroundings,
    say,
    language,
    print: (line = '') => surroundings.stdout.write(`${line}\n`),
    end: (with_) => {
      code = with_;
    },
  };
  try {
    if (asked !== undefined && !isLanguage(asked)) {
      throw new Fault(EXIT.usage, 'usage.badLanguage', { what: asked });
    }
    const program = await buildProgram(context, args);
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return tell(error, args, context);
  }
}

/** Says what went wrong, in words or as JSON, on the standard error. */
function tell(error: unknown, args: readonly string[], { say, stderr }: Context): ExitCode {
  if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.usage;
  const fault = error instanceof CommanderError ? usageFault(error) : asFault(error);
  if (fault === undefined) return EXIT.ok;
  const { suggestion, details = [], problem } = fault.more;
  const message = say(fault.key, fault.values);
  if (args.includes('--json')) {
    stderr.write(`${jsonText({ error: fault.key, message, ...(problem && { problem }) })}\n`);
    return fault.exit;
  }
  const lines = [message, ...details];
  if (suggestion !== undefined) lines.push(say('usage.didYouMean', { what: suggestion }));
  if (fault.exit === EXIT.usage) {
    lines.push(say('usage.seeHelp', { command: commandOf(args, fault) }));
  }
  stderr.write(`${lines.join('\n')}\n`);
  return fault.exit;
}

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new Fault(EXIT.internal, 'internal', { reason });
}

/** Read before everything else, since the help itself is in that language. */
function languageAsked(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const [, inline] = args[at]?.split('=', 2) ?? [];
  return at < 0 ? undefined : (inline ?? args[at + 1] ?? '');
}

function isLanguage(text: string | undefined): text is Language {
  return text === 'it' || text === 'en';
}

/** The noun and the verb as they were written, up to the one that does not exist. */
function commandOf(args: readonly string[], { key, values }: Fault): string {
  const wrong = key === 'usage.unknownCommand' ? values.what : undefined;
  const end = args.findIndex((arg) => arg === wrong || !/^[a-z][a-z-]*$/.test(arg));
  return ['staffetta', ...args.slice(0, end < 0 ? 2 : Math.min(end, 2))].join(' ');
}
