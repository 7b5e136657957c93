import type { Page } from 'playwright-core';

/** From a relay that was sent: asks everybody who may read it for an answer. Gives the alert's address. */
export async function alertEverybody(page: Page, question: string): Promise<string> {
  await page.getByRole('link', { name: 'Invia un’allerta' }).click();
  await page.getByRole('radio', { name: 'Alta' }).check();
  await page.getByLabel('Che cosa chiede').fill(question);
  await page.getByRole('button', { name: 'Invia l’allerta' }).click();
  await page.getByRole('heading', { name: 'Chi ha risposto' }).waitFor();
  return page.url();
}

/** The organisation's answer; with "Siamo coinvolti", also how far it may be told. */
export async function answerAlert(page: Page, answer: string, consent?: string): Promise<void> {
  await page.getByRole('radio', { name: answer }).check();
  if (consent) await page.getByRole('radio', { name: consent }).check();
  await page.getByRole('button', { name: 'Invia il riscontro' }).click();
  await page.getByRole('button', { name: 'Aggiorna il riscontro' }).waitFor();
}

/** The line of the board where this organisation stands. */
export const boardLine = (page: Page, name: string) =>
  page.getByRole('row', { name: new RegExp(name) });
