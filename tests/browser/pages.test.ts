import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import {
  expectGood,
  openBrowser,
  openPage,
  picture,
  portalFolder,
  signedIn,
} from '../harness/browser.ts';
import type { PlayerKey, Post } from '../harness/cast.ts';
import { createWorld, type World } from '../harness/world.ts';

let browser: Browser;
let world: World;

beforeAll(async () => {
  world = await createWorld({ portalFolder });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

type Visitor = [PlayerKey, Post];
const administrator: Visitor = ['outsourcer', 'administrator'];
const analyst: Visitor = ['outsourcer', 'analyst'];
const reporter: Visitor = ['bank1', 'reporter'];

/** Every page that an address alone opens; those of one record are visited by the tests of what they are for. */
const pages: [path: string, visitor: Visitor, italian: string, english: string][] = [
  ['/', reporter, 'Scrivania', 'Desk'],
  ['/segnalazioni', analyst, 'Segnalazioni', 'Reports'],
  ['/segnalazioni/nuova', analyst, 'Nuova segnalazione', 'New report'],
  ['/inoltri', analyst, 'Inoltri', 'Relays'],
  ['/inoltri/nuovo', analyst, 'Nuova nota nostra', 'New note of ours'],
  ['/allerte', analyst, 'Allerte', 'Alerts'],
  ['/sospensioni', ['cosc', 'analyst'], 'Sospensioni dell’inoltro', 'Suspensions of forwarding'],
  ['/sospensioni', reporter, 'Richieste della Polizia', 'Requests of the police'],
  ['/campagne', analyst, 'Campagne malevole', 'Campaigns'],
  ['/cerca', reporter, 'Cerca un indicatore', 'Look up an indicator'],
  ['/organizzazioni', administrator, 'Organizzazioni', 'Organisations'],
  ['/organizzazioni?view=memberships', administrator, 'Organizzazioni', 'Organisations'],
  ['/organizzazioni/nuova', administrator, 'Aggiungi un’organizzazione', 'Add an organisation'],
  ['/organizzazioni/iscrizione', administrator, 'Iscrivi un aderente', 'Enter a member'],
  ['/organizzazioni/HUB', administrator, 'Consorzio Servizi Aurora', 'Consorzio Servizi Aurora'],
  ['/organizzazioni/HUB/modifica', administrator, 'Modifica la scheda', 'Change the record'],
  ['/referenti', administrator, 'Referenti da confermare', 'Contacts to confirm'],
  ['/protocolli', administrator, 'Protocolli d’intesa', 'Agreements'],
  ['/protocolli/nuovo', administrator, 'Bozza di protocollo', 'Draft agreement'],
  ['/protocolli/AGREEMENT', administrator, 'Protocollo Aurora', 'Protocollo Aurora'],
  ['/persone', administrator, 'Persone e accessi', 'People and access'],
  ['/persone?view=tokens', administrator, 'Persone e accessi', 'People and access'],
  ['/registro', ['outsourcer', 'auditor'], 'Registro', 'Journal'],
  ['/impostazioni', reporter, 'Impostazioni', 'Settings'],
  ['/impostazioni/sicurezza', reporter, 'Sicurezza dell’accesso', 'Sign-in security'],
  ['/guida-api', reporter, 'Guida all’API', 'API guide'],
  ['/nessuna', reporter, 'Pagina inesistente', 'No such page'],
];

/** The path with the codes of this world in it. */
const real = (path: string) =>
  path
    .replace('HUB', world.orgs.outsourcer.uid)
    .replace('AGREEMENT', world.agreements['Protocollo Aurora']?.uid ?? '');

describe.each(pages)('the page %s', (path, [player, post], italian, english) => {
  it.each([
    { language: 'it', width: 1280, title: italian },
    { language: 'en', width: 390, title: english },
  ] as const)('is good in $language at $width pixels', async ({ language, width, title }) => {
    const profile = await signedIn(browser, world, player, post, { language, width });
    const watched = await openPage(profile, `${world.origin}${real(path)}`);
    const { page } = watched;
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
    await expectGood(watched);
    await picture(page, `page${path.split(/[/?=]/).join('-')}-${language}-${width}`);
    await profile.close();
  });
});
