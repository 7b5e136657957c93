import type { finding as italian } from '../it/finding.ts';
import type { Same } from '../same.ts';

export const finding: Same<typeof italian> = {
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
