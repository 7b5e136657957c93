import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

it('a corrected report says what to undo, and its author sees that it was undone', async () => {
  const { uid } = await world.as('bank1', 'analyst').reports.send({
    body: { fact: 'phishing', title: 'SMS della banca', text: 'Porta a uno.top', tlp: 'AMBER' },
  });
  await world.as('outsourcer', 'analyst').reports.receive({ params: { uid } });
  const sender = await signedIn(browser, world, 'bank1', 'analyst');
  const author = await openPage(sender, `${world.origin}/segnalazioni/${uid}`);
  await author.page.getByRole('link', { name: 'Rettifica' }).click();
  await author.page.getByLabel('Racconti che cosa è successo').fill('Porta a due.top');
  await expectGood(author);
  await author.page.getByRole('button', { name: 'Invia la rettifica' }).click();
  await author.page.getByText('Porta a due.top').first().waitFor();
  const recipient = await signedIn(browser, world, 'outsourcer', 'analyst');
  const reader = await openPage(recipient, `${world.origin}/`);
  const line = reader.page.getByRole('listitem').filter({ hasText: 'Rettifica o revoca' });
  await line.getByRole('link', { name: 'SMS della banca' }).click();
  const panel = reader.page.getByRole('region', { name: 'Questo testo è stato rettificato' });
  await panel.waitFor();
  await expectGood(reader);
  await picture(reader.page, 'undo-report-it-1280');
  await panel.getByRole('button', { name: 'Confermiamo: fatto' }).click();
  await panel.waitFor({ state: 'detached' });
  await author.page.reload();
  const copies = author.page.getByRole('region', { name: 'Le copie' });
  await copies
    .getByText(/confermato il/)
    .first()
    .waitFor();
  expect(await copies.innerText()).toContain('Consorzio Servizi Aurora');
  await expectGood(author);
  await picture(author.page, 'undo-report-author-it-1280');
});
