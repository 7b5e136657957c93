import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

const line = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

describe('what organisations keep of themselves', () => {
  it('changes a contact, shows what a colleague changed, and asks before removing', async () => {
    const colleague = world.as('bank1', 'administrator');
    const facts = { role: 'legal', email: 'legale@quercia.example', language: 'it' } as const;
    const made = await colleague.contacts.add({ body: { ...facts, name: 'Studio Legale Uno' } });
    const profile = await signedIn(browser, world, 'bank1', 'administrator');
    const own = `${world.origin}/organizzazioni/${world.orgs.bank1.uid}`;
    const watched = await openPage(profile, own);
    const { page } = watched;
    await line(page, 'Studio Legale Uno').getByRole('button', { name: 'Modifica' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ruolo').selectOption({ label: 'reperibilità 24 ore' });
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await dialog.getByRole('link', { name: /Telefono/ }).waitFor();
    await dialog.getByLabel('Telefono').fill('055 123456');
    await colleague.contacts.change({
      params: { uid: made.uid },
      version: made.version,
      body: { ...facts, name: 'Studio Legale Due' },
    });
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await dialog.getByText('Nel frattempo qualcuno ha modificato questo dato').waitFor();
    await dialog.getByText('Studio Legale Due').waitFor();
    await expectGood(watched);
    await picture(page, 'contact-conflict-it-1280');
    await dialog.getByRole('button', { name: 'Salva la mia versione' }).click();
    await dialog.waitFor({ state: 'detached' });
    await line(page, 'Studio Legale Uno').getByText('+39055123456').waitFor();
    await line(page, 'Studio Legale Uno').getByRole('button', { name: 'Togli' }).click();
    const sure = page.getByRole('dialog', { name: 'Tolgo Studio Legale Uno dai referenti?' });
    await expectGood(watched);
    await sure.getByRole('button', { name: 'Togli' }).click();
    await line(page, 'Studio Legale Uno').waitFor({ state: 'detached' });
    await profile.close();
  });

  it('names who depends on a service, seen by the supplier and by the one who depends', async () => {
    const profile = await signedIn(browser, world, 'outsourcer', 'administrator');
    const own = `${world.origin}/organizzazioni/${world.orgs.outsourcer.uid}`;
    const watched = await openPage(profile, own);
    const { page } = watched;
    await page.getByText('Aggiungi un servizio').click();
    await page.getByLabel('Servizio', { exact: true }).fill('Bonifici di prova');
    await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
    const service = line(page, 'Bonifici di prova').first();
    await service.locator('summary').click();
    await service.getByText('Nessuno indicato.').waitFor();
    await service.getByRole('searchbox').fill('banca gin');
    await service.getByRole('button', { name: world.orgs.bank2.name }).click();
    await service.getByRole('link', { name: world.orgs.bank2.name }).waitFor();
    await expectGood(watched);
    await picture(page, 'dependents-it-1280');
    await service.getByRole('button', { name: 'Modifica' }).click();
    await page
      .getByRole('dialog')
      .getByLabel('Servizio', { exact: true })
      .fill('Bonifici istantanei di prova');
    await page.getByRole('dialog').getByRole('button', { name: 'Salva' }).click();
    await page.getByText('Bonifici istantanei di prova').waitFor();
    await profile.close();

    const bank = await signedIn(browser, world, 'bank2', 'administrator', { width: 390 });
    const theirs = await openPage(bank, `${world.origin}/organizzazioni/${world.orgs.bank2.uid}`);
    await line(theirs.page, 'Bonifici istantanei di prova')
      .getByRole('link', { name: world.orgs.outsourcer.name })
      .waitFor();
    await expectGood(theirs);
    await picture(theirs.page, 'depends-on-it-390');
    await theirs.page.goto(own);
    await line(theirs.page, 'Bonifici istantanei di prova').getByText('ne dipendete').waitFor();
    const another = await signedIn(browser, world, 'bank1', 'administrator');
    const stranger = await openPage(another, own);
    await stranger.page.getByText('Bonifici istantanei di prova').waitFor();
    await stranger.page.getByRole('button', { name: 'Ne dipendiamo' }).first().waitFor();
    expect(await stranger.page.content()).not.toContain(world.orgs.bank2.name);
    await bank.close();
    await another.close();
  });

  it('writes a draft with an annex, which the other side opens, and names referents', async () => {
    const profile = await signedIn(browser, world, 'outsourcer', 'administrator');
    const watched = await openPage(profile, `${world.origin}/protocolli/nuovo`);
    const { page } = watched;
    await page.getByLabel('Titolo', { exact: true }).fill('Protocollo con allegato');
    await page.getByLabel('Numero', { exact: true }).fill('ALL-1');
    await page.getByLabel('Dal', { exact: true }).fill('2026-01-01');
    await page.getByLabel('Fino al giorno (escluso)').fill('2099-01-01');
    await page.getByLabel(/L’altra parte/).fill(world.orgs.national.uid);
    await page.getByRole('button', { name: /con il codice/ }).click();
    // An outsourcer's own usual clause: what is AMBER passes to the banks it serves.
    expect(await page.getByLabel('TLP:AMBER arriva agli aderenti').isChecked()).toBe(true);
    await page.getByLabel('Scegli i file').setInputFiles({
      name: 'disciplinare.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Disciplinare tecnico'),
    });
    await page.getByLabel('Titolo dell’allegato 1').fill('Disciplinare tecnico');
    await expectGood(watched);
    await picture(page, 'draft-with-annex-it-1280');
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await page.getByRole('heading', { level: 1, name: 'Protocollo con allegato' }).waitFor();

    const police = await signedIn(browser, world, 'national', 'administrator');
    const theirs = await openPage(police, page.url());
    const saved = theirs.page.waitForEvent('download');
    await theirs.page.getByRole('link', { name: 'Disciplinare tecnico' }).click();
    expect((await saved).suggestedFilename()).toBe('disciplinare.txt');
    await police.close();

    const contact = world.as('outsourcer', 'administrator').contacts.add({
      body: { role: 'legal', name: 'Ufficio legale', email: 'l@aurora.example', language: 'it' },
    });
    await contact;
    await page.getByRole('button', { name: 'Indica i vostri referenti' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Ufficio legale/).check();
    await expectGood(watched);
    await picture(page, 'name-referents-it-1280');
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await line(page, 'Ufficio legale').getByText(world.orgs.outsourcer.name).waitFor();
    await profile.close();
  });
});
