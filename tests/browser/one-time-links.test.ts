import pg from 'pg';
import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hashSecret, newSecret } from '../../packages/server/src/identity/index.ts';
import {
  expectGood,
  onStage,
  openPage,
  openProfile,
  picture,
  signedIn,
} from '../harness/browser.ts';
import { at, relaying, toMembers } from '../harness/relaying.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage(
  (stage) => {
    ({ world, browser } = stage);
  },
  { demo: true },
);

/** As the demonstration places its links: one for each role, for as long as it runs. */
async function placeDemoLink(): Promise<string> {
  const secret = newSecret();
  const owner = new pg.Client(world.database.ownerUrl);
  await owner.connect();
  const { orgs, people } = world;
  const sql = `insert into staffetta.one_time (secret_hash, purpose, person_id, org_id, created_at, expires_at)
    values ($1, 'demo_sign_in', $2, $3, now(), now() + interval '1 day')`;
  const values = [hashSecret(secret), people.bank1.analyst.id, orgs.bank1.id];
  await owner.query(sql, values).finally(() => owner.end());
  return secret;
}

describe('a link', () => {
  it('of the demonstration signs in, as often as it is shown', async () => {
    const address = `${world.origin}/dimostrazione#${await placeDemoLink()}`;
    for (const language of ['it', 'en'] as const) {
      const profile = await openProfile(browser, { language });
      const watched = await openPage(profile, address);
      const title = language === 'it' ? 'Scrivania' : 'Desk';
      await watched.page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(watched.page.url()).toBe(`${world.origin}/`);
      await expectGood(watched);
      await profile.close();
    }
  });

  it('for a deputy releases the one relay it was made for, and nothing a second time', async () => {
    const analyst = world.as('outsourcer');
    const parent = await relaying(world).told('AMBER', 'Bloccare hxxps://truffa-online[.]com.');
    const draft = await analyst.relays.draft({ body: { parents: [parent], mode: 'derivative' } });
    const addressed = await analyst.relays.change({ ...at(draft), body: toMembers });
    const { uid } = await analyst.relays.propose({ ...at(addressed), body: {} });
    const asked = await analyst.relays.askDeputy({
      params: { uid },
      body: { person: world.people.outsourcer.administrator.uid },
    });
    const { hash } = new URL(asked.link, world.origin);
    const profile = await signedIn(browser, world, 'outsourcer', 'administrator', { width: 390 });
    const address = `${world.origin}/inoltri/${uid}/sostituto${hash}`;
    const watched = await openPage(profile, address);
    const { page } = watched;
    await page.getByRole('button', { name: 'Approva e invia' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Ho letto per intero il testo che partirà').check();
    await expectGood(watched);
    await picture(page, 'deputy-it-390');
    await page.getByRole('button', { name: 'Approva e invia' }).click();
    await page.waitForURL(`${world.origin}/inoltri/${uid}`);
    expect((await analyst.relays.show({ params: { uid } })).state).toBe('released');
    const again = await openPage(profile, address);
    await again.page.getByLabel('Ho letto per intero il testo che partirà').check();
    await again.page.getByRole('button', { name: 'Approva e invia' }).click();
    await again.page.getByRole('alert').waitFor();
    await profile.close();
  });

  it('of an invitation makes one account; who comes second reads why not, and what to do', async () => {
    const { link } = await world.as('bank1', 'administrator').people.invite({
      body: {
        name: 'Livia Sarti',
        email: 'livia@quercia.example',
        roles: ['reporter'],
        language: 'it',
      },
    });
    const address = `${world.origin}${link.path}`;
    const guest = await openProfile(browser);
    const first = await openPage(guest, address);
    await first.page.getByLabel('Password').fill('una frase che ricordo solo io');
    await first.page.getByRole('button', { name: 'Comincia' }).click();
    await first.page.getByRole('heading', { level: 1, name: 'Scrivania' }).waitFor();
    await guest.close();
    const other = await openProfile(browser, { width: 390 });
    const second = await openPage(other, address);
    const refusal = second.page.getByRole('alert');
    await refusal.getByText('già stato usato').waitFor();
    await refusal.getByText('Ne chieda uno nuovo').waitFor();
    await expectGood(second);
    await picture(second.page, 'link-used-it-390');
    expect(await second.page.content()).not.toContain('Livia');
  });

  it('that was cut in the middle of a character is refused in words', async () => {
    const profile = await openProfile(browser);
    const watched = await openPage(profile, `${world.origin}/invito#taglia%E0%A4%A`);
    await watched.page.getByRole('alert').waitFor();
    await expectGood(watched);
  });
});
