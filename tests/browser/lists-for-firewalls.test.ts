import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectGood, onStage, openPage, picture, signedIn } from '../harness/browser.ts';
import { asOwner } from '../harness/newcomer.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

const signature = 'execute on function staffetta.values_of(bigint[])';
const said = {
  it: 'il dispositivo riceve un errore',
  en: 'the device gets an error',
} as const;

/** One list that was made, and one that could not be. */
async function readByADevice(): Promise<void> {
  const { secret } = await world.as('bank1').feeds.open({ body: { name: 'Firewall di Prato' } });
  const ask = (list: string) => fetch(`${world.origin}/api/v1/lists/${secret}/${list}`);
  expect((await ask('domains')).status).toBe(200);
  await asOwner(world, `revoke ${signature} from staffetta_app`);
  expect((await ask('urls')).status).toBe(503);
  await asOwner(world, `grant ${signature} to staffetta_app`);
  expect(world.internalErrors.splice(0).map(String)).toEqual([
    expect.stringContaining('values_of'),
  ]);
}

it('the page says which list was never made, and shows the commands whole on a phone', async () => {
  await readByADevice();
  for (const language of ['it', 'en'] as const) {
    const profile = await signedIn(browser, world, 'bank1', 'analyst', { width: 390, language });
    const watched = await openPage(profile, `${world.origin}/liste`);
    await watched.page.getByText(said[language]).waitFor();
    for (const fold of await watched.page.locator('#how-to ~ details summary').all())
      await fold.click();
    await watched.page.getByText('named-checkzone rpz.staffetta').waitFor();
    await picture(watched.page, `liste-${language}-390`);
    await expectGood(watched);
    await profile.close();
  }
});
