import { expect, test } from 'vitest';
import { codeIn, spokenCode } from './mail-code.ts';

test.each(['ABCD-2345', 'abcd 2345', ' AbCd–2345. ', 'ABCD2345'])('“%s” is a code', (text) => {
  expect(codeIn(text)).toBe('ABCD2345');
  expect(spokenCode('ABCD2345')).toBe('ABCD-2345');
});

test.each(['', 'ABCD-234', 'ABCD-23456', 'ABCD-234O', 'ABCD-1234', 'ÀBCD-2345', "' or 1=1 --"])(
  '“%s” is none',
  (text) => {
    expect(codeIn(text)).toBeUndefined();
  },
);
