import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import type { Post } from '../harness/cast.ts';
import { slowDown } from '../harness/slow-answers.ts';
import type { World } from '../harness/world.ts';
import { onNextSave } from './acts/reporting.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

const visit = async (post: Post, path: string) => {
  const profile = await signedIn(browser, world, 'bank1', post);
  return openPage(profile, `${world.origin}${path}`);
};
const saved = (page: Page) => page.getByText(/Bozza salvata/).waitFor();

describe('two people on one record', () => {
  it('of a draft: the second sees what changed and keeps what they wrote', async () => {
    const { uid } = await world
      .as('bank1', 'analyst')
      .reports.draft({ body: { title: 'Titolo di partenza' } });
    const path = `/segnalazioni/nuova?draft=${uid}`;
    const first = await visit('analyst', path);
    const second = await visit('reporter', path);
    const title = (page: Page) => page.getByLabel('In una riga');
    await title(second.page).waitFor();
    await title(first.page).fill('Il titolo della prima persona');
    await saved(first.page);
    await title(second.page).fill('Il titolo della seconda persona');
    await second.page.getByText('Nel frattempo qualcuno ha modificato questo dato').waitFor();
    await second.page.getByText('Il titolo della prima persona').waitFor();
    expect(await title(second.page).inputValue()).toBe('Il titolo della seconda persona');
    await expectGood(second);
    await picture(second.page, 'draft-conflict-it-1280');
    await second.page.getByRole('button', { name: 'Salva la mia versione' }).click();
    await saved(second.page);
    const { content } = await world.as('bank1', 'analyst').reports.show({ params: { uid } });
    expect(content?.title).toBe('Il titolo della seconda persona');
  });

  it('of a call: who takes the other’s version sees whom the other wrote down', async () => {
    const desk = world.as('outsourcer', 'analyst');
    const writing = (name: string) => ({
      onBehalfOf: world.orgs.bank1.uid,
      attribution: 'named' as const,
      phoned: { readBack: false, caller: { name } },
    });
    const { uid, version } = await desk.reports.draft({ body: writing('Prima Voce') });
    const profile = await signedIn(browser, world, 'outsourcer', 'reporter');
    const watched = await openPage(profile, `${world.origin}/segnalazioni/nuova?draft=${uid}`);
    const { page } = watched;
    const caller = page.getByLabel('Nome e cognome');
    await caller.waitFor();
    await desk.reports.changeDraft({ params: { uid }, version, body: writing('Seconda Voce') });
    // What the other wrote takes its time to come: nothing older is offered as theirs meanwhile.
    await slowDown(page, (request) => request.method() === 'GET' && request.url().endsWith(uid));
    await caller.fill('Terza Voce');
    await page.getByRole('button', { name: 'Usa la loro e scarta la mia' }).click();
    await saved(page);
    expect(await caller.inputValue()).toBe('Seconda Voce');
    await expectGood(watched);
  });

  it('of a report: what one side does appears on the other side’s open page', async () => {
    const { uid } = await world.as('bank1', 'analyst').reports.send({
      body: { fact: 'phishing', title: 'SMS della banca', text: 'Un SMS.', tlp: 'AMBER' },
    });
    const watched = await visit('reporter', `/segnalazioni/${uid}`);
    const { page } = watched;
    await page.getByRole('heading', { level: 1, name: 'SMS della banca' }).waitFor();
    const hub = world.as('outsourcer', 'analyst');
    await hub.reports.receive({ params: { uid } });
    await hub.messages.send({ params: { uid }, body: { text: 'Ci pensiamo noi.' } });
    await page.getByText('Ci pensiamo noi.').waitFor();
    await page.getByText('Presa visione').first().waitFor();
    await expectGood(watched);
  });

  it('survives the end of the session: one signs in over the page', async () => {
    const watched = await visit('reporter', '/segnalazioni/nuova');
    const { page } = watched;
    await page.getByLabel('In una riga').fill('Prima che scada');
    await saved(page);
    // The session ends when the text is on its way: sooner, the dialog could come before anything is typed.
    await onNextSave(page, () => world.clock.advance(13 * 3600));
    await page.getByLabel('In una riga').fill('Dopo che è scaduta');
    await page.getByRole('dialog', { name: 'La sessione è terminata' }).waitFor();
    await expectGood(watched);
    await picture(page, 'session-ended-it-1280');
    expect(await page.getByLabel('In una riga').inputValue()).toBe('Dopo che è scaduta');
  });
});
