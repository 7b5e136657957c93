import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onStage, openPage, signedIn } from '../harness/browser.ts';
import type { World } from '../harness/world.ts';

let browser: Browser;
let world: World;

onStage((stage) => {
  ({ world, browser } = stage);
});

/** Bytes of script that travelled, as the server compressed them. */
const scriptBytes = (page: Page) =>
  page.evaluate<number>(`performance.getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js'))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`);

it('needs at most 200 kB of script before the desk can be used', async () => {
  const profile = await signedIn(browser, world, 'bank1', 'analyst');
  await profile.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
  const { page } = await openPage(profile, `${world.origin}/`);
  await page.getByRole('heading', { level: 1, name: 'Scrivania' }).waitFor();
  const bytes = await scriptBytes(page);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(200_000);
});

it('brings the texts of a seldom opened page with it, in the language that is chosen there', async () => {
  const profile = await signedIn(browser, world, 'bank1', 'auditor');
  const { page } = await openPage(profile, `${world.origin}/registro`);
  await page.getByRole('heading', { level: 1, name: 'Registro' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
  await profile.close();
});

it('is kept for ever by its hashed names, while the page itself is asked for again', async () => {
  const asset = async (path: string, accept = '*/*') =>
    fetch(`${world.origin}${path}`, { headers: { accept } });
  const page = await asset('/segnalazioni/qualunque', 'text/html');
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  const script = /\/assets\/[\w-]+\.js/.exec(await page.text())?.[0] ?? '';
  const file = await asset(script);
  expect(file.headers.get('cache-control')).toContain('immutable');
  for (const path of ['/assets/none.js', '/assets/../package.json', '/assets/%2e%2e/index.html'])
    expect((await asset(path)).status, path).toBe(404);
  const api = await asset('/api/v1/nothing', 'text/html');
  expect(api.status).toBe(404);
  expect(api.headers.get('content-type')).toContain('application/problem+json');
});
