import { expect, test } from 'vitest';
import { mailTokens } from './mail-token.ts';
import { readReplyAddress, replyAddress, withoutTag } from './reply-address.ts';

const tokens = mailTokens(Buffer.alloc(32, 3));
const mail = '9b2f3c1e-4a5d-4c6b-8e7f-0a1b2c3d4e5f';

test('a reply address is read again, in whatever case a server hands it on', () => {
  const address = replyAddress('desk.allerte@hub.example', mail, tokens)!;
  expect(address).toMatch(/^desk\.allerte\+[a-z2-7]{42}@hub\.example$/);
  const read = { desk: 'desk.allerte@hub.example', mail };
  expect(readReplyAddress(address, tokens)).toEqual(read);
  expect(readReplyAddress(address.toUpperCase(), tokens)?.mail).toBe(mail);
});

test('a desk whose name leaves no room has none', () => {
  expect(replyAddress(`${'d'.repeat(22)}@hub.example`, mail, tokens)).toBeUndefined();
  expect(replyAddress(`${'d'.repeat(21)}@hub.example`, mail, tokens)).toBeDefined();
});

test.each(['desk@hub.example', 'desk+x@hub.example', '+@hub.example', '@', 'desk+@', 'a+b'])(
  '“%s” carries no tag of ours',
  (address) => {
    expect(readReplyAddress(address, tokens)).toBeUndefined();
  },
);

test('without its tag it is the desk’s', () => {
  expect(withoutTag('desk+forged@hub.example')).toBe('desk@hub.example');
  expect(withoutTag('desk@hub.example')).toBe('desk@hub.example');
  expect(withoutTag('desk@hub+x.example')).toBe('desk@hub+x.example');
});

test('a desk that was given a sign of its own once: both readers cut at the same place', () => {
  const address = replyAddress('desk+a@hub.example', mail, tokens)!;
  expect(withoutTag(address)).toBe('desk+a@hub.example');
  expect(readReplyAddress(address, tokens)?.desk).toBe(withoutTag(address));
});
