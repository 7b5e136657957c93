import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import { handOver, placeMailbox, takesMail } from '../harness/mail-in.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
}, takesMail);

it('a stranger’s mail waits, is read as text, and becomes a draft or goes', async () => {
  const desk = await placeMailbox(world, 'bank1');
  for (const subject of ['Pacco fermo', 'Offerta speciale']) {
    const lines = ['From: Qualcuno <chi@altrove.example>', `Subject: ${subject}`];
    const text = 'Paghi su <b>finta-posta.top</b><script>document.title = "preso"</script>';
    await handOver(world, [...lines, '', text].join('\r\n'), { to: [desk] });
  }
  const profile = await signedIn(browser, world, 'bank1', 'analyst');
  const desked = await openPage(profile, `${world.origin}/posta`);
  const { page } = desked;
  await page.getByText(`Indirizzo della scrivania: ${desk}`).waitFor();
  await page.getByRole('link', { name: 'Offerta speciale' }).click();
  await page.getByText('<b>finta-posta.top</b>').waitFor();
  await page.getByText('non provata: il nome può essere falso').waitFor();
  expect(await page.title()).toContain('Offerta speciale');
  await expectGood(desked);
  await picture(page, 'quarantine-it-1280');
  await page.getByLabel('Motivo').fill('Pubblicità');
  await page.getByRole('button', { name: 'Scarta' }).click();
  await page.getByText('Motivo dello scarto').waitFor();
  await page.goto(`${world.origin}/posta`);
  await page.getByRole('link', { name: 'Pacco fermo' }).click();
  await page.getByRole('button', { name: 'Accetta: diventa una bozza' }).click();
  await page.getByRole('link', { name: 'Continua la bozza' }).click();
  await page.getByText('È arrivata per e-mail da chi@altrove.example').waitFor();
  await page.getByText('messaggio.eml').waitFor();
  await expectGood(desked);
  await picture(page, 'quarantine-draft-it-1280');
  await page.goto(`${world.origin}/posta`);
  await page.getByText('Nessun messaggio').waitFor();
});
