import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from 'playwright-core';

/** Answers to such requests come a second and a half late: what a page shows meanwhile may be pressed. */
export async function slowDown(
  page: Page,
  asked: (request: Request) => boolean,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  let left = most;
  await page.route('**/api/**', async (route) => {
    if (!asked(route.request()) || left === 0) return route.fallback();
    left -= 1;
    await wait(1500);
    await route.continue();
  });
}

/**
 * Where STAFFETTA_SLOW_ANSWERS gives milliseconds, each answer of the API comes up to that much later, by chance:
 * what a page does right only on a fast network shows itself. The event stream is left alone.
 */
export async function slowAnswers(profile: BrowserContext): Promise<void> {
  const most = Number(process.env.STAFFETTA_SLOW_ANSWERS ?? 0);
  if (!most) return;
  await profile.route(/\/api\/v1\/(?!live\b)/, async (route) => {
    // Squared: most answers are quick, and some are very late; so they overtake each other.
    await wait(Math.random() ** 2 * most);
    // The page may be gone by now.
    await route.continue().catch(() => undefined);
  });
}
