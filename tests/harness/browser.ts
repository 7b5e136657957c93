import { AxeBuilder } from '@axe-core/playwright';
import type { Language } from '@staffetta/contract';
import pg from 'pg';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { SESSION_COOKIE } from '../../packages/server/src/identity/index.ts';
import { openSession } from '../../packages/server/src/session/index.ts';
import { findChromium } from '../../scripts/tasks/find-chromium.ts';
import type { PlayerKey, Post } from './cast.ts';
import { slowAnswers } from './slow-answers.ts';
import { createWorld, type World } from './world.ts';

/** The folder of the built portal; `npm test` builds it first. */
export const portalFolder = new URL('../../packages/portal/dist', import.meta.url).pathname;

/** Starts the installed Chromium; close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium here: install it, or set STAFFETTA_CHROMIUM');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      // Containers have a small /dev/shm, and Chromium dies when it is full.
      '--disable-dev-shm-usage',
    ],
  });
}

/** A world with the built portal, and a browser to look at it with. */
export interface Stage {
  readonly world: World;
  readonly browser: Browser;
}

/**
 * Sets the stage of a test file: world and browser before its first test, both gone after its last.
 * `take` receives them, and may prepare what every test needs.
 */
export function onStage(
  take: (stage: Stage) => void | Promise<void>,
  options: Parameters<typeof createWorld>[0] = {},
): void {
  let world: World | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    world = await createWorld({ portalFolder, ...options });
    browser = await openBrowser();
    await take({ world, browser });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });
}

export interface Visit {
  readonly language?: Language;
  readonly width?: 390 | 1280;
}

/** A visitor's own browser profile: nobody is signed in. */
export async function openProfile(browser: Browser, visit: Visit = {}): Promise<BrowserContext> {
  const { language = 'it', width = 1280 } = visit;
  const locale = language === 'it' ? 'it-IT' : 'en-GB';
  const profile = await browser.newContext({
    locale,
    timezoneId: 'Europe/Rome',
    viewport: { width, height: width === 390 ? 844 : 900 },
    reducedMotion: 'reduce',
  });
  // Nothing is asserted about time: this only ends what will never come, on a busy machine too.
  profile.setDefaultTimeout(60_000);
  await slowAnswers(profile);
  await profile.addInitScript(`localStorage.setItem('staffetta.language', '${language}')`);
  return profile;
}

/** A profile in which one person of the cast is signed in, with a second factor given. */
export async function signedIn(
  browser: Browser,
  world: World,
  player: PlayerKey,
  post: Post = 'analyst',
  visit: Visit = {},
): Promise<BrowserContext> {
  const profile = await openProfile(browser, visit);
  const actor = await world.actor(player, post);
  const { orgId, personId } = actor;
  await giveSecondFactor(world, personId);
  const opened = await world.composed.work.run(actor, (work) =>
    openSession(work, { orgId, personId, secondFactor: true, userAgent: 'test' }),
  );
  await takeCookie(profile, world.origin, opened.secret);
  return profile;
}

/** Police and hubs open nothing before a second factor is set up; how it is set up has a test of its own. */
async function giveSecondFactor(world: World, personId: number) {
  const owner = new pg.Client(world.database.ownerUrl);
  await owner.connect();
  const sql = 'update staffetta.person set totp_secret = $1 where id = $2';
  await owner.query(sql, [Buffer.from('not a secret'), personId]).finally(() => owner.end());
}

/** A `__Host-` cookie names no domain, so only an answer of that very host can set it. */
async function takeCookie(profile: BrowserContext, origin: string, secret: string) {
  const page = await profile.newPage();
  const cookie = `${SESSION_COOKIE}=${secret}; Path=/; Secure; HttpOnly; SameSite=Strict`;
  await page.route(`${origin}/cookie`, (route) =>
    route.fulfill({ body: '', headers: { 'set-cookie': cookie } }),
  );
  await page.goto(`${origin}/cookie`);
  await page.close();
}

/** What no page may do: break, ask another host, or be stopped by the content security policy. */
export interface Watched {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens a page and writes down what it does wrong; `expectQuiet` looks at it. */
export async function openPage(profile: BrowserContext, address: string): Promise<Watched> {
  const page = await profile.newPage();
  const complaints: string[] = [];
  const { origin } = new URL(address);
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A refusal of the API is an answer like another; Chromium prints each as an error.
    const ofResource = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !ofResource) complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:'))
      complaints.push(`foreign request: ${url}`);
  });
  await page.goto(address);
  return { page, complaints };
}

/** WCAG 2.1 A and AA by axe on the page as it stands, and nothing wrong on the console. */
export async function expectGood({ page, complaints }: Watched): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    // In the page itself, and not in another one opened for each run: there are no frames of others here.
    .setLegacyMode()
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(found.join('\n')).toBe('');
  expect(complaints).toEqual([]);
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(overflow, 'the page must not scroll sideways').toBeLessThanOrEqual(0);
}

/** Keeps a picture where STAFFETTA_PICTURES says, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.STAFFETTA_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
