import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { expectGood, openBrowser, picture, type Watched } from '../harness/browser.ts';
import { type Installation, startInstallation } from '../harness/installation.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import {
  acceptInvitation,
  addSecondFactor,
  arrive,
  claimInstallation,
  shownLink,
} from './acts/arriving.ts';
import { goTo } from './acts/people.ts';

// docs/pilot.md, step by step and in the portal alone: an empty installation, an agreement in force, five members from
// a spreadsheet, a note, five answers. Each `it` is a step of the same story.

const agreement = 'Protocollo d’intesa di prova';

let browser: Browser;
let mail: MailSink;
let installation: Installation;

const hub = {
  name: 'Consorzio Aurora',
  ada: { name: 'Ada Neri', mail: 'ada@aurora.example', password: 'una frase che ricordo solo io' },
};
const police = {
  name: 'COSC Toscana di prova',
  bruno: {
    name: 'Bruno Ispettore',
    mail: 'bruno@cosc.example',
    password: 'tre parole e un numero 7',
  },
};

// On failure, what everybody was looking at.
afterEach(({ task }) => {
  if (task.result?.state === 'fail')
    return Promise.all([ada, bruno].map((one, n) => one && picture(one.page, `pilot-failed-${n}`)));
});

let ada: Watched;
let bruno: Watched;

beforeAll(async () => {
  mail = await createMailSink();
  installation = await startInstallation({
    STAFFETTA_SMTP_URL: mail.url,
    STAFFETTA_MAIL_FROM: 'Staffetta <staffetta@aurora.example>',
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await installation?.stop();
  await mail?.stop();
});

it('step 1: the hub opens the installation by the link that the start printed', async () => {
  ada = await arrive(browser, installation.firstLink);
  await claimInstallation(
    ada.page,
    { name: hub.name, kind: 'Ente firmatario', shape: 'Fornitore' },
    hub.ada,
  );
  await addSecondFactor(ada.page);
  await expectGood(ada);
});

it('step 2: it adds the police office, and entrusts it to its first administrator', async () => {
  const { page } = ada;
  await goTo(page, 'Organizzazioni');
  await page.getByRole('link', { name: 'Aggiungi un’organizzazione' }).click();
  await page.getByLabel('Tipo').selectOption({ label: 'Centro regionale di Polizia' });
  await page.getByLabel('Nome', { exact: true }).fill(police.name);
  await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: police.name }).waitFor();
  await page.locator('summary', { hasText: 'Affida al primo amministratore' }).click();
  const form = page.getByRole('form', { name: 'Affida al primo amministratore' });
  await form.getByLabel('Nome').fill(police.bruno.name);
  await form.getByLabel(/posta/i).fill(police.bruno.mail);
  await expectGood(ada);
  await picture(page, 'entrust-it-1280');
  await form.getByRole('button').click();
  const link = await shownLink(page);
  bruno = await arrive(browser, link);
  await acceptInvitation(bruno.page, police.bruno);
  await addSecondFactor(bruno.page);
  await goTo(bruno.page, 'Organizzazioni');
  await bruno.page.getByRole('link', { name: 'La sua organizzazione' }).click();
  await bruno.page.getByRole('heading', { level: 1, name: police.name }).waitFor();
  await page.reload();
  expect(await page.locator('summary', { hasText: 'Affida' }).count()).toBe(0);
});

it('step 3: each side says whom to call', async () => {
  await addContact(ada, 'reperibilità 24 ore', 'Sala operativa Aurora', '+39 0574 000001');
  await addContact(ada, 'referente', hub.ada.name, '+39 0574 000003', hub.ada.mail);
  await addContact(bruno, 'reperibilità 24 ore', 'Sala operativa COSC', '+39 055 000002');
  await addContact(bruno, 'referente', police.bruno.name, '+39 055 000004', police.bruno.mail);
});

