import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onStage, openPage, signedIn } from '../harness/browser.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

/** What has the focus, in the words a person reads. */
const focused = (page: Page) =>
  page.evaluate<string>(`document.activeElement.id || document.activeElement.textContent.trim()`);

describe('with the keyboard alone', () => {
  it('one skips the menu, and each new page begins at its title', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'analyst');
    const { page } = await openPage(profile, `${world.origin}/`);
    await page.getByRole('heading', { level: 1, name: 'Scrivania' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Vai al contenuto');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Segnala qualcosa');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Nuova segnalazione' }).waitFor();
    expect(await focused(page)).toBe('Nuova segnalazione');
    await profile.close();
  });

  it('a dialog takes the focus, Escape closes it, and the focus goes back to where it came from', async () => {
    const profile = await signedIn(browser, world, 'bank1', 'administrator');
    const { page } = await openPage(profile, `${world.origin}/persone`);
    const opener = page.getByRole('button', { name: 'Togli dall’organizzazione' }).first();
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (let press = 0; press < 5; press += 1) {
      expect(
        await page.evaluate<boolean>(
          `document.activeElement === document.body || document.activeElement.closest('dialog') !== null`,
        ),
      ).toBe(true);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Togli dall’organizzazione');
    await profile.close();
  });

  /** The form of a call, with the organisation that calls. */
  async function calledBy(name: string) {
    const profile = await signedIn(browser, world, 'outsourcer', 'analyst');
    const { page } = await openPage(profile, `${world.origin}/segnalazioni/nuova?phone=true`);
    const pick = async () => {
      await page.getByLabel('A nome di un aderente?').fill(name);
      await page.getByRole('button', { name, exact: true }).press('Enter');
    };
    await pick();
    return { profile, page, pick };
  }

  it('the focus stays in a field in which one of many was chosen', async () => {
    const { profile, page, pick } = await calledBy('Banca Quercia Canarina');
    expect(await focused(page)).toBe('Cambia');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/-onBehalfOf$/);
    await pick();
    expect(await focused(page)).toBe('Cambia');
    await profile.close();
  });

  it('what is wrong takes the focus when one submits, and never while one writes', async () => {
    const { profile, page } = await calledBy('Banca Quercia Canarina');
    const caller = page.getByLabel('Chi chiama?', { exact: true });
    await caller.selectOption({ label: 'Un’altra persona' });
    await page.getByLabel('Nome e cognome').fill('Teresa Prova');
    // No telephone number: the draft is refused while the next field is written.
    await page.getByLabel('Numero').fill('12');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').getByText('Numero').waitFor();
    expect(await focused(page)).toMatch(/-phoned-at$/);
    await page.getByLabel('In una riga').press('Enter');
    await page.getByRole('alert').getByText('campi sono da correggere').waitFor();
    expect(await page.evaluate<string>('document.activeElement.role')).toBe('alert');
    await profile.close();
  });
});
