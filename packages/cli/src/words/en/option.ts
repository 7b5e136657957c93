import type { option as italian } from '../it/option.ts';
import type { Same } from '../same.ts';

export const option: Same<typeof italian> = {
  'argument.upload': 'file to upload',

  'option.place.choice': 'choice',
  'option.place.text': 'text',
  'option.place.number': 'number',
  'option.place.boolean': 'yes',
  'option.place.json': 'json',
  'option.place.uuid': 'id',
  'option.place.date-time': 'instant',
  'option.place.date': 'day',
  'option.kind.text': 'text',
  'option.kind.number': 'number',
  'option.kind.boolean': 'yes',
  'option.kind.json': 'JSON',
  'option.kind.uuid': 'identifier',
  'option.kind.date-time': 'instant, like 2026-03-04T05:06:07Z',
  'option.kind.date': 'day, like 2026-03-04',
  'option.no': 'no',
  'option.choices': 'one of: {{choices}}',
  'option.many': 'may be repeated',
  'option.required': 'required',
  'option.file': 'as {{option}}, read from a file (“-” for standard input)',
  'option.input':
    'the whole content as JSON, from a file (“-” for standard input); the other options go over it',
  'option.attach': 'upload and attach a file; may be repeated',
  'option.ifVersion': 'the version that was read: if it has changed since, the command is refused',
  'option.idempotencyKey':
    'a key of your own: repeating the command with the same one does not run it twice',
  'option.all': 'all pages',
  'option.output': 'where to save (“-” for standard output)',
  'option.force': 'replace the file if it exists',
};
