import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  expectGood,
  onStage,
  openPage,
  openProfile,
  picture,
  signedIn,
  type Visit,
} from '../harness/browser.ts';
import { createMailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;
const sink = await createMailSink();
afterAll(() => sink.stop());

onStage(
  (stage) => {
    ({ world, browser } = stage);
  },
  { mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' }, works: false },
);

const firm = 'Tessitura Vernio S.r.l.';

/** Fills the form and sends it, by the keyboard alone. */
async function ask(page: Page, email: string) {
  const fill = async (label: string | RegExp, text: string) => {
    await page.getByLabel(label).focus();
    await page.keyboard.type(text);
  };
  await fill('Ragione sociale', firm);
  await fill('Partita IVA', '01234567897');
  await fill('Provincia', 'PO');
  await fill('Settore', 'Altro');
  await fill('Nome e cognome', 'Anna Verdi');
  await fill('E-mail', email);
  await fill('Telefono', '0574 123456');
  await page.getByRole('radio', { name: 'Segnalare senza il nostro nome' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'Ho letto l’informativa' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Manda la richiesta' }).focus();
  await page.keyboard.press('Enter');
}

describe('a firm that nobody knows', () => {
  it('finds no way in until the hub opens its page', async () => {
    const profile = await openProfile(browser, { width: 390 });
    const watched = await openPage(profile, `${world.origin}/adesione`);
    await watched.page.getByText('Adesso nessuno accetta richieste').waitFor();
    await expectGood(watched);
    const hub = await signedIn(browser, world, 'association', 'administrator');
    const { page } = await openPage(hub, `${world.origin}/organizzazioni/richieste`);
    await page.getByText('È chiusa').waitFor();
    await page.getByRole('button', { name: 'Apri la pagina' }).click();
    await page.getByRole('alert').getByText('parentesi quadre').waitFor();
    const notice = page.getByLabel('Informativa mostrata a chi chiede');
    await notice.fill((await notice.inputValue()).replaceAll(/[[\]]/g, ''));
    await page.getByRole('button', { name: 'Apri la pagina' }).click();
    await page.getByText('È aperta').waitFor();
    await picture(page, 'admission-door-it-1280');
    await hub.close();
    await profile.close();
  });

  it('asks on a telephone, confirms by the mail, and is admitted by the hub', async () => {
    const profile = await openProfile(browser, { width: 390 });
    const watched = await openPage(profile, `${world.origin}/accesso`);
    const { page } = watched;
    await page.getByRole('link', { name: /Chieda di aderire/ }).click();
    await page.getByRole('button', { name: 'Manda la richiesta' }).click();
    await page.getByRole('alert').waitFor();
    await expectGood(watched);
    await picture(page, 'admission-faults-it-390');
    await ask(page, 'anna@bisenzio.example');
    await page.getByRole('heading', { name: 'Guardi la sua posta' }).waitFor();
    await expectGood(watched);
    await picture(page, 'admission-sent-it-390');

    await world.composed.background.deliveries!.drain();
    const text = sink.to('anna@bisenzio.example')[0]!.parsed.text ?? '';
    const path = /http:\/\/127\.0\.0\.1(\/conferma-adesione\/\S+)/.exec(text)?.[1];
    await page.goto(`${world.origin}${path}`);
    await expectGood(watched);
    await picture(page, 'admission-confirm-it-390');
    await page.getByRole('button').click();
    await page.getByRole('heading', { name: 'Richiesta inviata. Grazie.' }).waitFor();
    await expectGood(watched);
    await profile.close();

    const hub = await signedIn(browser, world, 'association', 'administrator');
    const desk = await openPage(hub, world.origin);
    await desk.page.getByRole('link', { name: '1 richiesta' }).click();
    await desk.page.getByRole('heading', { name: firm }).waitFor();
    await expectGood(desk);
    await desk.page.getByRole('button', { name: /^Accogli/ }).click();
    await picture(desk.page, 'admission-approve-it-1280');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Accogli' }).click();
    await desk.page.getByText('Richiesta accolta.').waitFor();
    await desk.page.getByText('Nessuna richiesta').waitFor();
    const members = await world
      .as('association', 'administrator')
      .memberships.list({ query: { name: firm } });
    expect(members.items).toMatchObject([{ member: { name: firm }, mandate: 'anonymous' }]);
    await hub.close();
  });

  it('reads a notice that was changed meanwhile anew, and keeps what it wrote', async () => {
    const profile = await openProfile(browser, { width: 390 });
    const watched = await openPage(profile, `${world.origin}/adesione`);
    const { page } = watched;
    await page.getByLabel('Ragione sociale').waitFor();
    const { admissions } = world.as('association', 'administrator');
    const { version } = await admissions.door();
    await admissions.setDoor({ version, body: { open: true, privacyNotice: 'Un’altra.' } });
    await ask(page, 'altra@bisenzio.example');
    await page.getByText('L’informativa non è più quella che ha letto').waitFor();
    const tick = page.getByRole('checkbox', { name: 'Ho letto l’informativa' });
    expect(await tick.isChecked()).toBe(false);
    // Reloading, which the general sentence advises, would empty the form.
    expect(await page.getByText('Ricarichi la pagina').count()).toBe(0);
    expect(await page.getByLabel('Ragione sociale').inputValue()).toBe(firm);
    await expectGood(watched);
    await picture(page, 'admission-notice-changed-it-390');
    await tick.check();
    await page.getByRole('button', { name: 'Manda la richiesta' }).click();
    await page.getByRole('heading', { name: 'Guardi la sua posta' }).waitFor();
    await profile.close();
  });

  it.each([
    { language: 'it', width: 1280 },
    { language: 'en', width: 390 },
  ] as const)(
    'chooses among hubs in $language at $width, and the hub sees who left before',
    async (visit: Visit) => {
      const name = `${visit.language}-${visit.width}`;
      const profile = await openProfile(browser, visit);
      await openSecondDoor();
      const form = await openPage(profile, `${world.origin}/adesione`);
      const hubs = form.page.getByLabel(/^A chi vuole aderire|^Whom you want to join/);
      await hubs.selectOption({ label: 'Consorzio Servizi Aurora' });
      await form.page.getByText(/^(Informativa di|Privacy notice of) Consorzio/).waitFor();
      await form.page.getByRole('checkbox', { name: /informativa|notice/ }).check();
      // Another hub's notice is another text: it is to be read as well.
      await hubs.selectOption({ label: 'Associazione Industriali Meridiana' });
      expect(
        await form.page.getByRole('checkbox', { name: /informativa|notice/ }).isChecked(),
      ).toBe(false);
      await form.page.getByText(/^Informativa di|^Privacy notice of/).click();
      await expectGood(form);
      await picture(form.page, `admission-form-${name}`);
      await profile.close();
      await placeRequests();
      const hub = await signedIn(browser, world, 'association', 'administrator', visit);
      const list = await openPage(hub, `${world.origin}/organizzazioni/richieste`);
      await list.page.getByRole('heading', { name: 'TESSITURA VERNIO SRL' }).first().waitFor();
      await expectGood(list);
      await picture(list.page, `admission-list-${name}`);
      await list.page
        .getByRole('button', { name: /Respingi|Decline/ })
        .first()
        .click();
      await expectGood(list);
      await picture(list.page, `admission-refuse-${name}`);
      await list.page.keyboard.press('Escape');
      for (const firm of [returning, nearby]) {
        await list.page
          .getByRole('button', { name: new RegExp(`^(Accogli|Accept)\\s*: ${firm}`) })
          .first()
          .click();
        await list.page
          .getByRole('dialog')
          .getByLabel(/^Sede|^Branch/)
          .waitFor();
        await expectGood(list);
        await picture(list.page, `admission-returns-${firm.split(' ')[0]}-${name}`);
        await list.page.keyboard.press('Escape');
      }
      if (visit.language === 'en') await bringBack(list.page);
      await hub.close();
    },
  );
});

const returning = 'Lanificio Rapallo';
const nearby = 'Filatura Ombrone';

/** The one whose address tells it is admitted as the same firm, into a branch. */
async function bringBack(page: Page) {
  await page
    .getByRole('button', { name: new RegExp(`^Accept\\s*: ${nearby}`) })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /same firm/ }).check();
  await dialog.getByLabel('Branch').selectOption({ label: 'Meridiana Sede Prato' });
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('Request accepted.').waitFor();
  const { items } = await world
    .as('association', 'administrator')
    .memberships.list({ query: { name: nearby } });
  expect(items).toMatchObject([
    { standing: 'current', branch: { name: 'Meridiana Sede Prato' }, member: { uid: left } },
  ]);
}

async function openSecondDoor() {
  const { admissions } = world.as('outsourcer', 'administrator');
  const { version } = await admissions.door();
  await admissions.setDoor({ version, body: { open: true, privacyNotice: 'Del consorzio.' } });
}

let left: string | undefined;
/** Two firms that were members until today. */
async function placeFormer() {
  if (left) return;
  const { memberships } = world.as('association', 'administrator');
  for (const [name, vatNumber] of [
    [returning, 'IT12345678903'],
    [nearby, undefined],
  ] as const) {
    const { uid, version, member } = await memberships.add({
      body: {
        member: { name, domains: [`${name.split(' ')[0]!.toLowerCase()}.example`], vatNumber },
        mandate: 'ask',
      } as never,
    });
    await memberships.end({ params: { uid }, version });
    left = member.uid;
  }
}

/** A morning's requests: one that repeats a member, one with a long name, one in markup. */
async function placeRequests() {
  await placeFormer();
  await asOwner(
    world,
    `insert into admission (uid, hub_id, state, name, vat_number, province, sector, pec, contact_name, email, phone,
       language, mandate, notice_version, created_at, confirmed_at)
     select gen_random_uuid(), o.id, 'open', n, v, 'PO', 'manufacturing', 'amministrazione@pec.lunghissimo-nome.example',
       'Maria Giovanna Della Robbia', 'maria.giovanna.dellarobbia@' || d || '.example', '+390574123456', 'it',
       'ask', 1, now(), now()
     from organisation o, (values ('TESSITURA VERNIO SRL', 'IT01234567897', 'lunghissimo-nome'),
       ('Lanificio Rapallo spa', 'IT12345678903', 'altro'), ('Filatura Ombrone srl', null, 'filatura'),
       ('Consorzio Interprovinciale per la Lavorazione e la Finitura dei Tessuti di Lana Cardata e Pettinata della Val di Bisenzio, società cooperativa a responsabilità limitata', 'IT00743110157', 'lunghissimo-nome'),
       ('<b>Ditta</b> & figli', null, 'lunghissimo-nome')) as x(n, v, d)
     where o.uid = $1`,
    [world.orgs.association.uid],
  );
}
