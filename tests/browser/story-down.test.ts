import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, picture } from '../harness/browser.ts';
import { cast } from '../harness/cast.ts';
import type { World } from '../harness/world.ts';
import { alertEverybody, answerAlert, boardLine } from './acts/alerting.ts';
import { goTo, openFromDesk, peopleOf } from './acts/people.ts';
import { addressRelay, beginRelay, passUnchanged, release } from './acts/relaying.ts';
import {
  addressTo,
  beginReport,
  confirmFinds,
  letPassUp,
  letRelay,
  mayBeReadBy,
  submitReport,
} from './acts/reporting.ts';

// From the national centre down to the firms, and one "affected" back up. Each `it` is an act of the same story.

let browser: Browser;
let world: World;
let at: ReturnType<typeof peopleOf>;

const title = 'Campagna Ursnif con documenti Word';
const affected = `Impresa coinvolta: ${title}`;
const everybody = 'Tutti quelli che partecipano ai protocolli';

onStage(async (stage) => {
  ({ world, browser } = stage);
  at = peopleOf(browser, world);
});

it('the national centre warns the regional one, and lets it be passed on', async () => {
  const { page } = await at('national');
  await beginReport(page, {
    fact: 'Phishing',
    title,
    text: 'Allegati Word che scaricano da hxxps://gstat.securezal[.]com: bloccare il dominio.',
    readers: everybody,
  });
  await confirmFinds(page);
  await letRelay(page);
  await submitReport(page);
});

it('the regional centre passes it on unchanged to the association', async () => {
  const { page } = await at('cosc', 'second');
  await openFromDesk(page, title);
  await page.getByText('Presa visione').first().waitFor();
  await beginRelay(page);
  await passUnchanged(page);
  await addressRelay(page, cast.association.name);
  await release(page);
});

it('the association passes it on to its branches and firms, and asks for an answer', async () => {
  const { page } = await at('association', 'second');
  await goTo(page, 'Inoltri');
  await page.getByRole('link', { name: title }).click();
  await beginRelay(page);
  await passUnchanged(page);
  await addressRelay(page, 'Tutti gli aderenti', 'Tutte le sedi territoriali');
  await release(page);
  await alertEverybody(page, 'Avete visto traffico verso questo dominio?');
});

it('a firm answers that it is affected, and agrees to be named', async () => {
  const watched = await at('firm1', 'reporter');
  const { page } = watched;
  await openFromDesk(page, title);
  await page.getByText('gstat.securezal').first().waitFor();
  await answerAlert(page, 'Siamo coinvolti', 'Sì, con il nostro nome');
  await expectGood(watched);
});

it('the association sees it on the board, and reports it to the police for the firm', async () => {
  const watched = await at('association', 'second');
  const { page } = watched;
  const line = boardLine(page, cast.firm1.name);
  await line.getByText('Coinvolti').waitFor();
  await expectGood(watched);
  await picture(page, 'story-board-it-1280');
  await line.getByRole('button', { name: 'Prepara la segnalazione alla Polizia' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bozza di segnalazione' }).waitFor();
  expect(await page.getByLabel('In una riga').inputValue()).toBe(affected);
  await page.getByRole('radio', { name: 'Accesso abusivo' }).check();
  await mayBeReadBy(page, 'Chi la riceve e, se serve');
  await page.locator('summary', { hasText: 'Può essere inoltrata' }).click();
  await letPassUp(page, 'Sì, senza il nostro nome');
  await submitReport(page);
});

it('the regional centre sees beside its own note who is affected and agreed to say so', async () => {
  const watched = await at('cosc', 'second');
  const { page } = watched;
  await goTo(page, 'Inoltri');
  await page.getByRole('link', { name: 'Nostri' }).click();
  await page.getByRole('link', { name: title }).click();
  const below = page.getByRole('region', { name: 'Riscontri più in basso' });
  await below.getByText(cast.firm1.name).waitFor();
  await expectGood(watched);
  await picture(page, 'story-counts-it-1280');
});

it('the regional centre reads who it is, and tells the national one without the name', async () => {
  const watched = await at('cosc', 'second');
  const { page } = watched;
  await openFromDesk(page, affected);
  await page.getByText(cast.firm1.name).first().waitFor();
  await page.getByRole('button', { name: 'Segnala più in alto' }).click();
  await page.getByText('Nasce da una segnalazione ricevuta').waitFor();
  await expectGood(watched);
  await picture(page, 'story-pass-up-it-1280');
  await page.getByLabel('Racconti che cosa è successo').fill('Un’impresa toscana è coinvolta.');
  await addressTo(page, cast.national.name);
  await submitReport(page);
});

it('the national centre learns of it, and never which firm it is', async () => {
  const watched = await at('national');
  const { page } = watched;
  await openFromDesk(page, affected);
  await page.getByText('Un’impresa toscana è coinvolta.').waitFor();
  expect(await page.content()).not.toContain(cast.firm1.name);
  await expectGood(watched);
});
