import type { server as italian } from '../it/server.ts';
import type { Same } from '../same.ts';

export const server: Same<typeof italian> = {
  'server.silent':
    '{{url}} does not answer. Check the address (staffetta config show) and the network.',
  'server.refused': '{{detail}}',
  'server.noToken':
    'There is no key for {{url}}. Make one in the portal, then: staffetta config set-token < file (or the variable STAFFETTA_TOKEN).',

  'host.notHere':
    'This command works only where Staffetta is installed in full, on the machine of the server.',
  'host.refused': '{{reason}}',
  'host.database': 'The database does not answer or refuses: {{reason}}',
};
