import type { Writing } from '@staffetta/contract';
import type { Browser, Page, Request } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import type { World } from '../harness/world.ts';
import { mayBeReadBy, submitReport } from './acts/reporting.ts';

let browser: Browser;
let world: World;

onStage(async (stage) => {
  ({ world, browser } = stage);
  await placeContact(world, 'bank1', {
    role: 'desk_24_7',
    email: 'sala@bank1.example',
    name: 'Sala operativa Quercia',
  });
});

async function tell(page: Page) {
  await page.getByRole('radio', { name: 'Phishing' }).first().check();
  await page.getByLabel('In una riga').fill('Pagina falsa detta al telefono');
  await page
    .getByLabel('Racconti che cosa è successo')
    .fill('Un cliente ha aperto una copia del sito.');
  await mayBeReadBy(page, 'TLP:GREEN');
}

it('a hub writes down what a member says on the telephone, by the keyboard', async () => {
  const profile = await signedIn(browser, world, 'outsourcer', 'analyst');
  const opened = await openPage(profile, `${world.origin}/`);
  const { page } = opened;
  await page.getByRole('link', { name: 'Segnalazione al telefono' }).press('Enter');
  await page.getByRole('checkbox', { name: 'Me lo stanno dicendo al telefono' }).waitFor();
  await page.getByLabel('A nome di un aderente?').fill('Banca Q');
  await page.getByRole('button', { name: 'Banca Quercia Canarina' }).press('Enter');
  await page.getByRole('radio', { name: 'Sì, con il nome' }).check();
  await page.getByLabel('Chi chiama?', { exact: true }).selectOption({ label: 'Un’altra persona' });
  await page.getByLabel('Nome e cognome').fill('Teresa Prova');
  await page.getByLabel('Numero').fill('055 123 4567');
  await expectGood(opened);
  await picture(page, 'phone-form-it-1280');
  await page
    .getByLabel('Chi chiama?', { exact: true })
    .selectOption({ label: 'Sala operativa Quercia, reperibilità 24 ore, +390550000000' });
  await tell(page);
  await page.getByRole('checkbox', { name: 'Ho riletto il testo' }).press('Space');
  await submitReport(page);
  await page.getByText('Raccolta al telefono').waitFor();
  await page.getByText('di Sala operativa Quercia, +390550000000;').waitFor();
  await page.getByText('Riletta a chi ha chiamato.').waitFor();
  await expectGood(opened);
  await picture(page, 'phone-report-it-1280');
});

/** The next saving of the draft: what was sent, and how it was answered. */
async function saved(page: Page, act: () => Promise<unknown>) {
  const saves = (request: Request) =>
    ['POST', 'PUT', 'PATCH'].includes(request.method()) &&
    /\/reports(\/[0-9a-f-]{36})?$/.test(new URL(request.url()).pathname);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => saves(response.request())),
    act(),
  ]);
  return { ok: answer.ok(), body: answer.request().postDataJSON() as Writing };
}

