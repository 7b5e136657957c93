import { usualClauses } from '@staffetta/contract';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

const story = `Un cliente ha ricevuto un SMS che imita la banca e porta a hxxps://accesso-sicuro[.]top/login.
Il bonifico è finito su IT60X0542811101000000123456. Il server risponde da 203.0.113.77.`;

/** Counts what a person does: presses and fields filled in. */
function counted(page: Page) {
  let count = 0;
  return {
    interactions: () => count,
    press: (role: 'button' | 'radio' | 'link', name: string | RegExp) => {
      count += 1;
      return page.getByRole(role, { name }).first().click();
    },
    fill: (label: string, text: string) => {
      count += 1;
      return page.getByLabel(label).fill(text);
    },
  };
}

/** Fields that stop an empty form: required, and not answered yet. The answers of one question share a name. */
const fieldsRequired = (page: Page) =>
  page.evaluate<string[]>(
    `[...new Set([...document.querySelectorAll('form [required]:invalid')].map(({ name }) => name))].sort()`,
  );

describe('a report', () => {
  it('is written by a bank with few answers, and its receipt is shown', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'reporter');
    const watched = await openPage(profile, `${world.origin}/`);
    const { page } = watched;
    const person = counted(page);
    await person.press('link', 'Segnala qualcosa');
    await page.getByRole('heading', { level: 1, name: 'Nuova segnalazione' }).waitFor();
    await page.getByLabel('In una riga').waitFor();
    await expectGood(watched);
    await picture(page, 'new-report-empty-it-1280');
    expect(await fieldsRequired(page)).toEqual(['/fact', '/text', '/title', '/tlp']);
    await person.press('radio', 'Phishing');
    await person.fill('In una riga', 'Falso SMS della banca');
    await person.fill('Racconti che cosa è successo', story);
    await page.getByText('accesso-sicuro.top', { exact: true }).first().waitFor();
    await person.press('button', 'Conferma tutti');
    await page.getByText('confermato').first().waitFor();
    await person.press('radio', /Chi la riceve e, se serve/);
    await expectGood(watched);
    await picture(page, 'new-report-it-1280');
    await person.press('button', 'Invia la segnalazione');
    await page.getByText('La segnalazione è partita').waitFor();
    await page.getByRole('heading', { name: 'Conferma di ricezione' }).waitFor();
    expect(person.interactions()).toBeLessThanOrEqual(25);
    await expectGood(watched);
    await picture(page, 'report-sent-it-1280');
    await profile.close();
  });

  it('says what is missing, and keeps what was written over a reload', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'reporter', {
      language: 'en',
      width: 390,
    });
    const watched = await openPage(profile, `${world.origin}/segnalazioni/nuova`);
    const { page } = watched;
    await page.getByLabel('In one line').fill('Payroll server encrypted');
    await page.getByText(/Draft saved/).waitFor();
    await page.getByRole('button', { name: 'Submit the report' }).click();
    await page.getByRole('alert').getByText('3 fields need correcting').waitFor();
    await expectGood(watched);
    await picture(page, 'new-report-faults-en-390');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Draft report' }).waitFor();
    expect(await page.getByLabel('In one line').inputValue()).toBe('Payroll server encrypted');
    await profile.close();
  });

  it('may be passed on within chosen sectors only', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'reporter', { width: 390 });
    const watched = await openPage(profile, `${world.origin}/segnalazioni/nuova`);
    const { page } = watched;
    await page.getByLabel('In una riga').fill('Solo per alcuni settori');
    await page.locator('summary', { hasText: 'Può essere inoltrata ad altri?' }).click();
    await page.getByRole('radio', { name: 'Sì, senza il nostro nome' }).first().check();
    await page.getByLabel('Di ogni settore').uncheck();
    await page.getByText('Finché non ne sceglie uno non arriva a nessuno.').waitFor();
    await page.getByRole('group', { name: 'Di quali settori' }).getByLabel('Energia').check();
    await expectGood(watched);
    await picture(page, 'relay-sectors-it-390');
    await page.waitForURL(/bozza=|segnalazioni\/nuova\?/);
    await page.getByText(/Bozza salvata/).waitFor();
    const { items } = await world
      .as('bank1', 'reporter')
      .reports.list({ query: { box: 'outbox', limit: 5 } });
    const draft = items.find(({ title }) => title === 'Solo per alcuni settori');
    const params = { uid: draft?.uid ?? '' };
    const { content } = await world.as('bank1', 'reporter').reports.show({ params });
    expect(content?.relayPolicy).toMatchObject({ allowed: true, sectors: ['energy'] });
    await profile.close();
  });

  it('says to its reader how it is classed, whom it may reach, and what was filed', async () => {
    const { uid } = await world.as('bank1', 'reporter').reports.send({
      body: {
        fact: 'wire_fraud',
        title: 'Con tutte le indicazioni',
        text: 'Bonifico partito.',
        tlp: 'AMBER',
        actFiled: { office: 'Questura di Prato', date: '2026-01-31', number: '77/2026' },
        relayPolicy: {
          allowed: true,
          tiers: ['branch', 'member'],
          sectors: ['energy', 'banking'],
          attribution: 'anonymous',
          until: '2099-12-31T12:00:00Z',
        },
      },
    });
    const profile = await signedIn(browser, world, 'outsourcer', 'analyst', { width: 390 });
    const watched = await openPage(profile, `${world.origin}/segnalazioni/${uid}`);
    const { page } = watched;
    await page
      .getByText('Atto già presentato: Questura di Prato, 31/01/2026, n. 77/2026')
      .waitFor();
    await page.getByText('sedi territoriali, imprese e banche aderenti').waitFor();
    await page.getByText('Settori: Energia, Banche.').waitFor();
    await page.getByText('Fino al 31/12/2099').waitFor();
    await page.getByText('Classificazione TC-ACN').waitFor();
    await expectGood(watched);
    await picture(page, 'report-facts-it-390');
    await profile.close();
  });

  it('is seen, taken and answered by who receives it, who sees why', async () => {
    const profile = await signedIn(browser, world, 'outsourcer', 'analyst');
    const watched = await openPage(profile, `${world.origin}/segnalazioni`);
    const { page } = watched;
    await page.getByRole('link', { name: 'Falso SMS della banca' }).click();
    await page.getByRole('heading', { level: 1, name: 'Falso SMS della banca' }).waitFor();
    await page.getByText('Presa visione').first().waitFor();
    await page.getByText('Perché lo vedo?').click();
    await expectGood(watched);
    await picture(page, 'report-it-1280');
    await page.getByRole('button', { name: 'Prendi in lavorazione' }).click();
    await page.getByText('In lavorazione').first().waitFor();
    await page
      .getByRole('textbox', { name: 'Scriva un messaggio' })
      .fill('Dominio bloccato, grazie.');
    await page.getByRole('button', { name: 'Invia come risposta' }).click();
    await page.getByText('Dominio bloccato, grazie.').waitFor();
    await expectGood(watched);
    await profile.close();
  });

  it('that the agreement refuses says which clause forbids it', async () => {
    const flows = { ...usualClauses('outsourcer').flows, toPolice: ['vulnerability'] };
    await changeClauses({ flows });
    const { uid } = await world.as('outsourcer', 'reporter').reports.draft({
      body: {
        fact: 'ransomware',
        title: 'Server delle paghe cifrato',
        text: 'Da stanotte non si apre niente.',
        tlp: 'AMBER',
        recipient: world.orgs.cosc.uid,
      },
    });
    const profile = await signedIn(browser, world, 'outsourcer', 'reporter');
    const watched = await openPage(profile, `${world.origin}/segnalazioni/nuova?draft=${uid}`);
    const { page } = watched;
    await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
    await page
      .getByRole('alert')
      .getByText(
        'Lo esclude il protocollo d’intesa: dai privati alla Polizia non passano segnalazioni di tipo incidente.',
      )
      .waitFor();
    await expectGood(watched);
    await picture(page, 'report-refused-it-1280');
    await profile.close();
  });
});

/** The parties' own text cannot change once it is signed; here it has to. */
async function changeClauses(change: object): Promise<void> {
  const client = new pg.Client({
    connectionString: world.database.ownerUrl,
    options: '-c search_path=staffetta',
  });
  await client.connect();
  try {
    await client.query('alter table agreement disable trigger user');
    await client.query('update agreement set clauses = clauses || $2::jsonb where id = $1', [
      world.agreements['Protocollo Aurora']!.id,
      JSON.stringify(change),
    ]);
  } finally {
    await client.end();
  }
}
