import type { Page } from 'playwright-core';

/** From what was received into the editor. */
export async function beginRelay(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Inoltra ai nostri' }).click();
  await page.getByRole('heading', { level: 1, name: 'Inoltro' }).waitFor();
}

export async function passUnchanged(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Testo identico' }).check();
  await page.getByText('Passa così com’è').waitFor();
}

/** Ticks where it goes, and waits until nothing stands in the way. */
export async function addressRelay(page: Page, ...targets: readonly string[]): Promise<void> {
  for (const name of targets) await page.getByRole('checkbox', { name }).check();
  await page.getByText('Che cosa lo impedisce').waitFor({ state: 'detached' });
}

/** The whole text was read: it leaves. Gives the relay's address. */
export async function release(page: Page): Promise<string> {
  await page.getByRole('checkbox', { name: 'Ho letto per intero il testo che partirà' }).check();
  await page.getByRole('button', { name: 'Approva e invia' }).click();
  await page.getByRole('heading', { name: 'Le copie' }).waitFor();
  return page.url();
}

export async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Proponi per l’approvazione' }).click();
  await page.getByText('Attende la seconda persona').waitFor();
}