it('what is dictated is saved whole, once it was said, and stays with the organisation that called', async () => {
  const profile = await signedIn(browser, world, 'outsourcer', 'analyst');
  const opened = await openPage(profile, `${world.origin}/segnalazioni/nuova?phone=true`);
  const { page } = opened;
  const caller = page.getByLabel('Chi chiama?', { exact: true });
  const pick = async (name: string) => {
    await page.getByLabel('A nome di un aderente?').fill(name);
    await page.getByRole('button', { name, exact: true }).press('Enter');
  };
  const contacts = (url: URL) => url.pathname.endsWith('/contacts');
  await page.route(contacts, (route) => route.fulfill({ status: 500, body: '' }));
  await saved(page, () => pick('Banca Quercia Canarina'));
  const failed = page.getByRole('alert');
  await failed.waitFor();
  await page.unroute(contacts);
  await failed.getByRole('button', { name: 'Riprova' }).click();
  await failed.waitFor({ state: 'detached' });

  await saved(page, () => caller.selectOption({ label: 'Un’altra persona' }));
  const number = page.getByLabel('Numero');
  const midway = await saved(page, async () => {
    await page.getByLabel('Nome e cognome').fill('Teresa Prova');
    await number.pressSequentially('335 123 45');
  });
  expect(midway.ok).toBe(true);
  expect(midway.body.phoned?.caller).toEqual({ name: 'Teresa Prova' });
  expect(await number.evaluate('document.activeElement.name')).toBe('/phoned/caller/phone');
  await number.fill('055 1234');
  const whole = await saved(page, () => number.press('Tab'));
  expect(whole.ok).toBe(true);
  expect(whole.body.phoned?.caller?.phone).toBe('055 1234');
  await number.fill('335 123 4567');
  const entered = await saved(page, () => number.press('Enter'));
  expect(entered.body.phoned?.caller?.phone).toBe('335 123 4567');

  const known = { label: 'Sala operativa Quercia, reperibilità 24 ore, +390550000000' };
  const { body } = await saved(page, () => caller.selectOption(known));
  expect(body.phoned?.contact).toBeDefined();
  await saved(page, () => page.getByRole('button', { name: 'Cambia' }).press('Enter'));
  const another = await saved(page, () => pick('Banca Corbezzolo Ambra'));
  expect(another.ok).toBe(true);
  expect(Object.keys(another.body.phoned ?? {}).sort()).toEqual(['at', 'readBack']);
  await expectGood(opened);
});

it('what the firm asks to correct stands out in the conversation, on a telephone and in English too', async () => {
  const { items } = await world.as('outsourcer').reports.list({ query: { box: 'outbox' } });
  const { uid } = items.find(({ title }) => title === 'Pagina falsa detta al telefono')!;
  await asOwner(
    world,
    `insert into message (item_id, uid, org_id, speaks_as, body, created_at, asks_desk)
     select i.id, gen_random_uuid(), ${world.orgs.bank1.id}, 'subject', 'L’indirizzo era finta-banca.top', now(), i.owner_org
     from item i where i.uid = '${uid}'`,
  );
  const profile = await signedIn(browser, world, 'outsourcer', 'analyst', {
    language: 'en',
    width: 390,
  });
  const opened = await openPage(profile, `${world.origin}/segnalazioni/${uid}`);
  await opened.page.getByText('asks for a correction').waitFor();
  await opened.page.getByText('Told by telephone').waitFor();
  await expectGood(opened);
  await picture(opened.page, 'phone-report-en-390');
  await opened.page.goto(`${world.origin}/segnalazioni/nuova?phone=true`);
  await opened.page
    .getByText('The telephone call')
    .or(opened.page.getByLabel('Time of the call'))
    .first()
    .waitFor();
  await expectGood(opened);
  await picture(opened.page, 'phone-form-en-390');
});

it('an office of the police writes for who signed with it, along its own tree', async () => {
  const profile = await signedIn(browser, world, 'cosc', 'analyst');
  const opened = await openPage(profile, `${world.origin}/segnalazioni/nuova?phone=true`);
  const { page } = opened;
  await page
    .getByLabel('Di quale organizzazione')
    .selectOption({ label: 'Consorzio Servizi Aurora' });
  await page.getByLabel('Chi chiama?', { exact: true }).selectOption({ label: 'Un’altra persona' });
  await page.getByLabel('Nome e cognome').fill('Teresa Prova');
  await tell(page);
  const whom = page.getByLabel('A chi la manda');
  expect(await whom.getByRole('option').allTextContents()).not.toContain(
    'Associazione Industriali Meridiana (Protocollo Meridiana)',
  );
  await whom.selectOption({ label: 'SOSC Lucca Prova' });
  await submitReport(page);
  await expectGood(opened);
  expect((await world.as('section').reports.list({ query: { box: 'inbox' } })).items).toHaveLength(
    1,
  );
});
