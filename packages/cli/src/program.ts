import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addBackups } from './backup/index.ts';
import { addConfig } from './config/index.ts';
import type { Context } from './context.ts';
import { EXIT } from './exit-codes.ts';
import { addLog } from './log/index.ts';
import type { Key, Say } from './words/say.ts';

/** The command line with every noun and verb, in one language. `args` only say what is not needed. */
export async function buildProgram(context: Context, args: readonly string[]): Promise<Command> {
  const { say, stdout, stderr } = context;
  const program = new Command('staffetta')
    .description(say('program.about'))
    .version(manifest.version, '-V, --version', say('help.version'))
    .option('--json', say('help.json'))
    .option('--lang <it|en>', say('help.lang'))
    .helpOption('-h, --help', say('help.help'))
    .helpCommand('help [command]', say('help.helpCommand'))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => sayTitle(title, say),
      styleUsage: (usage) => sayPlaces(usage, say),
      styleSubcommandTerm: (term) => sayPlaces(term, say),
    })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // Told in words of ours (usage-fault.ts).
      outputError: () => {},
    })
    .exitOverride()
    .addHelpText('after', () => exitCodesInWords(say));
  const log = addLog(program, context);
  addConfig(program, context);
  addBackups(program, context);
  // A log is verified in a moment, and where nothing else is installed: without reading the contract. What works
  // on this machine's own files needs no operation of the API either.
  if (!isOffline(args)) {
    const { addOperations } = await import('./operation/index.ts');
    addOperations(program, [log], context);
  }
  return program;
}

function isOffline([noun, verb]: readonly string[]): boolean {
  if (noun === 'log') return verb === 'verify' || verb === 'compare';
  return /^(backup(-key|-check|-checked)?|restore|health)$/.test(noun ?? '');
}

const TITLES: Record<string, Key> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Global Options:': 'help.global',
  'Commands:': 'help.commands',
};

function sayTitle(title: string, say: Say): string {
  const key = TITLES[title];
  return key === undefined ? title : say(key);
}

/** What the library writes for what may be left out. */
function sayPlaces(text: string, say: Say): string {
  return text
    .replace('[options]', say('help.optionsPlace'))
    .replace('[command]', say('help.commandPlace'));
}

function exitCodesInWords(say: Say): string {
  const rows = Object.entries(EXIT).map(
    ([name, code]) => `  ${String(code).padStart(2)}  ${say(`exit.${name as keyof typeof EXIT}`)}`,
  );
  return ['', say('program.exits'), ...rows].join('\n');
}
