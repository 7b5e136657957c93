import { expect, test } from 'vitest';
import { isLoopback } from './loopback.ts';

test.each(['http://127.0.0.1:9464', 'smtp://user:secret@localhost:25', 'lmtp://[::1]:24'])(
  '%s stays on this machine',
  (url) => {
    expect(isLoopback(new URL(url))).toBe(true);
  },
);

test.each([
  'smtp://mail.example',
  'smtp://localhost.example',
  'smtp://127.0.0.1.example',
  'smtp://localhost@mail.example',
  'lmtp://[::2]:24',
])('%s does not', (url) => {
  expect(isLoopback(new URL(url))).toBe(false);
});
