import type { config as italian } from '../it/config.ts';
import type { Same } from '../same.ts';

export const config: Same<typeof italian> = {
  'config.about': 'server and key of this computer',
  'config.show.about': 'show the server and where the key comes from, never the key',
  'config.setUrl.about': 'write the address of the server',
  'config.setUrl.url': 'for example https://staffetta.example',
  'config.setToken.about': 'write the key, read from standard input',
  'config.url.environment': 'Server: {{url}} (from STAFFETTA_URL)',
  'config.url.file': 'Server: {{url}}',
  'config.url.default': 'Server: {{url}} (none was given)',
  'config.token.environment': 'Key: from STAFFETTA_TOKEN',
  'config.token.file': 'Key: from the file',
  'config.token.none': 'Key: none',
  'config.file': 'File: {{file}}',
  'config.written': 'Written to {{file}}.',
  'config.badUrl': '“{{url}}” is not an http or https address.',
  'config.plainUrl':
    '“{{url}}” is not encrypted: anyone on the network could read the key. Use https.',
  'config.badToken': 'Standard input does not hold a key.',
  'config.exposed':
    'The file “{{file}}” holds the key and other users can read it: chmod 600 “{{file}}”.',
  'config.notJson': 'The file “{{file}}” does not hold a JSON object.',
};
