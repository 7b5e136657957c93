import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import { slowDown } from '../harness/slow-answers.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;
let uid: string;
let address: string;

const text = `Il 12 ottobre a Prato un cliente della Banca Quercia Canarina ha ricevuto una mail da
mario.rossi@quercia.example con l’IBAN IT60X0542811101000000123456 e l’invito ad aprire
hxxps://accesso-sicuro[.]top/login. Chiamare il 0574 123456.`;

onStage(async (stage) => {
  ({ world, browser } = stage);
  const sent = await world.as('bank1', 'analyst').reports.send({
    body: {
      fact: 'phishing',
      title: 'Mail con IBAN sostituito',
      text,
      tlp: 'AMBER',
      relayPolicy: {
        allowed: true,
        tiers: ['hub', 'branch', 'member'],
        sectors: 'all',
        attribution: 'anonymous',
      },
    },
  });
  uid = sent.uid;
});

describe('a relay', () => {
  it('is drawn from a report, its identifiers replaced, and proposed', async () => {
    const profile = await signedIn(browser, world, 'outsourcer', 'analyst');
    const watched = await openPage(profile, `${world.origin}/segnalazioni/${uid}`);
    const { page } = watched;
    await page.getByRole('button', { name: 'Inoltra ai nostri' }).click();
    const derivative = page.getByLabel('Testo', { exact: true });
    await derivative.waitFor();
    const iban = page.getByRole('button', { name: /IT60X/ });
    const shown = () => derivative.inputValue();
    expect(await shown()).not.toContain('IT60X');
    await iban.click();
    await page.getByText('così non può partire').waitFor();
    expect(await shown()).toContain('IT60X');
    await iban.click();
    await page.getByText('Non resta niente che identifichi qualcuno.').waitFor();
    await page.getByRole('checkbox', { name: 'Gli aderenti del settore Banche' }).check();
    await page.getByText('non lo vedrebbe nessuno').waitFor({ state: 'detached' });
    await expectGood(watched);
    await picture(page, 'relay-editor-it-1280');
    await page.getByRole('button', { name: 'Proponi per l’approvazione' }).click();
    await page.getByText('Attende la seconda persona').waitFor();
    await expectGood(watched);
    address = page.url();
    await profile.close();
  });

  it('is released by a second person, who says that it was read in full', async () => {
    const profile = await signedIn(browser, world, 'outsourcer', 'approver', {
      language: 'en',
      width: 390,
    });
    const watched = await openPage(profile, address);
    const { page } = watched;
    await page.getByRole('button', { name: 'Approve and send' }).click();
    await page.getByRole('alert').waitFor();
    await expectGood(watched);
    await picture(page, 'relay-approve-en-390');
    await page.getByRole('checkbox', { name: /I have read in full/ }).check();
    await page.getByRole('button', { name: 'Approve and send' }).click();
    await page.getByRole('heading', { name: 'The copies' }).waitFor();
    await expectGood(watched);
    await profile.close();
  });
});

describe('an alert', () => {
  it('is sent to those who may read the relay', async () => {
    const profile = await signedIn(browser, world, 'outsourcer', 'approver');
    const watched = await openPage(profile, address);
    const { page } = watched;
    await page.getByRole('link', { name: 'Invia un’allerta' }).click();
    await page.getByRole('radio', { name: 'Alta' }).check();
    await page.getByLabel('Che cosa chiede').fill('Avete visto accessi a questo sito?');
    await expectGood(watched);
    await picture(page, 'new-alert-it-1280');
    await page.getByRole('button', { name: 'Invia l’allerta' }).click();
    await page.getByRole('heading', { name: 'Chi ha risposto' }).waitFor();
    address = page.url();
    await profile.close();
  });

  it('is answered by a bank, and a colleague who answers at once sees that answer', async () => {
    const profile = await signedIn(browser, world, 'bank2', 'reporter');
    const first = await openPage(profile, address);
    const other = await signedIn(browser, world, 'bank2', 'analyst', {
      language: 'en',
      width: 390,
    });
    const second = await openPage(other, address);
    await second.page.getByRole('radio', { name: 'We are checking' }).check();
    const link = await second.page.getByRole('link', { name: 'Open it in full' }).boundingBox();
    const below = await second.page
      .locator('.panel', { has: second.page.getByRole('radio') })
      .boundingBox();
    expect(below!.y - link!.y - link!.height).toBeGreaterThan(8);
    // The colleague's page hears nothing of the first answer: the server alone notices.
    await second.page.route('**/api/v1/alerts/**', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await first.page.getByRole('radio', { name: 'Siamo coinvolti' }).check();
    await first.page.getByRole('button', { name: 'Invia il riscontro' }).click();
    await first.page.getByRole('button', { name: 'Aggiorna il riscontro' }).waitFor();
    await expectGood(first);
    await picture(first.page, 'alert-answered-it-1280');
    await second.page.getByRole('button', { name: 'Send the answer' }).click();
    await second.page.unroute('**/api/v1/alerts/**');
    // What the first one answered takes its time to come: nothing older is offered as theirs meanwhile.
    await slowDown(
      second.page,
      (request) => request.method() === 'GET' && request.url().includes('/alerts/'),
    );
    await second.page.getByText('Somebody changed this in the meantime').waitFor();
    await expectGood(second);
    await picture(second.page, 'alert-conflict-en-390');
    expect(await second.page.getByRole('radio', { name: 'We are checking' }).isChecked()).toBe(
      true,
    );
    await second.page.getByRole('button', { name: 'Use theirs and drop mine' }).click();
    await second.page.getByRole('radio', { name: 'We are affected', checked: true }).waitFor();
    await profile.close();
    await other.close();
  });

  it('is followed on a board, and those silent are chased by one press', async () => {
    world.clock.advance(3600);
    const profile = await signedIn(browser, world, 'outsourcer', 'analyst');
    const watched = await openPage(profile, address);
    const { page } = watched;
    await page
      .getByRole('row', { name: /Banca Ginepro Smeraldo/ })
      .getByText('Coinvolti')
      .waitFor();
    await expectGood(watched);
    await picture(page, 'board-it-1280');
    await page.getByRole('button', { name: /Sollecita chi non ha risposto/ }).click();
    await page.getByText(/Sollecito inviato a 3/).waitFor();
    await profile.close();
  });
});
