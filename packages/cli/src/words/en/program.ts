import type { program as italian } from '../it/program.ts';
import type { Same } from '../same.ts';

export const program: Same<typeof italian> = {
  'program.about': 'Staffetta from the command line.',
  'program.exits': 'Exit codes:',

  'exit.ok': 'done',
  'exit.refused': 'something was found wrong, or the server refused',
  'exit.usage': 'the command is not valid',
  'exit.unreachable': 'the server cannot be reached or is not ready',
  'exit.signedOut': 'not signed in, or no longer',
  'exit.file': 'a file on this computer cannot be read or written',
  'exit.internal': 'a mistake of the program',

  'help.usage': 'Usage:',
  'help.arguments': 'Arguments:',
  'help.options': 'Options:',
  'help.commands': 'Commands:',
  'help.optionsPlace': '[options]',
  'help.commandPlace': '[command]',
  'help.global': 'Options of every command:',
  'help.help': 'show this help',
  'help.helpCommand': 'show the help of a command',
  'help.version': 'show the version',
  'help.json': 'answer in JSON, for scripts',
  'help.lang': 'language of the answers: it or en',

  internal: 'A mistake of the program: {{reason}}',
};
