import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import {
  expectGood,
  openBrowser,
  openPage,
  openProfile,
  picture,
  type Watched,
} from '../harness/browser.ts';
import { createImapServer, findDovecot, type ImapServer } from '../harness/imap-server.ts';
import { type Installation, startInstallation } from '../harness/installation.ts';
import { hasPostfix, type MailTransfer, startPostfix } from '../harness/mail-transfer.ts';
import { until } from '../harness/until.ts';
import { answerAlert, boardLine } from './acts/alerting.ts';
import {
  acceptInvitation,
  addSecondFactor,
  arrive,
  claimInstallation,
  shownLink,
} from './acts/arriving.ts';
import { goTo, openFromDesk } from './acts/people.ts';
import { addressRelay, beginRelay, passUnchanged, release } from './acts/relaying.ts';
import { beginReport, confirmFinds, letRelay, submitReport, takeReport } from './acts/reporting.ts';

// docs/pilot.md, step by step and in the portal alone: an empty installation, an agreement in force, five members from
// a spreadsheet, a note, five answers. Each `it` is a step of the same story.

const agreement = 'Protocollo d’intesa di prova';

const note = 'Mail che imitano una banca della zona';

interface Member {
  readonly firm: string;
  readonly name: string;
  readonly mail: string;
  readonly account: boolean;
}
const members: readonly Member[] = [
  { firm: 'Filati Bisenzio', name: 'Anna Bini', mail: 'anna@filati.example', account: true },
  { firm: 'Molini Ombrone', name: 'Ugo Neri', mail: 'ugo@molini.example', account: true },
  { firm: 'Cartiera Pescia', name: 'Carla Sodi', mail: 'carla@cartiera.example', account: false },
  { firm: 'Conceria Elsa', name: 'Piero Conti', mail: 'piero@conceria.example', account: false },
  { firm: 'Trasporti Arno', name: 'Luca Bassi', mail: 'luca@trasporti.example', account: false },
];
const byMail = members.filter(({ account }) => !account);
const desk = 'desk@aurora.example';
const columns = ['Ragione sociale', 'Provincia', 'Referente', 'E-mail'];
const rowOf = ({ firm, name, mail }: Member) => [firm, 'PO', name, mail];

const users = members.map(({ mail }) => mail.split('@')[0]!);

let browser: Browser;
let mailboxes: ImapServer;
let postfix: MailTransfer;
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

let ada: Watched;
let bruno: Watched;
const atTheirDesk: Watched[] = [];

