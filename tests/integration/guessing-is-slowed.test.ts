import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientWithCookies } from '../harness/browserless.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const trySignIn = (email: string, password: string) =>
  clientWithCookies(world.origin)
    .session.signIn({ body: { email, password } })
    .then(
      () => 'in',
      (refused: { problem: { code: string } }) => refused.problem.code,
    );

const times = <T>(n: number, run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, index) => run(index)));

describe('many at once', () => {
  // Each attempt holds a connection while its failure is kept in another transaction: were both of one pool, as many
  // attempts as the pool has connections would wait for one another for ever, and the server with them.
  test('wrong passwords of strangers do not stop the server', { timeout: 30_000 }, async () => {
    const answers = await times(36, (n) => trySignIn(`nessuno${n}@example.org`, 'sbagliata'));
    expect(new Set(answers)).toEqual(new Set(['wrong_credentials']));
    expect(await world.as('bank1').session.current()).toMatchObject({
      roles: ['analyst', 'reporter'],
    });
  });

  test('guesses at one account count as if they came one after the other', async () => {
    world.clock.advance(16 * 60);
    const answers = await times(24, (n) => trySignIn('una@example.org', `sbagliata ${n}`));
    expect(answers.filter((one) => one === 'wrong_credentials')).toHaveLength(6);
    expect(answers.filter((one) => one === 'too_many_requests')).toHaveLength(18);
  });
});
