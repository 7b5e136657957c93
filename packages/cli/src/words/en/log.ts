import type { log as italian } from '../it/log.ts';
import type { Same } from '../same.ts';

export const log: Same<typeof italian> = {
  'log.about': 'logs: verify and compare exported copies',
  'log.argument': 'file exported by Staffetta (staffetta-log/1)',
  'log.argumentOrInput': 'file exported by Staffetta (staffetta-log/1); “-” for standard input',

  'log.verify.about': 'verify an exported log, without network and without server',
  'log.verify.key': 'fingerprint of the key that must have signed; repeat it to allow several',
  'log.verify.intact': 'The log is intact.',
  'log.verify.broken_one': 'The log is NOT intact: {{count, number}} problem.',
  'log.verify.broken_other': 'The log is NOT intact: {{count, number}} problems.',
  'log.verify.more_one': 'and one more',
  'log.verify.more_other': 'and {{count, number}} more',
  'log.verify.expectedKey': 'It is the expected key.',
  'log.verify.compareKey':
    'No expected key was given. The signature is that of the key above: whether it is the right one shows only by comparing the fingerprint with the one the other side published (--key FINGERPRINT).',
  'log.verify.badSignature': 'The signature is not that of the key above.',

  'log.label.log': 'Log',
  'log.label.parties': 'Parties',
  'log.label.entries': 'Entries',
  'log.label.exported': 'Exported',
  'log.label.key': 'Key',

  'log.private': 'private, of {{owner}}',
  'log.shared': 'shared, {{agreement}}',
  'log.exported': '{{at}} by {{installation}}',
  'log.entries.none': 'none',
  'log.entries.range': '{{from, number}} to {{to, number}}',
  'log.entries.one': '{{from, number}}',
  'log.entries.erased_one': '({{count, number}} erased)',
  'log.entries.erased_other': '({{count, number}} erased)',

  'log.compare.about': 'compare two exported copies of one log',
  'log.compare.file': 'Copy {{which}}: {{file}}',
  'log.compare.consistent': 'The two copies are consistent.',
  'log.compare.common_one': '{{count, number}} entry in common, equal in both.',
  'log.compare.common_other': '{{count, number}} entries in common, equal in both.',
  'log.compare.adjacent': 'No entry in common: one copy begins where the other ends.',
  'log.compare.erased_one': '{{count, number}} entry is erased in one of the two only.',
  'log.compare.erased_other': '{{count, number}} entries are erased in one of the two only.',
  'log.compare.extends': 'Copy {{which}} goes further: up to entry {{to, number}}.',
  'log.compare.inconsistent': 'The two copies are NOT consistent.',
  'log.compare.unsound': 'At least one of the two copies is not intact.',
  'log.compare.noDifference': 'The entries in common are equal.',
  'log.compare.keys': 'The two copies are signed by different keys.',
};
