import { generateSync } from 'otplib';
import { expect } from 'vitest';
import { clientWithCookies } from './browserless.ts';
import type { World } from './world.ts';

/** A password long enough for anybody who joins in a test. */
export const password = 'cavallo batteria graffetta';

/** The refusal of an operation, as `rejects.toMatchObject` wants it. */
export const refusal = (code: string) => ({ problem: { code } });

/** Neither as text nor as the bytes of a `bytea`. */
export const expectHidden = (secret: string, kept: string) => {
  expect(kept).not.toContain(secret);
  expect(kept).not.toContain(Buffer.from(secret).toString('hex'));
};

let addresses = 0;
/** An address that nobody in this file has used yet. */
export const newAddress = () => {
  addresses += 1;
  return `persona${addresses}@banca.example`;
};

/** How people come in, as a browser sees it. `world` is asked when a step is taken: it is not there yet when a file is read. */
export const joining = (world: () => World) => ({
  codeNow: (secret: string) =>
    generateSync({ secret, epoch: Math.floor(world().clock.now() / 1_000_000) }),

  inviteTo: (bank: 'bank1' | 'bank2', email: string) =>
    world()
      .as(bank, 'administrator')
      .people.invite({
        body: { name: 'Altro Nome', email, language: 'it', roles: ['reporter'] },
      }),

  /** Invites somebody into bank1 and accepts. */
  async joined(roles: ('reporter' | 'analyst' | 'approver')[] = ['reporter']) {
    const email = newAddress();
    const { person, link } = await world()
      .as('bank1', 'administrator')
      .people.invite({ body: { name: 'Persona Nuova', email, language: 'it', roles } });
    const client = clientWithCookies(world().origin);
    const secret = link.path.split('#')[1]!;
    await client.session.acceptInvitation({ body: { secret, password } });
    return { client, email, person, secret };
  },
});
