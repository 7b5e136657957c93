import type { Browser, Page } from 'playwright-core';
import { openPage, signedIn, type Watched } from '../../harness/browser.ts';
import type { PlayerKey, Post } from '../../harness/cast.ts';
import type { World } from '../../harness/world.ts';

/** The people of a story: each has a browser profile of their own, which stays open from act to act. */
export function peopleOf(browser: Browser, world: World) {
  const known = new Map<string, Promise<Watched>>();
  const arrive = async (player: PlayerKey, post: Post) =>
    openPage(await signedIn(browser, world, player, post), `${world.origin}/`);
  return (player: PlayerKey, post: Post = 'analyst'): Promise<Watched> => {
    const key = `${player} ${post}`;
    const here = known.get(key) ?? arrive(player, post);
    known.set(key, here);
    return here;
  };
}

/** Goes to a place of the menu. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: place, exact: true })
    .click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Opens from the desk what waits there under this title; `why` where two lines have the same. */
export async function openFromDesk(page: Page, title: string, why = ''): Promise<void> {
  await goTo(page, 'Scrivania');
  const line = page.getByRole('listitem').filter({ hasText: why });
  await line.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
