import { readFile } from 'node:fs/promises';
import { operations } from '@staffetta/contract';
import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  expectGood,
  onStage,
  openPage,
  openProfile,
  picture,
  signedIn,
} from '../harness/browser.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

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

  it('changes the roles of a person, and shows what a colleague changed meanwhile', async () => {
    const profile = await signedIn(browser, world, 'bank2', 'administrator');
    const watched = await openPage(profile, `${world.origin}/persone`);
    const { page } = watched;
    const { name, uid } = world.people.bank2.auditor;
    const row = page.getByRole('listitem').filter({ hasText: name });
    await row.getByRole('button', { name: 'Cambia i ruoli' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'segnalante' }).check();
    const colleague = world.as('bank2', 'administrator');
    const listed = (await colleague.people.list({ query: { limit: 100 } })).items;
    const version = listed.find((one) => one.uid === uid)?.version ?? 0;
    const roles = ['auditor', 'analyst'] as const;
    await colleague.people.change({ params: { uid }, version, body: { roles: [...roles] } });
    await dialog.getByRole('button', { name: 'Salva', exact: true }).click();
    await dialog.getByText('Nel frattempo qualcuno ha modificato questo dato').waitFor();
    await dialog.getByText('analista, revisore').waitFor();
    await expectGood(watched);
    await picture(page, 'roles-conflict-it-1280');
    await dialog.getByRole('button', { name: 'Usa la loro' }).click();
    await dialog.getByRole('checkbox', { name: 'segnalante' }).check();
    await dialog.getByRole('button', { name: 'Salva', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await row.getByText('segnalante, analista, revisore').waitFor();
    await profile.close();
  });

  it('adds an office below, and enters a member of a hub', async () => {
    const police = await signedIn(browser, world, 'national', 'administrator');
    const { page } = await openPage(police, `${world.origin}/organizzazioni/nuova`);
    await page.getByLabel('Tipo').selectOption({ label: 'Centro regionale di Polizia' });
    await page.getByLabel('Nome', { exact: true }).fill('COSC Umbria Prova');
    await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'COSC Umbria Prova' }).waitFor();
    await police.close();
    const hub = await signedIn(browser, world, 'outsourcer', 'administrator');
    const watched = await openPage(hub, `${world.origin}/organizzazioni/iscrizione`);
    await watched.page.getByLabel('Nome', { exact: true }).fill('Banca Nuova Prova');
    await watched.page.getByRole('radio', { name: 'Può segnalare senza il nome' }).check();
    await expectGood(watched);
    await watched.page.getByRole('button', { name: 'Iscrivi' }).click();
    await watched.page.getByText('Banca Nuova Prova').waitFor();
    await expectGood(watched);
    await hub.close();
  });

  it('issues a key whose secret is shown once, and revokes it', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'administrator');
    const watched = await openPage(profile, `${world.origin}/persone?view=tokens`);
    const { page } = watched;
    await page.getByText('Nuova chiave').click();
    await page.getByLabel('A che cosa serve').fill('Prova del portale');
    await page.locator('summary', { hasText: 'Persone' }).click();
    const { it: label } = operations.people.list.summary;
    await page.getByRole('checkbox', { name: label, exact: true }).check();
    await page.locator('summary', { hasText: 'Persone · 1 scelta' }).waitFor();
    await page.getByRole('button', { name: 'Crea la chiave' }).click();
    await page.getByText('Ecco la chiave').waitFor();
    await expectGood(watched);
    await picture(page, 'issued-it-1280');
    await page.reload();
    const row = page.getByRole('listitem').filter({ hasText: 'Prova del portale' });
    await row.getByRole('button', { name: 'Revoca' }).click();
    const sure = page.getByRole('dialog', { name: 'Revoco la chiave «Prova del portale»?' });
    await sure.getByText('si ferma subito').waitFor();
    await expectGood(watched);
    await sure.getByRole('button', { name: 'Revoca' }).click();
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
    const download = await saved;
    const name = download.suggestedFilename();
    expect(name).toMatch(/^registro-[0-9a-f-]{36}\.jsonl$/);
    expect(await readFile(await download.path(), 'utf8')).toContain('"');
    await page.getByText('Come si verifica il file esportato').click();
    await page.getByText(`npx staffetta log verify ${name} --key `).waitFor();
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
