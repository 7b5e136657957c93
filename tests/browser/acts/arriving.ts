import { generate } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { openPage, openProfile, type Watched } from '../../harness/browser.ts';

/** Somebody who comes to Staffetta for the first time. */
export interface Newcomer {
  readonly name: string;
  readonly mail: string;
  readonly password: string;
}

/** Opens a link in a browser of one's own. */
export const arrive = async (browser: Browser, link: string): Promise<Watched> =>
  openPage(await openProfile(browser), link);

/** The link of the first start: makes the organisation that runs the installation. */
export async function claimInstallation(
  page: Page,
  organisation: { name: string; kind: string; shape?: string },
  { name, mail, password }: Newcomer,
): Promise<void> {
  await page.getByLabel('Nome dell’organizzazione').fill(organisation.name);
  await page.getByRole('radio', { name: organisation.kind }).check();
  if (organisation.shape) await page.getByRole('radio', { name: organisation.shape }).check();
  await page.getByLabel('Il suo nome e cognome').fill(name);
  await page.getByLabel('Il suo indirizzo di posta').fill(mail);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Crea e accedi' }).click();
}

/** A personal link: password, and in. */
export async function acceptInvitation(page: Page, { password }: Newcomer): Promise<void> {
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Comincia' }).click();
}

/** Police and hubs do nothing before a second factor is there. */
export async function addSecondFactor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Attiva i codici' }).click();
  await page.getByRole('img', { name: 'Codice QR' }).waitFor();
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await page.getByLabel('Il codice che ora mostra l’applicazione').fill(await generate({ secret }));
  await page.getByRole('button', { name: 'Conferma' }).click();
  await page.getByText('Attivi.', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Scrivania' }).first().click();
  await page.getByRole('heading', { name: 'Scrivania', level: 1 }).waitFor();
}

/** The personal link that a page shows once. */
export const shownLink = (page: Page): Promise<string> =>
  page.locator('code').filter({ hasText: '/invito#' }).innerText();
