import type { it } from './it.ts';

/** Every sentence of the command line, in English. Italian has one plural form more. */
export const en: Record<Exclude<keyof typeof it, `${string}_many`>, string> = {
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

  'file.missing': 'The file “{{file}}” does not exist.',
  'file.denied': 'The file “{{file}}” cannot be read: permission is missing.',
  'file.folder': '“{{file}}” is a folder, a file is needed.',
  'file.other': 'The file “{{file}}” cannot be read ({{reason}}).',
  internal: 'A mistake of the program: {{reason}}',

  instant:
    '{{at, datetime(year: numeric; month: long; day: numeric; hour: 2-digit; minute: 2-digit; timeZoneName: short)}}',

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

  'finding.file.empty': 'The file is empty.',
  'finding.header.missing':
    'The first line is not the header of a Staffetta log (staffetta-log/1).',
  'finding.header.altered': 'Header (line 1): it was altered.',
  'finding.header.start': 'Header (line 1): what it says of the entries before cannot be.',
  'finding.entry.unreadable':
    'Entry {{n, number}} (line {{line, number}}): the line was altered and can no longer be read as an entry.',
  'finding.entry.number':
    'Entry {{n, number}} (line {{line, number}}): entry {{number, number}} stands in its place. An entry is missing, repeated or in the wrong place.',
  'finding.entry.half-erased':
    'Entry {{n, number}} (line {{line, number}}): it is half erased. Content and salt must both be there, or neither.',
  'finding.entry.content':
    'Entry {{n, number}} (line {{line, number}}): the content is not what was recorded.',
  'finding.entry.inside':
    'Entry {{n, number}} (line {{line, number}}): the content is that of another entry or of another log.',
  'finding.entry.chain':
    'Entry {{n, number}} (line {{line, number}}): its hash does not continue that of the entry before.',
  'finding.entry.link':
    'Entry {{n, number}} (line {{line, number}}): the line was altered (number, time or the hash of the line).',
  'finding.entry.surplus':
    'Entry {{n, number}} (line {{line, number}}): it is past the last one that the header announces.',
  'finding.entry.missing_one': 'Entry {{n, number}}: it is missing (line {{line, number}}).',
  'finding.entry.missing_other':
    'Entries {{n, number}} to {{number, number}}: they are missing (line {{line, number}}).',
  'finding.checkpoint.missing': 'Final seal: it is missing. The file was cut short.',
  'finding.checkpoint.unreadable': 'Final seal (line {{line, number}}): it was altered.',
  'finding.checkpoint.signature':
    'Final seal (line {{line, number}}): it was altered, or the key it names did not sign it.',
  'finding.checkpoint.key':
    'Final seal (line {{line, number}}): another key signed it, not the expected one.',
  'finding.checkpoint.log': 'Final seal (line {{line, number}}): it is that of another log.',
  'finding.checkpoint.header':
    'Header (line 1): it is not the one that was sealed, it was changed after the signature.',
  'finding.checkpoint.size':
    'Final seal (line {{line, number}}): it was made over another number of entries.',
  'finding.checkpoint.chain':
    'Final seal (line {{line, number}}): the entries fit each other, but they are not those that were sealed. The file was rewritten after the signature; with another copy, “staffetta log compare” tells which entry differs.',
  'finding.checkpoint.link':
    'Final seal (line {{line, number}}): the lines fit each other, but they are not those that were sealed. The file was rewritten after the signature; with another copy, “staffetta log compare” tells which entry differs.',
  'finding.checkpoint.root':
    'Final seal (line {{line, number}}): the root of the tree is not that of the entries.',
  'finding.checkpoint.followed':
    'Line {{line, number}}: something stands after the seal, where the file must end.',

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
  'difference.other-log': 'They are of two different logs.',
  'difference.no-header': 'They cannot be compared: a valid header is missing.',
  'difference.gap':
    'They cannot be compared: one ends at entry {{ends, number}}, the other begins at entry {{begins, number}}.',
  'difference.entry.leaf':
    'Entry {{n, number}}: it is the first that differs. The two copies tell different facts.',
  'difference.entry.at':
    'Entry {{n, number}}: it is the first that differs. The time it was recorded is not the same.',
  'difference.entry.payload':
    'Entry {{n, number}}: it is the first that differs. The content is not the same.',
  'difference.entry.chain':
    'Entry {{n, number}}: it is equal, but what comes before it is not the same in the two copies.',
  'difference.past':
    'Before entry {{n, number}} the two are not the same log: an earlier entry, which stands in one copy only, was changed.',
};
