import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerInReply } from './answer-word.ts';

test.each([
  ['NON COINVOLTI', 'not_affected', ''],
  ['\n\n  non coinvolti.  \n\n', 'not_affected', ''],
  ['Siamo coinvolti!\n\nDue postazioni.\n-- \nRossi', 'affected', 'Due postazioni.'],
  ['«Ricevuto»\nIl giorno lun 23 nov 2026, Hub ha scritto:\n> Allerta\n> COINVOLTI', 'seen', ''],
  ['Done\n\n----- Original Message -----\nFrom: Hub', 'done', ''],
])('%j says %s', (text, said, more) => {
  expect(answerInReply(text)).toEqual({ said, more });
});

test.each([
  'Coinvolti?',
  'Forse coinvolti',
  'Coinvolti o non coinvolti, non so',
  'Buongiorno\nNON COINVOLTI',
  '> NON COINVOLTI',
  '',
  '-- \nCOINVOLTI',
])('%j is for a person to read', (text) => {
  expect(answerInReply(text)).toBeUndefined();
});

test('any text is read, and what is added is the writer’s own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (noise) => {
      const read = answerInReply(`COINVOLTI\n${noise}`);
      expect(read?.said).toBe('affected');
      expect(noise.includes(read!.more.split('\n')[0]!)).toBe(true);
    }),
  );
});
