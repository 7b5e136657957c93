import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureSaid } from './mail-failure.ts';

test('the number of the reply is told, whom it names is not', () => {
  expect(failureSaid('550 5.1.1 <rossi@x.it>: Recipient address rejected').en).toBe(
    'the mail server refused the mail (550 5.1.1)',
  );
  expect(failureSaid('connect ECONNREFUSED 10.0.0.1:25').it).toBe(
    'il server di posta non accetta collegamenti',
  );
  expect(failureSaid('Invalid login: 535 5.7.8 rossi').en).toContain('535 5.7.8');
});

test('nothing of what the server said gets through but digits', () => {
  fc.assert(
    fc.property(fc.string(), fc.emailAddress(), (noise, address) => {
      const { it, en } = failureSaid(`451 4.7.1 ${noise} <${address}> ${noise}`);
      expect(it + en).not.toContain(address);
      expect(it.replace(/ \([\d. ]+\)$/, '')).not.toMatch(/\d/);
    }),
  );
});
