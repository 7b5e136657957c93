import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import type { PlayerKey } from '../harness/cast.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

/** Two banks tell the hub of the same site. */
onStage(async (stage) => {
  ({ world, browser } = stage);
  for (const bank of ['bank1', 'bank2'] satisfies PlayerKey[])
    await world.as(bank, 'reporter').reports.send({
      body: {
        fact: 'phishing',
        title: `Falsa pagina di accesso (${bank})`,
        text: 'I clienti finiscono su hxxps://accesso-sicuro[.]top/login',
        tlp: 'AMBER',
        indicators: { confirm: [{ kind: 'domain', value: 'accesso-sicuro.top' }] },
      },
    });
});

describe('analysis', () => {
  it('proposes a campaign to the hub, which confirms it', async () => {
    const profile = await signedIn(browser, world, 'outsourcer', 'analyst');
    const watched = await openPage(profile, `${world.origin}/campagne`);
    const { page } = watched;
    const campaign = page.getByRole('region', { name: 'accesso-sicuro.top' });
    for (const bank of ['bank1', 'bank2'])
      await campaign.getByRole('link', { name: `Falsa pagina di accesso (${bank})` }).waitFor();
    await expectGood(watched);
    await picture(page, 'campaign-it-1280');
    await campaign.getByRole('button', { name: 'Sì, è la stessa campagna' }).click();
    await campaign.getByText('Confermata').waitFor();
    expect(await campaign.getByRole('button').count()).toBe(0);
    await profile.close();
  });

  it('finds a value however it is written, and only among what one may see', async () => {
    const visit = { language: 'en', width: 390 } as const;
    const profile = await signedIn(browser, world, 'bank1', 'reporter', visit);
    const watched = await openPage(profile, `${world.origin}/cerca`);
    const { page } = watched;
    const look = async (value: string) => {
      await page.getByLabel('What you look for').fill(value);
      await page.getByRole('button', { name: 'Search', exact: true }).click();
    };
    await look('accesso-sicuro[.]top');
    await page.getByRole('link', { name: 'Falsa pagina di accesso (bank1)' }).waitFor();
    expect(await page.getByRole('link', { name: /bank2/ }).count()).toBe(0);
    await expectGood(watched);
    await picture(page, 'look-up-en-390');
    await look('mai-visto.top');
    await page.getByText('It appears in nothing that you may see.').waitFor();
    await look('non un indicatore');
    await page.getByText('It is not a known kind of indicator').waitFor();
    await expectGood(watched);
    await profile.close();
  });

  it('opens a list for a firewall, whose address is shown once and answers until it is closed', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'analyst');
    const watched = await openPage(profile, `${world.origin}/liste`);
    const { page } = watched;
    await page.getByText('Nuova lista').click();
    await page.getByLabel('Quale dispositivo la legge').fill('Firewall di Prato');
    await page.getByRole('button', { name: 'Apri la lista' }).click();
    const addresses = page
      .getByRole('status')
      .filter({ hasText: 'Indirizzi di «Firewall di Prato»' });
    const address = await addresses.locator('code').first().textContent();
    const answer = await fetch(address!);
    expect(await answer.text()).toBe('accesso-sicuro.top\n');
    await expectGood(watched);
    await picture(page, 'lists-it-1280');
    await page.reload();
    await page.getByText('Domini: 1 riga').waitFor();
    expect(await page.getByText(address!).count()).toBe(0);
    await page.getByRole('button', { name: 'Chiudi', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Chiudi' }).first().click();
    await page.getByText('Nessuna lista').waitFor();
    expect((await fetch(address!)).status).toBe(404);
    await profile.close();
  });
});
