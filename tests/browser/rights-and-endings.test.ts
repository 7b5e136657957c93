import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import { asOwner } from '../harness/newcomer.ts';
import { slowDown } from '../harness/slow-answers.ts';
import type { World } from '../harness/world.ts';

// What ends, and what persons ask: each step once, by keyboard where a person would.

let browser: Browser;
let world: World;
onStage((stage) => {
  ({ world, browser } = stage);
});

const IBAN = 'IT60X0542811101000000123456';
const RIGHT = 'IT40S0542811101000000123456';

async function tell(by: 'outsourcer' | 'bank1', title: string) {
  const { uid } = await world.as(by).reports.send({
    body: {
      fact: 'wire_fraud',
      title,
      text: `Sul conto ${IBAN}.`,
      tlp: 'AMBER',
      indicators: { confirm: [{ kind: 'iban', value: IBAN }] },
    },
  });
  return uid;
}

const line = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });
const button = (page: Page, title: string, name: string) =>
  line(page, title).getByRole('button', { name });
const day = (daysOn: number) =>
  new Date(world.clock.now() / 1000 + daysOn * 86_400_000).toISOString().slice(0, 10);
const endings = () =>
  world.composed.background.duties.find(({ name }) => name === 'endings')!.run();

it('before something ends: kept longer, left to end, erased now; and what was erased', async () => {
  for (const title of ['Da tenere', 'Da lasciare', 'Da cancellare'])
    await tell('outsourcer', title);
  await endings();
  world.clock.advance(160 * 86_400);
  const profile = await signedIn(browser, world, 'outsourcer', 'approver');
  const watched = await openPage(profile, `${world.origin}/scadenze`);
  const { page } = watched;

  await button(page, 'Da tenere', 'Conserva più a lungo').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Fino al giorno').fill(day(100));
  await page.getByLabel('Perché serve ancora').fill('Indagine in corso');
  await expectGood(watched);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Conservato più a lungo.').waitFor();
  await line(page, 'Da tenere').waitFor({ state: 'detached' });

  await button(page, 'Da lasciare', 'Lascia scadere').click();
  await page.getByText('Scadrà nel giorno previsto.').waitFor();
  await line(page, 'Da lasciare').waitFor({ state: 'detached' });

  await button(page, 'Da cancellare', 'Cancella subito').click();
  await page.getByText('IBAN, telefoni e indirizzi personali vengono oscurati').waitFor();
  await page.keyboard.press('Escape');
  await button(page, 'Da cancellare', 'Cancella subito').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Cancella subito' }).click();
  await page.getByText('Nessuno lo legge più').waitFor();
  await endings();
  await page.reload();
  await page.getByText('per decisione vostra').waitFor();
  await page.getByText('Niente scade presto').waitFor();
  await expectGood(watched);
  await page.getByText('tipi: IBAN').waitFor();
  await picture(page, 'endings-it-1280');
});

