import type { Browser, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import { at, relaying } from '../harness/relaying.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

/** From here on the page can save, and not read this; gives what ends it. */
async function loseReads(page: Page, path: string): Promise<() => Promise<void>> {
  const lost = `**/api/v1/${path}`;
  await page.route(lost, (route) =>
    route.request().method() === 'GET' ? route.abort() : route.fallback(),
  );
  return () => page.unroute(lost);
}

const unread = 'Che cosa è cambiato non si è potuto leggere';
const choice = (within: Page | Locator) =>
  within.getByRole('alert').filter({ hasText: 'Guardi che cosa è cambiato e scelga' });

/** Pressed once, it is said that nothing can be chosen yet; pressed again on a network that works, one chooses. */
async function pressTwice(within: Page | Locator, button: string, readsReturn: () => unknown) {
  const press = within.getByRole('button', { name: button, exact: true });
  await press.click();
  await within.getByRole('alert').getByText(unread).waitFor();
  expect(await choice(within).count()).toBe(0);
  await readsReturn();
  await press.click();
  await choice(within).waitFor();
  await within.getByText(unread).waitFor({ state: 'detached' });
}

it('a report that a colleague corrected, and that cannot be read, is told; then one chooses', async () => {
  const colleague = world.as('bank1', 'reporter');
  const { uid, version } = await colleague.reports.send({
    body: { fact: 'phishing', title: 'SMS della banca', text: 'Porta a uno.top', tlp: 'AMBER' },
  });
  const profile = await signedIn(browser, world, 'bank1', 'analyst');
  const watched = await openPage(profile, `${world.origin}/segnalazioni/${uid}/rettifica`);
  const { page } = watched;
  const story = page.getByLabel('Racconti che cosa è successo');
  await story.fill('Porta a due.top');
  const readsReturn = await loseReads(page, `reports/${uid}`);
  const body = { title: 'SMS della banca', text: 'Porta a tre.top' };
  await colleague.reports.correct({ params: { uid }, version, body });
  await pressTwice(page, 'Invia la rettifica', readsReturn);
  await choice(page).getByText('Porta a tre.top').waitFor();
  expect(await story.inputValue()).toBe('Porta a due.top');
  await expectGood(watched);
  await page.getByRole('button', { name: 'Salva la mia versione' }).click();
  await page.getByRole('heading', { level: 1, name: 'SMS della banca' }).waitFor();
  const { content } = await colleague.reports.show({ params: { uid } });
  expect(content?.text).toBe('Porta a due.top');
  await profile.close();
});

it('so is a relay that a colleague corrected', async () => {
  const { noted, relayed } = relaying(world);
  const relay = await relayed([await noted('GREEN', 'Bloccare truffa-online.com.')]);
  const profile = await signedIn(browser, world, 'outsourcer', 'analyst');
  const watched = await openPage(profile, `${world.origin}/inoltri/${relay.uid}/rettifica`);
  const { page } = watched;
  await page.getByLabel('Motivo').selectOption({ index: 1 });
  const text = page.getByLabel('Testo', { exact: true });
  await text.fill('Bloccare truffe-online.com.');
  const readsReturn = await loseReads(page, `relays/${relay.uid}`);
  const body = { text: 'Bloccare tutto.', reason: 'wrong' } as const;
  await world.as('outsourcer', 'second').relays.correct({ ...at(relay), body });
  await pressTwice(page, 'Rettifica', readsReturn);
  expect(await text.inputValue()).toBe('Bloccare truffe-online.com.');
  await expectGood(watched);
  await profile.close();
});

it('so is a record in a dialog', async () => {
  const colleague = world.as('bank2', 'administrator');
  const facts = { role: 'legal', email: 'legale@ginepro.example', language: 'it' } as const;
  const made = await colleague.contacts.add({ body: { ...facts, name: 'Studio Legale Uno' } });
  const profile = await signedIn(browser, world, 'bank2', 'administrator');
  const own = `${world.origin}/organizzazioni/${world.orgs.bank2.uid}`;
  const watched = await openPage(profile, own);
  const { page } = watched;
  const line = page.getByRole('listitem').filter({ hasText: 'Studio Legale Uno' });
  await line.getByRole('button', { name: 'Modifica' }).click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('Nome');
  await name.fill('Studio Legale Tre');
  const readsReturn = await loseReads(page, 'contacts*');
  await colleague.contacts.change({
    params: { uid: made.uid },
    version: made.version,
    body: { ...facts, name: 'Studio Legale Due' },
  });
  await pressTwice(dialog, 'Salva', async () => {
    await expectGood(watched);
    await picture(page, 'conflict-unread-it-1280');
    await readsReturn();
  });
  await dialog.getByText('Studio Legale Due').waitFor();
  expect(await name.inputValue()).toBe('Studio Legale Tre');
  await dialog.getByRole('button', { name: 'Salva la mia versione' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Studio Legale Tre').waitFor();
  await profile.close();
});

it('so is the answer to an alert: nothing older is offered as the colleague’s', async () => {
  const { noted, relayed } = relaying(world);
  const item = await relayed([await noted('GREEN', 'Bloccare truffa-online.com.')]);
  const { uid } = await world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'high' },
  });
  const params = { uid };
  const colleague = world.as('bank2', 'analyst');
  // Seen already: the version changes by the colleague's answer alone.
  const { version } = await colleague.alerts.seen({ params });
  const profile = await signedIn(browser, world, 'bank2', 'reporter');
  const watched = await openPage(profile, `${world.origin}/allerte/${uid}`);
  const { page } = watched;
  const checking = page.getByRole('radio', { name: 'Stiamo verificando' });
  await checking.check();
  const readsReturn = await loseReads(page, 'alerts/**');
  await colleague.alerts.answer({
    params,
    version,
    body: { answer: 'affected', done: false, consent: 'no' },
  });
  await pressTwice(page, 'Invia il riscontro', readsReturn);
  expect(await checking.isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Usa la loro e scarta la mia' }).click();
  await page.getByRole('radio', { name: 'Siamo coinvolti', checked: true }).waitFor();
  await expectGood(watched);
  await profile.close();
});
