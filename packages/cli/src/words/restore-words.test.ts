import { expect, test } from 'vitest';
import { sayIn } from './say.ts';

test.each([
  ['it', 'Cambia indirizzo'],
  ['en', 'Change the address'],
] as const)('who restored is told in %s what is open again, and how to try it', (language, act) => {
  const said = sayIn(language)('restore.afterwards');
  for (const word of [act, 'STAFFETTA_SMTP_URL', 'STAFFETTA_MAIL_IN_URL', 'STAFFETTA_MAIL_IN_FILE'])
    expect(said).toContain(word);
});
