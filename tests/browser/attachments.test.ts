import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

const text = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

it('takes files in, refuses one with card numbers, and gives one back to be saved', async () => {
  const profile = await signedIn(browser, world, 'bank1', 'reporter');
  const watched = await openPage(profile, `${world.origin}/segnalazioni/nuova`);
  const { page } = watched;
  const files = page.locator('input[type=file]');
  await files.setInputFiles([
    text('messaggio.txt', 'Vada su https://accesso-sicuro.top/login'),
    text('carte.txt', 'Le carte: 4111 1111 1111 1111 e 5500 0000 0000 0004'),
  ]);
  await page.getByRole('link', { name: 'messaggio.txt' }).waitFor();
  await page.getByRole('alert').getByText('numeri di carta').waitFor();
  await expectGood(watched);
  await picture(page, 'attachments-it-1280');
  await page.getByText(/Bozza salvata/).waitFor();
  await page.getByText('accesso-sicuro.top', { exact: true }).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'messaggio.txt' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('messaggio.txt');
  await page.getByRole('button', { name: 'Togli messaggio.txt' }).click();
  await page.getByRole('link', { name: 'messaggio.txt' }).waitFor({ state: 'detached' });
  await profile.close();
});