it('step 4: the hub writes the agreement, and is told what is missing', async () => {
  const { page } = ada;
  await goTo(page, 'Organizzazioni');
  await page.getByRole('link', { name: police.name }).first().click();
  const code = await page
    .locator('code')
    .filter({ hasText: /^[0-9a-f-]{36}$/ })
    .innerText();
  await goTo(page, 'Protocolli');
  await page.getByRole('link', { name: 'Nuova bozza' }).click();
  await page.getByLabel('Titolo', { exact: true }).fill(agreement);
  await page.getByLabel('Numero', { exact: true }).fill('AUR-2026');
  await page.getByLabel('Dal', { exact: true }).fill('2026-11-01');
  await page.getByLabel('Fino al giorno (escluso)').fill('2029-11-01');
  await page.getByLabel(/Codice dell’altra parte/).fill(code);
  await page.getByLabel('Nome o ragione sociale di chi ospita').fill(hub.name);
  await page.getByLabel('Sede legale').fill('Via Prima 1, 59100 Prato');
  await page.getByLabel('Centro dati').fill('Sala macchine di Prato');
  await page.getByRole('radio', { name: 'non ce ne sono' }).check();
  await page.getByRole('button', { name: 'Aggiungi un amministratore' }).click();
  await page.getByLabel('Nome e cognome').fill('Ada Neri');
  await page.getByLabel('Da chi dipende').fill(hub.name);
  await page.getByLabel('Designato il').fill('2026-11-02');
  await expectGood(ada);
  await picture(page, 'pilot-draft-it-1280');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await page.getByRole('heading', { level: 1, name: agreement }).waitFor();
  await picture(page, 'pilot-checklist-it-1280');
  await expectGood(ada);
});

it('step 5: each side says who is controller and whom to call, signs, and it is in force', async () => {
  for (const [who, name] of [
    [ada, hub.name],
    [bruno, 'Ministero dell’Interno'],
  ] as const) {
    const { page } = who;
    await goTo(page, 'Protocolli');
    await page.getByRole('link', { name: agreement }).click();
    await page.getByRole('button', { name: /^Indica ?: Titolare/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nome o ragione sociale del titolare').fill(name);
    await dialog.getByLabel('Sede legale').fill('Piazza Seconda 2, 50100 Firenze');
    await dialog.getByLabel('o a chi rivolgersi').fill('Ufficio protezione dati');
    await dialog.getByLabel('La sua posta').fill('dpo@titolare.example');
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Indica ?: Referente/ }).click();
    await dialog.getByRole('checkbox').nth(1).waitFor();
    for (const box of await dialog.getByRole('checkbox').all()) await box.check();
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await picture(bruno.page, 'pilot-complete-it-1280');
  for (const [who, signer] of [
    [bruno, 'Bruno Ispettore, dirigente'],
    [ada, 'Ada Neri, presidente'],
  ] as const) {
    const { page } = who;
    await page.reload();
    await page.getByLabel('Chi firma').fill(signer);
    await page.getByRole('button', { name: 'Firma', exact: true }).click();
    await page.getByText(`firmato da ${signer}`).waitFor();
  }
  await ada.page.getByText('In vigore').first().waitFor();
  await expectGood(ada);
  await picture(ada.page, 'pilot-in-force-it-1280');
});

/** On the page of one's own organisation. */
async function addContact(who: Watched, role: string, name: string, phone?: string, mail?: string) {
  const { page } = who;
  await goTo(page, 'Organizzazioni');
  await page.getByRole('link', { name: 'La sua organizzazione' }).click();
  await page.getByText('Aggiungi un referente').click();
  const form = page.getByRole('form', { name: 'Aggiungi un referente' });
  await form.getByLabel('Ruolo').selectOption({ label: role });
  await form.getByLabel('Nome della persona o dell’ufficio').fill(name);
  if (phone) await form.getByLabel('Telefono').fill(phone);
  if (mail) await form.getByLabel('Posta elettronica').fill(mail);
  await form.getByRole('button', { name: /Aggiungi|Salva/ }).click();
  await page.getByRole('listitem').filter({ hasText: name }).waitFor();
}
