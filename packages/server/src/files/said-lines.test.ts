import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SaidLines, saidIn } from './said-lines.ts';

const card = '4111111111111111';

test.each([
  `Message-ID: <0.${card}@mail.example>`,
  `References: <a@b>\r\n <0.${card}@mail.example>`,
  `Received: from a by b\r\n\tid ${card};\r\n\tSat, 1 Jan 2028`,
  `X-Microsoft-Antispam: BCL:0;ARA:${card}`,
  `ARC-Seal: i=1; t=${card}`,
  `Content-Type: multipart/mixed; boundary="----=_Part_${card}"`,
  `Content-Type: multipart/mixed;\r\n boundary=_${card}\r\n\r\n--_${card}\r\n--_${card}--`,
])('what programs write is left out: %s', (lines) => {
  expect(saidIn(`${lines}\r\nSubject: ciao\r\n`)).not.toContain(card);
  expect(saidIn(`${lines}\r\nSubject: ciao\r\n`)).toContain('Subject: ciao');
});

test.each([
  `Subject: ${card}`,
  `From: "${card}" <a@b.example>`,
  `Content-Disposition: attachment;\r\n filename="${card}.txt"`,
  `Message-ID: <a@b>\r\nSubject: ciao\r\n\r\n${card}`,
  `Message-ID: <a@b>\r\n\r\n  ${card}`,
  `-- ${card}`,
  `--${card}`,
])('what people read stays: %s', (lines) => {
  expect(saidIn(`${lines}\r\n`)).toContain(card);
});

test('a number in a line without end is seen, wherever the line is cut', () => {
  for (let before = 65_500; before < 65_560; before += 3)
    expect(saidIn(`${'a'.repeat(before)} ${card} ${'b'.repeat(9)}`)).toContain(card);
});

test('a message cut anywhere reads as the whole one', () => {
  const line = fc.constantFrom(
    'Message-ID: <1@a>',
    ' folded',
    '\ttab',
    '--x',
    'Subject: a',
    '',
    'text 1',
  );
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat(200)), (lines, cuts) => {
      const whole = lines.join('\r\n');
      const at = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b)];
      const reader = new SaidLines();
      const pieces = at.map((from, n) => reader.add(whole.slice(from, at[n + 1])));
      expect(pieces.join('') + reader.end()).toBe(saidIn(whole));
    }),
  );
});
