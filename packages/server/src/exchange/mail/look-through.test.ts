import type { ImapFlow } from 'imapflow';
import { expect, test } from 'vitest';
import { type LookOptions, lookThrough } from './look-through.ts';
import { putOffMails } from './put-off.ts';
import { type Head, takeFromMailbox } from './take-from-mailbox.ts';

/** A mailbox whose mails are all moved away by somebody else, the moment they are asked for. */
const emptying = (uids: number[]) => {
  const asked: number[] = [];
  const client = {
    usable: true,
    search: async () => uids,
    fetchOne: async (uid: string) => {
      asked.push(Number(uid));
      return false;
    },
  };
  return { asked, client: client as unknown as ImapFlow };
};

test('while something comes without end, what was put off is tried all the same, and one stranger’s mail', async () => {
  let now = 0;
  const putOff = putOffMails(() => now);
  for (const uid of [1, 2]) putOff.putOff(uid);
  for (const uid of [3, 4]) putOff.setAside(uid);
  const look = async (uids: number[]) => {
    const { asked, client } = emptying(uids);
    await lookThrough(client, { putOff, somethingCame: () => true } as unknown as LookOptions);
    return asked;
  };
  expect(await look([1, 2, 3, 4])).toEqual([3]);
  now = 6_000;
  expect(await look([1, 2, 3, 4])).toEqual([1, 2]);
});

test('a mail that is gone when its text is asked for is not taken', async () => {
  const head = { uid: 7, size: 10 } as unknown as Head;
  const options = { largestFile: 100 } as unknown as LookOptions;
  expect(await takeFromMailbox(emptying([7]).client, head, options)).toBe('gone');
});
