import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, picture } from '../harness/browser.ts';
import { cast, type PlayerKey } from '../harness/cast.ts';
import type { World } from '../harness/world.ts';
import { alertEverybody, answerAlert, boardLine } from './acts/alerting.ts';
import { openFromDesk, peopleOf } from './acts/people.ts';
import { addressRelay, beginRelay, propose, release } from './acts/relaying.ts';
import {
  answerReport,
  beginReport,
  confirmFind,
  letPassUp,
  letRelay,
  submitReport,
  takeReport,
} from './acts/reporting.ts';

// From a bank up to the police, and a note to all banks, with its answers and its correction. Each `it` is an act.

let browser: Browser;
let world: World;
let at: ReturnType<typeof peopleOf>;
let note: string;
let board: string;

const title = 'Falso SMS della banca';
const text = `Un cliente della Banca Quercia Canarina ha ricevuto un SMS che porta a hxxps://gstat.premiamo[.]com.
Il bonifico è finito su IT60X0542811101000000123456. Risponde mario.rossi@quercia.example.`;
const banks = ['bank1', 'bank2', 'bank3', 'bank4'] satisfies PlayerKey[];

onStage(async (stage) => {
  ({ world, browser } = stage);
  at = peopleOf(browser, world);
  for (const bank of ['bank2', 'bank3'] satisfies PlayerKey[])
    await world.as(bank, 'reporter').reports.send({
      body: {
        fact: 'phishing',
        title: 'SMS con un collegamento',
        text: 'Porta a gstat.premiamo[.]com',
        tlp: 'AMBER',
        indicators: { confirm: [{ kind: 'domain', value: 'gstat.premiamo.com' }] },
      },
    });
});

it('a bank reports to its outsourcer, and agrees that it goes up under its name', async () => {
  const { page } = await at('bank1', 'reporter');
  await beginReport(page, { fact: 'Phishing', title, text, readers: 'Chi la riceve e, se serve' });
  await confirmFind(page, 'gstat.premiamo.com');
  await letRelay(page);
  await letPassUp(page, 'Sì, con il nostro nome');
  await submitReport(page);
});

it('the outsourcer takes it, sees that others saw the same, and tells the police', async () => {
  const watched = await at('outsourcer');
  const { page } = watched;
  await openFromDesk(page, title);
  await takeReport(page);
  await page.getByRole('link', { name: 'SMS con un collegamento' }).first().waitFor();
  await expectGood(watched);
  await page.getByRole('button', { name: 'Segnala alla Polizia' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bozza di segnalazione' }).waitFor();
  expect(await page.getByRole('radio', { name: 'Sì, con il nome' }).isChecked()).toBe(true);
  await submitReport(page);
});

it('the police answer, and the bank reads what was said in its name', async () => {
  const { page } = await at('cosc');
  await openFromDesk(page, title);
  await page.getByText(cast.bank1.name).first().waitFor();
  await takeReport(page);
  await answerReport(page, 'Conservate gli SMS originali.');
  const bank = await at('bank1', 'reporter');
  await bank.page.goto(page.url());
  await bank.page.getByText('Conservate gli SMS originali.').waitFor();
});

it('the outsourcer draws a note from it without what identifies the bank', async () => {
  const watched = await at('outsourcer');
  const { page } = watched;
  await page.getByRole('link', { name: 'Scrivania', exact: true }).first().click();
  await page.getByRole('link', { name: 'Segnalazioni', exact: true }).first().click();
  await page.getByRole('link', { name: title }).first().click();
  await beginRelay(page);
  const leaves = page.getByLabel('Testo', { exact: true });
  await leaves.waitFor();
  for (const identifying of ['Quercia', 'IT60X', 'mario.rossi'])
    expect(await leaves.inputValue()).not.toContain(identifying);
  const iban = page.getByRole('button', { name: /IT60X/ });
  await iban.click();
  await page.getByText('così non può partire').waitFor();
  await iban.click();
  await page.getByText('Non resta niente che identifichi qualcuno.').waitFor();
  await addressRelay(page, 'Gli aderenti del settore Banche');
  await expectGood(watched);
  await picture(page, 'story-relay-editor-it-1280');
  await propose(page);
  note = page.url();
});

it('a second person reads it whole and releases it, and the banks are asked', async () => {
  const { page } = await at('outsourcer', 'approver');
  await openFromDesk(page, title, 'attende la seconda persona');
  await release(page);
  board = await alertEverybody(page, 'Avete visto accessi a questo sito?');
});

it('two banks answer, and the two that are silent are chased', async () => {
  for (const [bank, answer] of [
    ['bank1', 'Siamo coinvolti'],
    ['bank2', 'Non ci riguarda'],
  ] as const) {
    const { page } = await at(bank, 'reporter');
    await openFromDesk(page, title, 'attende il vostro riscontro');
    await answerAlert(page, answer);
  }
  world.clock.advance(6 * 3600);
  const watched = await at('outsourcer');
  const { page } = watched;
  await page.goto(board);
  await boardLine(page, cast.bank1.name).getByText('Coinvolti').waitFor();
  await page.getByRole('button', { name: 'Sollecita chi non ha risposto (2)' }).click();
  await page.getByText('Sollecito inviato a 2 organizzazioni.').waitFor();
  await expectGood(watched);
});

it('a correction, released by the second person, reaches every bank', async () => {
  const author = (await at('outsourcer')).page;
  await author.goto(note);
  await author.getByRole('link', { name: 'Rettifica' }).click();
  await author.getByLabel('Motivo').selectOption({ label: 'contiene un errore' });
  const words = author.getByLabel('Testo', { exact: true });
  await words.fill((await words.inputValue()).replace('premiamo[.]com', 'premiamo[.]eu'));
  await author.getByRole('button', { name: 'Rettifica' }).click();
  await author.getByText('Una rettifica attende la seconda persona').waitFor();
  const approver = (await at('outsourcer', 'approver')).page;
  await approver.goto(note);
  await release(approver);
  for (const bank of banks) {
    const { page } = await at(bank, 'reporter');
    await openFromDesk(page, title, 'Rettifica o revoca');
    await page.getByText('Questo testo è stato rettificato').waitFor();
    await page.getByText('premiamo[.]eu').first().waitFor();
  }
});

it('a bank confirms that it has applied it, and the outsourcer counts', async () => {
  const bank = await at('bank1', 'reporter');
  await bank.page.getByRole('button', { name: 'Confermiamo: fatto' }).click();
  await bank.page.getByText('Avete confermato').waitFor();
  await expectGood(bank);
  const watched = await at('outsourcer');
  await watched.page.goto(note);
  await watched.page.getByText('1 su 4 hanno confermato').waitFor();
  await expectGood(watched);
  await picture(watched.page, 'story-copies-it-1280');
});
