import { readFile } from 'node:fs/promises';
import { operations } from '@staffetta/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expectGood,
  openBrowser,
  openPage,
  openProfile,
  picture,
  portalFolder,
  signedIn,
} from '../harness/browser.ts';
import { createWorld, type World } from '../harness/world.ts';

let browser: Browser;
let world: World;

beforeAll(async () => {
  world = await createWorld({ portalFolder });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const people = { it: 'Persone e accessi', en: 'People and access' };
const organisations = { it: 'Organizzazioni', en: 'Organisations' };
const pages = {
  journal: { path: '/registro', it: 'Registro', en: 'Journal' },
  people: { path: '/persone', ...people },
  tokens: { path: '/persone?view=tokens', ...people },
  organisations: { path: '/organizzazioni', ...organisations },
  memberships: { path: '/organizzazioni?view=memberships', ...organisations },
  enter: { path: '/organizzazioni/iscrizione', it: 'Iscrivi un aderente', en: 'Enter a member' },
};

describe('administration', () => {
  it('takes a demonstration link out of the address, also where it is refused', async () => {
    const profile = await openProfile(browser, { width: 390 });
    const secret = 'not-a-secret-of-any-demonstration';
    const watched = await openPage(profile, `${world.origin}/dimostrazione#${secret}`);
    await watched.page.getByRole('alert').waitFor();
    expect(watched.page.url()).toBe(`${world.origin}/dimostrazione`);
    await expectGood(watched);
    await picture(watched.page, 'demo-link-refused-it-390');
    await profile.close();
  });

  it.each([
    [1280, 'it'],
    [390, 'en'],
  ] as const)('shows an administrator every page at %i pixels, in %s', async (width, language) => {
    const visit = { language, width };
    const profile = await signedIn(browser, world, 'outsourcer', 'administrator', visit);
    for (const [name, { path, it: italian, en: english }] of Object.entries(pages)) {
      const watched = await openPage(profile, `${world.origin}${path}`);
      const title = language === 'it' ? italian : english;
      await watched.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await watched.page.waitForLoadState('networkidle');
      await picture(watched.page, `${name}-${language}-${width}`);
      await expectGood(watched);
      await watched.page.close();
    }
    await profile.close();
  });

  it('invites a person by a link that is shown once and that works', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'administrator');
    const watched = await openPage(profile, `${world.origin}/persone`);
    const { page } = watched;
    await page.getByText('Invita una persona').click();
    await page.getByLabel('Nome e cognome').fill('Livia Sarti');
    await page.getByLabel('Posta elettronica').fill('livia@quercia.example');
    await page.getByRole('button', { name: 'Crea il collegamento' }).click();
    await page.getByText('Collegamento personale per Livia Sarti').waitFor();
    const link = await page.locator('code', { hasText: '/invito#' }).innerText();
    await expectGood(watched);
    await picture(page, 'invited-it-1280');
    await page.reload();
    await page.getByText('livia@quercia.example').waitFor();
    expect(await page.content()).not.toContain('/invito#');
    const guest = await openProfile(browser);
    const invited = await openPage(guest, link);
    await invited.page.getByText('Livia Sarti').waitFor();
    await expectGood(invited);
    await guest.close();
    await profile.close();
  });

  it('issues a key whose secret is shown once, and revokes it', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'administrator');
    const watched = await openPage(profile, `${world.origin}/persone?view=tokens`);
    const { page } = watched;
    await page.getByText('Nuova chiave').click();
    await page.getByLabel('A che cosa serve').fill('Prova del portale');
    const { it: label } = operations.people.list.summary;
    await page.getByRole('checkbox', { name: label, exact: true }).check();
    await page.getByRole('button', { name: 'Crea la chiave' }).click();
    await page.getByText('Ecco la chiave').waitFor();
    await expectGood(watched);
    await picture(page, 'issued-it-1280');
    await page.reload();
    const row = page.getByRole('listitem').filter({ hasText: 'Prova del portale' });
    await row.getByRole('button', { name: 'Revoca' }).click();
    await row.getByText('revocata').waitFor();
    expect(await page.getByText('Ecco la chiave').count()).toBe(0);
    await profile.close();
  });

  it('exports a log as a signed file', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'auditor');
    const watched = await openPage(profile, `${world.origin}/registro`);
    const { page } = watched;
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Esporta, firmato' }).click();
    const file = await (await saved).path();
    expect(await readFile(file, 'utf8')).toContain('"');
    await page.getByText('Chiave che firma le esportazioni').click();
    await expectGood(watched);
    await profile.close();
  });

  it('finds an organisation by the beginning of its name, and opens it', async () => {
    const profile = await signedIn(browser, world, 'outsourcer', 'administrator');
    const watched = await openPage(profile, `${world.origin}/organizzazioni`);
    const { page } = watched;
    await page.getByLabel('Cerca per nome').fill('banca gin');
    await page.getByText('Banca Quercia Canarina').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Banca Ginepro Smeraldo' }).click();
    await page.getByRole('heading', { level: 1, name: 'Banca Ginepro Smeraldo' }).waitFor();
    await page.waitForLoadState('networkidle');
    await picture(page, 'organisation-it-1280');
    await expectGood(watched);
    await profile.close();
  });

  it('offers a reporter no page of the administration', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'reporter');
    const { page } = await openPage(profile, `${world.origin}/`);
    const menu = page.getByRole('navigation').first();
    await menu.getByRole('link', { name: 'Organizzazioni' }).waitFor();
    for (const name of ['Registro', 'Persone'])
      expect(await menu.getByRole('link', { name }).count(), name).toBe(0);
    await profile.close();
  });
});
