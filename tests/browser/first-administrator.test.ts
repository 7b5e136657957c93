import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'otplib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Composed, compose } from '../../packages/server/src/compose.ts';
import {
  expectGood,
  openBrowser,
  openPage,
  openProfile,
  picture,
  portalFolder,
} from '../harness/browser.ts';
import { movableClock } from '../harness/clock.ts';
import { createDatabase, type TestDatabase } from '../harness/database.ts';
import { testOptions } from '../harness/world.ts';
import { onNextSave } from './acts/reporting.ts';

let browser: Browser;
let database: TestDatabase;
let composed: Composed;
let files: string;
let origin: string;
let secret: string;
const clock = movableClock();

/** What the application shows when it is `seconds` later than the machine's time. */
const codeIn = (seconds: number) =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + seconds });

beforeAll(async () => {
  database = await createDatabase();
  files = await mkdtemp(join(tmpdir(), 'staffetta-files-'));
  composed = await compose({ ...testOptions(database.appUrl, files), clock, portalFolder });
  origin = await composed.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await composed?.close();
  await database?.drop();
  await rm(files, { recursive: true, force: true });
});

const words = {
  it: {
    welcome: 'Benvenuto in Staffetta',
    name: 'Nome dell’organizzazione',
    kind: 'Ente firmatario',
    you: 'Il suo nome e cognome',
    mail: 'Il suo indirizzo di posta',
    begin: 'Crea e accedi',
    tooShort: 'Servono almeno 12 caratteri.',
    secondFactor: 'Prima di cominciare, aggiunga un secondo fattore',
    totp: 'Attiva i codici',
    totpOn: 'Attivi.',
    qr: 'Codice QR per l’applicazione di autenticazione',
    code: 'Il codice che ora mostra l’applicazione',
    sixDigits: 'Codice di sei cifre',
    desk: 'Scrivania',
    out: 'Esci',
    settings: 'Impostazioni',
    signIn: 'Accesso',
    enter: 'Accedi',
    address: 'Indirizzo di posta elettronica',
  },
} as const;
const t = words.it;
const person = { mail: 'ada@aurora.example', password: 'una frase che ricordo solo io' };

describe('the first administrator', () => {
  it('is made by the one-time link, whose secret is in no request but the one that uses it', async () => {
    const profile = await openProfile(browser);
    const watched = await openPage(profile, `${origin}/benvenuto#${composed.claimSecret}`);
    const { page } = watched;
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.getByRole('heading', { name: t.welcome }).waitFor();
    await expectGood(watched);
    await picture(page, 'welcome-it-1280');

    await page.getByLabel(t.name).fill('Consorzio Aurora');
    await page.getByRole('radio', { name: t.kind }).check();
    await page.getByLabel(t.you).fill('Ada Neri');
    await page.getByLabel(t.mail).fill(person.mail);
    await page.getByLabel('Password').fill('corta');
    await page.getByRole('button', { name: t.begin }).click();
    await page.getByRole('alert').getByText(t.tooShort).waitFor();
    await expectGood(watched);
    await picture(page, 'welcome-faults-it-1280');

    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('button', { name: t.begin }).click();
    await page.getByText(t.secondFactor).waitFor();
    await page.getByRole('button', { name: t.totp }).click();
    await page.getByRole('img', { name: t.qr }).waitFor();
    await expectGood(watched);
    await picture(page, 'second-factor-it-1280');
    secret = (await page.locator('code').innerText()).replaceAll(' ', '');
    await page.getByLabel(t.code).fill(await codeIn(0));
    await page.getByRole('button', { name: 'Conferma' }).click();
    await page.getByText(t.totpOn).waitFor();
    await page.getByRole('link', { name: t.desk }).first().click();
    await page.getByRole('heading', { name: t.desk, level: 1 }).waitFor();
    await expectGood(watched);
    expect(addresses.filter((url) => url.includes(composed.claimSecret ?? '?'))).toEqual([]);
    await profile.close();
  });

  it('cannot be made twice by the same link', async () => {
    const profile = await openProfile(browser, { width: 390 });
    const watched = await openPage(profile, `${origin}/benvenuto#${composed.claimSecret}`);
    const { page } = watched;
    await page.getByLabel(t.name).fill('Altri');
    await page.getByRole('radio', { name: t.kind }).check();
    await page.getByLabel(t.you).fill('Eva Bruni');
    await page.getByLabel(t.mail).fill('eva@altri.example');
    await page.getByLabel('Password').fill('tutta un’altra frase');
    await page.getByRole('button', { name: t.begin }).click();
    await page.getByRole('alert').getByText('già stato usato').waitFor();
    await expectGood(watched);
    await profile.close();
  });

  it('signs in and out, and comes back to the page asked for', async () => {
    const profile = await openProfile(browser);
    const watched = await openPage(profile, `${origin}/impostazioni`);
    const { page } = watched;
    await page.getByRole('heading', { name: t.signIn }).waitFor();
    await expectGood(watched);
    await picture(page, 'sign-in-it-1280');
    await page.getByLabel(t.address).fill(person.mail);
    await page.getByLabel('Password').fill('non questa');
    await page.getByRole('button', { name: t.enter, exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('button', { name: t.enter, exact: true }).click();
    // The code that was used to set it up is not taken twice: this one is of the next half minute.
    await page.getByLabel(t.sixDigits).fill(await codeIn(30));
    await page.getByRole('button', { name: t.enter, exact: true }).click();
    await page.getByRole('heading', { name: t.settings, level: 1 }).waitFor();
    await expectGood(watched);
    await picture(page, 'settings-it-1280');
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await expectGood(watched);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expectGood(watched);
    await profile.close();
  });

  it('signs in again over a page whose session has ended, and loses nothing', async () => {
    const profile = await openProfile(browser);
    const { page } = await openPage(profile, `${origin}/segnalazioni/nuova`);
    const give = async (code: string) => {
      await page.getByLabel('Password').fill(person.password);
      await page.getByRole('button', { name: t.enter, exact: true }).click();
      await page.getByLabel(t.sixDigits).fill(code);
      await page.getByRole('button', { name: t.enter, exact: true }).click();
    };
    clock.advance(60);
    await page.getByLabel(t.address).fill(person.mail);
    await give(await codeIn(60));
    await page.getByLabel('In una riga').fill('Prima');
    await page.getByText(/Bozza salvata/).waitFor();
    await onNextSave(page, () => clock.advance(13 * 3600));
    await page.getByLabel('In una riga').fill('Scritto a sessione finita');
    await page.getByRole('dialog', { name: 'La sessione è terminata' }).waitFor();
    // A browser lets nobody keep a dialog open against a second Escape: it opens anew.
    for (const delay of [0, 50, 50]) await page.keyboard.press('Escape', { delay });
    await give(await codeIn(60 + 13 * 3600));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(/Bozza salvata/).waitFor();
    await page.reload();
    expect(await page.getByLabel('In una riga').inputValue()).toBe('Scritto a sessione finita');
    await profile.close();
  });
});
