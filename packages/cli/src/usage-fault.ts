import type { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { Fault } from './fault.ts';
import type { Key } from './words/say.ts';

const KEYS: Record<string, Key> = {
  'commander.unknownCommand': 'usage.unknownCommand',
  'commander.unknownOption': 'usage.unknownOption',
  'commander.missingArgument': 'usage.missingArgument',
  'commander.missingMandatoryOptionValue': 'usage.missingOption',
  'commander.optionMissingArgument': 'usage.missingValue',
  'commander.excessArguments': 'usage.excessArguments',
  'commander.invalidArgument': 'usage.badValue',
};

/**
 * The library's errors in our words: it has a code for each kind, and quotes what is at fault.
 *
 * @returns undefined where it only stopped after showing help or the version, as it was asked to
 */
export function usageFault(error: CommanderError): Fault | undefined {
  if (error.exitCode === 0) return undefined;
  const [, what = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const key = KEYS[error.code];
  return key === undefined
    ? new Fault(EXIT.usage, 'usage.other', { what: error.message })
    : new Fault(EXIT.usage, key, { what }, { suggestion: suggestionIn(error.message) });
}

/** The library names what is nearest to a mistyped word. */
function suggestionIn(message: string): string | undefined {
  return /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1];
}
