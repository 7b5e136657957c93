import type { Browser, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

const italian = {
  place: 'Sospendi l’inoltro',
  faults: '2 campi sono da correggere',
  missing: 'Scriva qualcosa in questo campo.',
  reason: 'Motivo, per il vostro registro',
  review: 'Da riesaminare il',
  decree: 'C’è un provvedimento del giudice o del pubblico ministero',
  authority: 'Chi lo ha emesso',
  number: 'Numero',
  date: 'Data',
  placed: 'Inoltro sospeso.',
  binding: 'In vigore',
  lift: 'Togli',
  lifted: 'Tolta',
};
const english: typeof italian = {
  place: 'Suspend forwarding',
  faults: '2 fields need correcting',
  missing: 'Write something in this field.',
  reason: 'Reason, for your own journal',
  review: 'To be reviewed on',
  decree: 'There is a decree of the judge or prosecutor',
  authority: 'Who issued it',
  number: 'Number',
  date: 'Date',
  placed: 'Forwarding suspended.',
  binding: 'Binding',
  lift: 'Lift',
  lifted: 'Lifted',
};

/** What a hub told the police of its own facts. */
async function told(): Promise<string> {
  const { uid } = await world.as('outsourcer').reports.send({
    body: { fact: 'phishing', title: 'Falso portale', text: 'Porta a uno.top', tlp: 'AMBER' },
  });
  return uid;
}

const hasFocus = async (page: Page, place: Locator) =>
  (await place.and(page.locator(':focus')).count()) > 0;

/** Goes on with Tab until the focus is there. */
async function tabTo(page: Page, place: Locator) {
  await place.waitFor();
  for (let press = 0; press < 60; press += 1) {
    if (await hasFocus(page, place)) return;
    await page.keyboard.press('Tab');
  }
  expect(await hasFocus(page, place), 'Tab leads there').toBe(true);
}

async function write(page: Page, place: Locator, text: string) {
  await tabTo(page, place);
  await page.keyboard.type(text);
}

async function press(page: Page, place: Locator, key = 'Enter') {
  await tabTo(page, place);
  await page.keyboard.press(key);
}

describe('a hold', () => {
  it.each([
    ['it', 1280, italian],
    ['en', 1280, english],
    ['it', 390, italian],
    ['en', 390, english],
  ] as const)('is placed, seen and lifted by keyboard (%s, %i)', async (language, width, says) => {
    const uid = await told();
    const profile = await signedIn(browser, world, 'cosc', 'analyst', { language, width });
    const watched = await openPage(profile, `${world.origin}/segnalazioni/${uid}`);
    const { page } = watched;
    const opener = page.getByRole('button', { name: says.place });
    await press(page, opener);
    const dialog = page.getByRole('dialog', { name: says.place });
    const reason = dialog.getByLabel(says.reason);
    await reason.waitFor();
    await expectGood(watched);
    await picture(page, `hold-${language}-${width}`);

    const place = dialog.getByRole('button', { name: says.place });
    await press(page, place);
    const faults = dialog.getByRole('alert');
    await faults.getByText(says.faults).waitFor();
    await faults.getByText(`${says.reason}: ${says.missing}`).waitFor();
    await expectGood(watched);
    await picture(page, `hold-faults-${language}-${width}`);
    await press(page, faults.getByRole('link', { name: says.reason }));
    expect(await hasFocus(page, reason)).toBe(true);

    await page.keyboard.type(`Indagine in corso ${language} ${width}`);
    await write(page, dialog.getByLabel(says.review), '02022027');
    await press(page, dialog.getByLabel(says.decree), 'Space');
    await write(page, dialog.getByLabel(says.authority), 'Procura di prova');
    await write(page, dialog.getByLabel(says.number), '12/2026');
    await write(page, dialog.getByLabel(says.date, { exact: true }), '03032026');
    await expectGood(watched);
    await picture(page, `hold-decree-${language}-${width}`);
    await press(page, place);
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(says.placed).waitFor();
    await expect.poll(() => hasFocus(page, opener)).toBe(true);

    await page.goto(`${world.origin}/sospensioni`);
    const line = page
      .getByRole('listitem')
      .filter({ hasText: `Indagine in corso ${language} ${width}` });
    await line.getByText(says.binding).waitFor();
    await expectGood(watched);
    await picture(page, `holds-${language}-${width}`);
    await press(page, line.getByRole('button', { name: says.lift }));
    await line.getByText(says.lifted).waitFor();
    await expectGood(watched);
    await profile.close();
  });

  it('on what is a firm’s own is a request, and is called so', async () => {
    const uid = await told();
    const profile = await signedIn(browser, world, 'cosc', 'analyst');
    const { page } = await openPage(profile, `${world.origin}/segnalazioni/${uid}`);
    await page.getByRole('button', { name: italian.place }).click();
    const dialog = page.getByRole('dialog', { name: italian.place });
    await dialog.getByLabel(italian.reason).fill('Una richiesta');
    await dialog.getByLabel(italian.review).fill('2027-02-02');
    await dialog.getByRole('button', { name: italian.place }).click();
    await page.getByText('Richiesta inviata: decide chi ha scritto.').waitFor();
    await page.goto(`${world.origin}/sospensioni`);
    const line = page.getByRole('listitem').filter({ hasText: 'Una richiesta' });
    await line.getByText('Richiesta', { exact: true }).waitFor();
    await profile.close();
  });
});
