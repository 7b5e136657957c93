import type { usage as italian } from '../it/usage.ts';
import type { Same } from '../same.ts';

export const usage: Same<typeof italian> = {
  'usage.unknownCommand': 'There is no command “{{what}}”.',
  'usage.unknownOption': 'There is no option “{{what}}”.',
  'usage.missingArgument': 'The argument “{{what}}” is missing.',
  'usage.missingOption': 'The option “{{what}}” is required.',
  'usage.missingValue': 'The option “{{what}}” needs a value.',
  'usage.excessArguments': 'There are more arguments than expected.',
  'usage.badValue': 'The value of “{{what}}” is not valid.',
  'usage.other': 'The command is not written well: {{what}}',
  'usage.badLanguage': 'The language is “it” or “en”, not “{{what}}”.',
  'usage.badKey':
    'The expected key is given by its fingerprint (64 hexadecimal digits) or whole (43 characters): “{{what}}” is neither.',
  'usage.didYouMean': 'Perhaps “{{what}}”?',
  'usage.seeHelp': 'For help: {{command}} --help',
  'usage.notAChoice': '“{{option}}” is one of: {{choices}}; not “{{value}}”.',
  'usage.oneInput': 'Standard input “-” can be given once only.',
  'usage.notANumber': '“{{option}}” needs a number, not “{{value}}”.',
  'usage.inputNotJson': '“{{file}}” does not hold a JSON object.',
};