describe.skipIf(!hasPostfix || !findDovecot())('with Debian’s Postfix and Dovecot', () => {
  // On failure, what everybody was looking at.
  afterEach(({ task }) => {
    if (task.result?.state === 'fail')
      return Promise.all(
        [ada, bruno, ...atTheirDesk].map((one, n) => one && picture(one.page, `pilot-failed-${n}`)),
      );
  });

  beforeAll(async () => {
    mailboxes = await createImapServer([...users, 'desk']);
    postfix = await startPostfix(mailboxes.lmtpPort);
    installation = await startInstallation({
      STAFFETTA_SMTP_URL: `smtp://127.0.0.1:${postfix.port}`,
      STAFFETTA_MAIL_FROM: 'Staffetta <staffetta@aurora.example>',
      STAFFETTA_MAIL_IN_URL: mailboxUrl(),
    });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
    await postfix?.stop();
    await mailboxes?.remove();
  });

  it('step 1: the hub opens the installation by the link that the start printed', async () => {
    ada = await arrive(browser, installation.firstLink);
    await claimInstallation(
      ada.page,
      { name: hub.name, kind: 'Ente firmatario', shape: 'Associazione' },
      hub.ada,
    );
    await addSecondFactor(ada.page);
    await expectGood(ada);
  });

  it('step 2: it adds the police office, and entrusts it to its first administrator', async () => {
    const { page } = ada;
    await goTo(page, 'Organizzazioni');
    await page.getByRole('link', { name: 'Aggiungi un’organizzazione' }).click();
    // The list that is left has a field of the same name.
    await page.getByRole('heading', { level: 1, name: 'Aggiungi un’organizzazione' }).waitFor();
    await page.getByLabel('Tipo').selectOption({ label: 'Centro regionale di Polizia' });
    await page.getByLabel('Nome', { exact: true }).fill(police.name);
    await page.getByRole('button', { name: 'Aggiungi', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: police.name }).waitFor();
    const link = await entrust(page, police.bruno);
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

  it('step 4: the hub gives its desk an address for mail', async () => {
    const { page } = ada;
    await goTo(page, 'Organizzazioni');
    await page.getByRole('link', { name: 'La sua organizzazione' }).click();
    const form = page.getByRole('form', { name: 'Indirizzo della scrivania' });
    await form.getByLabel('Indirizzo di posta').fill(desk);
    await form.getByRole('button', { name: 'Salva l’indirizzo' }).click();
    await page.getByText('La scrivania ha questo indirizzo.').waitFor();
  });

  it('step 5: the hub writes the agreement, and is told what is missing', async () => {
    const { page } = ada;
    await goTo(page, 'Protocolli');
    await page.getByRole('link', { name: 'Nuova bozza' }).click();
    await page.getByLabel('Titolo', { exact: true }).fill(agreement);
    await page.getByLabel('Numero', { exact: true }).fill('AUR-2026');
    await page.getByLabel('Dal', { exact: true }).fill('2026-11-01');
    await page.getByLabel('Fino al giorno (escluso)').fill('2029-11-01');
    await page.getByLabel(/L’altra parte/).fill(police.name.slice(0, 8));
    await page.getByRole('button', { name: police.name }).click();
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

  it('step 6: each side says who is controller and whom to call, signs, and it is in force', async () => {
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
  it('step 7: five members come from the sheet of the secretary', async () => {
    const { page } = ada;
    await goTo(page, 'Organizzazioni');
    await page.getByRole('link', { name: 'Importa da un foglio' }).click();
    const buffer = await writeXlsx([columns, ...members.map(rowOf)]).toBuffer();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'aderenti.xlsx', mimeType, buffer });
    await page.getByRole('heading', { name: 'Che cosa contengono le colonne' }).waitFor();
    await page.getByRole('button', { name: 'Fai la prova' }).click();
    await page.getByText('5 da creare, 0 da aggiornare.').waitFor();
    await page.getByRole('button', { name: 'Importa', exact: true }).click();
    await page.getByText('Create: 5').waitFor();
    await expectGood(ada);
  });

  it('step 8: two of them want an account, and get it', async () => {
    for (const member of members.filter(({ account }) => account)) {
      const { page } = ada;
      await goTo(page, 'Organizzazioni');
      await page.getByLabel('Cerca per nome').fill(member.firm);
      await page.getByRole('link', { name: member.firm }).click();
      const link = await entrust(page, member);
      const theirs = await arrive(browser, link);
      await acceptInvitation(theirs.page, { ...member, password: 'quattro parole messe in fila' });
      await theirs.page.getByRole('heading', { name: 'Scrivania', level: 1 }).waitFor();
      atTheirDesk.push(theirs);
    }
  });

  it('step 9: the police send a note, the hub passes it on and asks for an answer', async () => {
    await beginReport(bruno.page, {
      fact: 'Phishing',
      title: note,
      text: 'Mail che imitano la banca e portano a hxxps://accesso-sicuro[.]top/login: bloccare il dominio.',
      readers: 'Tutti quelli che partecipano ai protocolli',
    });
    await confirmFinds(bruno.page);
    await letRelay(bruno.page);
    await submitReport(bruno.page);
    const { page } = ada;
    await openFromDesk(page, note);
    await takeReport(page);
    await beginRelay(page);
    await passUnchanged(page);
    await addressRelay(page, 'Tutti gli aderenti');
    await release(page);
    await page.getByRole('link', { name: 'Invia un’allerta' }).click();
    await page.getByRole('radio', { name: 'Alta' }).check();
    await page.getByLabel('Che cosa chiede').fill('Avete visto traffico verso questo dominio?');
    await expectGood(ada);
    await picture(page, 'pilot-alert-it-1280');
    await page.getByRole('button', { name: 'Invia l’allerta' }).click();
    await page.getByRole('heading', { name: 'Chi ha risposto' }).waitFor();
  });

  it('step 10: two answer from their accounts', async () => {
    const answers = ['Non ci riguarda', 'Stiamo verificando'];
    for (const [nth, { page }] of atTheirDesk.entries()) {
      await openFromDesk(page, note);
      await answerAlert(page, answers[nth]!);
    }
  });

  it('step 11: two answer from the mail, by one click on the page that it opens', async () => {
    const answers = ['Siamo coinvolti', 'Non siamo coinvolti'];
    for (const [nth, member] of byMail.slice(0, 2).entries()) {
      const mail = await mailOf(member);
      expect(mail.text).toContain('accesso-sicuro');
      const link = new RegExp(`^${answers[nth]}:\\n(\\S+)$`, 'm').exec(mail.text ?? '')?.[1];
      const theirs = await openPage(await openProfile(browser, { width: 390 }), link!);
      await expectGood(theirs);
      if (nth === 0) await picture(theirs.page, 'pilot-answer-it-390');
      await theirs.page.getByRole('button', { name: /^Conferma/ }).click();
      await theirs.page.getByText('Riscontro registrato').waitFor();
      await expectGood(theirs);
      await theirs.page.context().close();
    }
  });

  it('step 12: the third replies in two words, and forwards what it got', async () => {
    const member = byMail[2]!;
    const { replyTo, subject } = await mailOf(member);
    const to = replyTo!.text;
    const text = 'NON COINVOLTI';
    await postfix.send({ from: member.mail, to, subject: `Re: ${subject}`, text });
    const forwarded = 'Vi inoltro questa: chiede di aprire hxxps://altro-accesso[.]top/login';
    await postfix.send({ from: member.mail, to, subject: 'I: Avviso urgente', text: forwarded });
  });

  it('step 13: the hub has five answers of five, and sees which came by mail', async () => {
    const { page } = ada;
    await page.reload();
    await page.getByRole('heading', { name: 'Chi ha risposto' }).waitFor();
    for (const { firm } of members) {
      const line = boardLine(page, firm);
      await line
        .getByText(/Coinvolti|Non coinvolti|Stanno verificando/)
        .first()
        .waitFor();
    }
    await expectGood(ada);
    await picture(page, 'pilot-board-it-1280');
  });

  it('step 14: what was forwarded waits at the desk as a draft for that member', async () => {
    const { page } = ada;
    await goTo(page, 'Posta in arrivo');
    await page.getByRole('link', { name: 'Accettati' }).click();
    await page.getByText('Avviso urgente').first().waitFor();
    await expectGood(ada);
    await picture(page, 'pilot-arrival-it-1280');
  });
});

/** The alert as it lies in a member's mailbox: it came by SMTP and waits behind IMAP. */
async function mailOf({ mail }: Member) {
  const user = mail.split('@')[0]!;
  let raw: Buffer | undefined;
  await until(async () => {
    raw = (await mailboxes.read(user)).at(-1);
    return raw !== undefined;
  });
  return simpleParser(raw!);
}

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

/** On the page of an organisation where nobody works yet: gives the link that is shown once. */
async function entrust(page: Page, { name, mail }: { name: string; mail: string }) {
  await page.locator('summary', { hasText: 'Affida al primo amministratore' }).click();
  const form = page.getByRole('form', { name: 'Affida al primo amministratore' });
  await form.getByLabel('Nome').fill(name);
  await form.getByLabel(/posta/i).fill(mail);
  await form.getByRole('button').click();
  return shownLink(page);
}

/** Where the server reads the desk's mail. */
function mailboxUrl(): string {
  const { host, port, user, password } = mailboxes.mailbox('desk');
  return `imap://${user}:${password}@${host}:${port}/INBOX?desk=${desk}`;
}
