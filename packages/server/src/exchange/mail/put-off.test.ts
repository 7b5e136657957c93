import { expect, test } from 'vitest';
import { putOffMails } from './put-off.ts';

test('what was tried in vain waits longer each time, up to half an hour', () => {
  let now = 0;
  const mails = putOffMails(() => now);
  expect(mails.unseenOf([4, 7])).toEqual([4, 7]);
  const pauses = [...Array(12).keys()].map(() => {
    mails.putOff(7);
    expect(mails.due()).toEqual([]);
    const pause = mails.untilNext()!;
    now += pause;
    expect(mails.due()).toEqual([7]);
    return pause;
  });
  expect(pauses.slice(0, 4)).toEqual([5_000, 10_000, 20_000, 40_000]);
  expect(pauses.at(-1)).toBe(1_800_000);
  expect(mails.unseenOf([4, 7, 9])).toEqual([4, 9]);
});

test('strangers come last, otherwise the longest waiting first; what is gone is forgotten', () => {
  let now = 0;
  const mails = putOffMails(() => now);
  mails.putOff(1);
  mails.setAside(2);
  expect(mails.due()).toEqual([2]);
  now = 6_000;
  mails.setAside(3);
  expect(mails.due()).toEqual([1, 2, 3]);
  mails.putOffStrangers();
  expect(mails.due()).toEqual([1]);
  expect(mails.untilNext()).toBe(0);
  now += 5_000;
  expect(mails.due()).toEqual([1, 2, 3]);
  expect(mails.unseenOf([3])).toEqual([]);
  expect(mails.due()).toEqual([3]);
  expect(mails.unseenOf([])).toEqual([]);
  expect(mails.untilNext()).toBeUndefined();
});

test('a mail of ours that may have come back keeps its turn when no more of strangers can be taken', () => {
  const mails = putOffMails(() => 0);
  mails.setAside(1);
  mails.setAside(2, true);
  mails.putOffStrangers();
  expect([1, 2].map(mails.isDue)).toEqual([false, true]);
  mails.putOff(2);
  expect(mails.isDue(2)).toBe(false);
  expect(mails.isStranger(2)).toBe(true);
});

test('in a mailbox that was made anew, the same number is another mail', () => {
  const mails = putOffMails(() => 0);
  mails.openedAs(1n);
  mails.putOff(5);
  mails.openedAs(1n);
  expect(mails.unseenOf([5])).toEqual([]);
  mails.openedAs(2n);
  expect(mails.unseenOf([5])).toEqual([5]);
});
