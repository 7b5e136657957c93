import { expect, test } from 'vitest';
import { Statements } from './prepared-client.ts';

test('a text gets its name when it comes often enough, and keeps it', () => {
  const statements = new Statements({ most: 2, after: 3 });
  expect(['a', 'a', 'a', 'a'].map((text) => statements.nameOf(text))).toEqual([
    undefined,
    undefined,
    's0',
    's0',
  ]);
});

test('there are so many names and no more', () => {
  const statements = new Statements({ most: 2, after: 1 });
  expect(['a', 'b', 'c', 'a', 'b'].map((text) => statements.nameOf(text))).toEqual([
    's0',
    's1',
    undefined,
    's0',
    's1',
  ]);
});

test('texts that never come again do not keep the others from theirs', () => {
  const statements = new Statements({ most: 2, after: 2 });
  for (let i = 0; i < 1000; i += 1) statements.nameOf(`once ${i}`);
  expect([statements.nameOf('often'), statements.nameOf('often')]).toEqual([undefined, 's0']);
});