it('a person asks: recorded, found, decided each way, extended, answered', async () => {
  for (const title of ['Da rettificare', 'Da oscurare', 'Da togliere', 'Da conservare'])
    await tell('outsourcer', title);
  await tell('bank1', 'Della banca');
  const profile = await signedIn(browser, world, 'outsourcer', 'approver');
  const watched = await openPage(profile, `${world.origin}/richieste`);
  const { page } = watched;

  await page.getByText('Nuova richiesta').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Che cosa chiede').selectOption('rectify');
  await page.getByLabel('Chi lo chiede').fill('Gelsomina Malvarosa');
  await page.getByLabel('Come ne è stata verificata').fill('Documento allo sportello');
  await page.getByLabel('Il dato stesso').fill('IT60 X054 2811 1010 0000 0123 456');
  await page.getByLabel('Il dato giusto').fill(RIGHT);
  await page.getByLabel('Ricevuta il giorno').fill(day(-3));
  await expectGood(watched);
  await page.getByRole('button', { name: 'Registra la richiesta' }).click();
  await page.getByText('Richiesta registrata.').waitFor();

  await page.getByText('Dove sta il dato, e che cosa decidere').click();
  const decide = (act: string, title: string) =>
    page.getByRole('button', { name: `${act}: ${title}` }).click();
  await decide('Rettifica il dato', 'Da rettificare');
  await page.getByText('Rettificato, anche nelle copie').waitFor();
  await decide('Cancella il dato', 'Da oscurare');
  const sure = page.getByRole('dialog');
  await sure.getByRole('button', { name: 'Cancella il dato' }).click();
  await page.getByText('Cancellato, anche dalle copie').waitFor();
  await decide('Togli da liste e ricerche', 'Da togliere');
  await page.getByText('Tolto da liste e ricerche').waitFor();
  await decide('Conserva', 'Da conservare');
  await page.getByText('Conservato', { exact: true }).waitFor();
  await decide('Chiedi al titolare', 'Della banca');
  await page.getByText('Chiesto al titolare: attende risposta').waitFor();
  await expectGood(watched);

  await page.getByRole('button', { name: 'Proroga di due mesi' }).click();
  const longer = page.getByRole('dialog');
  await longer.getByLabel('Motivo').fill('I testi sono molti.');
  await longer.getByRole('button', { name: 'Proroga di due mesi' }).click();
  await page.getByText('Il motivo: I testi sono molti.').waitFor();

  await page.getByLabel('Esito').selectOption('partly');
  await page.getByLabel('Motivo, come').fill('Rettificato dai nostri testi.');
  // What is open, and the request itself, are read again after what is closed: nothing of before can be pressed.
  await slowDown(page, (request) =>
    /\/rights-requests(\?(.*&)?state=open|\/[^/?]+$)/.test(request.url()),
  );
  await page.getByRole('button', { name: 'Chiudi e prepara la risposta' }).click();
  await page.getByText('Richieste chiuse (1)').click();
  await page.getByText('Che cosa si è deciso, e la risposta').click();
  await page.getByRole('button', { name: 'In inglese' }).click();
  await page.getByText(/^Dear Gelsomina Malvarosa,.*The request is granted in part\./s).waitFor();
  await expectGood(watched);
  await picture(page, 'rights-it-1280');
});

it('the owner sees it on its desk, agrees to one and declines another', async () => {
  const second = await world.as('outsourcer').rights.record({
    body: {
      right: 'erase',
      asker: 'Gelsomina',
      identity: 'PEC',
      kind: 'iban',
      value: IBAN,
      askedOn: day(0),
    },
  });
  const params = { uid: second.uid };
  const { findings } = await world.as('outsourcer').rights.show({ params });
  const theirs = findings.find(({ title }) => title === 'Della banca')!;
  await world
    .as('outsourcer', 'approver')
    .rights.decide({ params, body: { item: theirs.item, decision: 'ask' } });

  const visit = { language: 'en', width: 390 } as const;
  const profile = await signedIn(browser, world, 'bank1', 'approver', visit);
  const watched = await openPage(profile, `${world.origin}/`);
  const { page } = watched;
  await page.getByRole('link', { name: '2 requests' }).waitFor();
  await expectGood(watched);
  await page.getByRole('link', { name: '2 requests' }).click();
  await line(page, 'To erase').getByText('Della banca').waitFor();
  await line(page, 'To erase').getByRole('button', { name: 'Decline' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Still needed.');
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await line(page, 'To erase').getByRole('button').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Agree and rectify' }).click();
  await page.getByText('Request agreed to.').waitFor();
  await page.getByText('Nothing to decide').waitFor();
  await page.getByText('Decided (2)').click();
  await expectGood(watched);
  await picture(page, 'wishes-en-390');
  const text = await asOwner<{ body: string }>(
    world,
    `select body from report where title = 'Della banca'`,
  );
  expect(text).toEqual([{ body: `Sul conto ${RIGHT}.` }]);
});
