import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

it('an officer takes a report out, notes the number of the office, and shows it to the other side', async () => {
  const { uid, receipt } = await world.as('outsourcer').reports.send({
    body: { fact: 'phishing', title: 'Falso portale', text: 'Porta a uno.top', tlp: 'AMBER' },
  });
  await world.as('cosc').reports.receive({ params: { uid } });
  const officer = await signedIn(browser, world, 'cosc', 'analyst');
  const watched = await openPage(officer, `${world.origin}/segnalazioni/${uid}`);
  const panel = watched.page.getByRole('region', { name: 'Per il registro dell’ufficio' });
  for (const [button, start] of [
    ['Scarica il PDF', '%PDF'],
    ['Scarica lo ZIP con gli allegati', 'PK'],
  ] as const) {
    const saved = watched.page.waitForEvent('download');
    await panel.getByRole('button', { name: button }).click();
    const download = await saved;
    const number = receipt!.number.replace(/[^A-Za-z0-9]+/g, '-');
    expect(download.suggestedFilename()).toMatch(`segnalazione-${number}.`);
    expect((await readFile(await download.path())).toString('latin1', 0, 4)).toContain(start);
  }
  await panel.getByRole('button', { name: 'Annota il nostro numero' }).click();
  await watched.page.getByLabel('Numero di protocollo').fill('0004711/2026');
  await watched.page.getByLabel('Data', { exact: true }).fill('2026-03-01');
  await watched.page.getByLabel('Le altre parti possono vederlo').check();
  await expectGood(watched);
  await picture(watched.page, 'registration-dialog-it-1280');
  await watched.page.getByRole('button', { name: 'Salva il numero' }).click();
  await panel.getByText('n. 0004711/2026 del 01/03/2026').waitFor();
  await expectGood(watched);
  await picture(watched.page, 'registry-it-1280');

  const hub = await signedIn(browser, world, 'outsourcer', 'analyst', {
    language: 'en',
    width: 390,
  });
  const other = await openPage(hub, `${world.origin}/segnalazioni/${uid}`);
  await other.page.getByText('no. 0004711/2026 of 01/03/2026').waitFor();
  await other.page.getByRole('button', { name: 'Update the statements' }).click();
  const dialog = other.page.getByRole('dialog');
  await dialog.getByLabel(/already/).check();
  await dialog.getByLabel(/office/i).fill('Procura di Lucca');
  await expectGood(other);
  await picture(other.page, 'flags-dialog-en-390');
  await dialog.getByRole('button', { name: 'Save the statements' }).click();
  await other.page.getByText(/Act already filed: Procura di Lucca/).waitFor();
  await expectGood(other);
  await picture(other.page, 'registry-en-390');
});
