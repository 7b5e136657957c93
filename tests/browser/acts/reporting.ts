import type { Page } from 'playwright-core';

/** What somebody writes into a new report, in the words of the form. */
export interface Told {
  readonly fact: string;
  readonly title: string;
  readonly text: string;
  /** The answer to "Chi può leggerla?". */
  readonly readers: string;
}

/** From wherever one is: a new report, with its four answers. */
export async function beginReport(page: Page, told: Told): Promise<void> {
  await page.getByRole('link', { name: 'Scrivania', exact: true }).first().click();
  await page.getByRole('link', { name: 'Segnala qualcosa' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nuova segnalazione' }).waitFor();
  await page.getByRole('radio', { name: told.fact, exact: false }).first().check();
  await page.getByLabel('In una riga').fill(told.title);
  await page.getByLabel('Racconti che cosa è successo').fill(told.text);
  await mayBeReadBy(page, told.readers);
}

export const mayBeReadBy = (page: Page, readers: string) =>
  page.getByRole('radio', { name: readers }).check();

/** Whom it goes to, where more than one can be meant. */
export const addressTo = (page: Page, name: string) =>
  page.getByLabel('A chi la manda').selectOption({ label: name });

/** The originator lets others pass it on without its name: signatories, branches and members. */
export async function letRelay(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Può essere inoltrata' }).click();
  const question = page.getByRole('group', { name: 'Può essere inoltrata ad altri?' });
  await question.getByRole('radio', { name: 'Sì, senza il nostro nome' }).check();
  await page.getByRole('checkbox', { name: 'enti firmatari' }).check();
}

/** The consent of its own: it may go further up. The fold is open. */
export const letPassUp = (page: Page, choice: string) =>
  page
    .getByRole('group', { name: 'Può salire alla Polizia nazionale?' })
    .getByRole('radio', { name: choice })
    .check();

/** Confirms all that was found in the text. */
export async function confirmFinds(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Conferma tutti' }).click();
  await page.getByText('confermato').first().waitFor();
}

/** Confirms one value that was found in the text; the rest stays unshared. */
export async function confirmFind(page: Page, value: string): Promise<void> {
  await page.getByRole('button', { name: `Conferma ${value}`, exact: true }).click();
  await page.getByText('confermato').first().waitFor();
}

/** Sends the report and sees its receipt. */
export async function submitReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
  await page.getByText('La segnalazione è partita').waitFor();
  await page.getByRole('heading', { name: 'Conferma di ricezione' }).waitFor();
}

/** Answers on the record; the answer then stands in the conversation. */
export async function answerReport(page: Page, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Scriva un messaggio' });
  await box.fill(words);
  await page.getByRole('button', { name: 'Invia come risposta' }).click();
  await page.getByRole('listitem').filter({ hasText: words }).waitFor();
}

/** Says that the office works on it. */
export async function takeReport(page: Page): Promise<void> {
  const take = page.getByRole('button', { name: 'Prendi in lavorazione' });
  await take.click();
  await take.waitFor({ state: 'detached' });
  await page.getByText('In lavorazione', { exact: true }).first().waitFor();
}

/** Does something once, when the next save of a draft is on its way. */
export async function onNextSave(page: Page, act: () => void): Promise<void> {
  let done = false;
  await page.route('**/api/v1/reports/**', async (route) => {
    if (!done && route.request().method() === 'PUT') {
      done = true;
      act();
    }
    await route.fallback();
  });
}
