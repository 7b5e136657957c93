import { expect, test } from 'vitest';
import { callerNetwork } from './caller-network.ts';

test('counts the addresses of one IPv6 network together, and IPv4 ones one by one', () => {
  expect(callerNetwork('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64');
  expect(callerNetwork('2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe('2001:db8:1:2::/64');
  expect(callerNetwork('2001:db8:1:3::1')).toBe('2001:db8:1:3::/64');
  expect(callerNetwork('192.0.2.7')).toBe('192.0.2.7');
});

test('knows an IPv4 address in IPv6 clothes', () => {
  expect(callerNetwork('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

test('leaves what is no address as it is', () => {
  expect(callerNetwork('unix:')).toBe('unix:');
});
