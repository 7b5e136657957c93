import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { usualClauses } from '@staffetta/contract';
import type { Browser, BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  expectGood,
  onStage,
  openPage,
  openProfile,
  picture,
  signedIn,
} from '../harness/browser.ts';
import { handOver, placeMailbox, takesMail } from '../harness/mail-in.ts';
import { makeOperator } from '../harness/operator.ts';
import { at, relaying, toMembers } from '../harness/relaying.ts';
import { tried } from '../harness/sheets.ts';
import type { World } from '../harness/world.ts';
import { addressOf, type Records, type Visit, visits } from './acts/visits.ts';

let browser: Browser;
let world: World;
let records: Records;

onStage(async (stage) => {
  ({ world, browser } = stage);
  records = await placeRecords();
  await makeOperator(world, 'national');
  await world.composed.watch.look();
}, takesMail);

const aSheet = 'Nome;P. IVA\nBanca Quercia Canarina bis;\nBanca Mirto;123';

async function placeRecords(): Promise<Records> {
  const { told, relayed } = relaying(world);
  const report = await told('AMBER', 'I clienti finiscono su hxxps://accesso-sicuro[.]top/login');
  const relay = await relayed([report]);
  const analyst = world.as('outsourcer');
  const begun = await analyst.relays.draft({ body: { parents: [report], mode: 'derivative' } });
  const addressed = await analyst.relays.change({ ...at(begun), body: toMembers });
  const waiting = await analyst.relays.propose({ ...at(addressed), body: {} });
  const alert = await analyst.alerts.send({
    body: { item: relay.uid, audience: { to: 'everyone' }, urgency: 'high' },
  });
  const hub = world.orgs.outsourcer.uid;
  const draft = await world.as('outsourcer', 'administrator').agreements.draft({
    body: {
      number: 'BOZZA-1',
      title: 'Protocollo in bozza',
      from: '2027-01-01',
      to: '2029-12-31',
      clauses: usualClauses('outsourcer'),
      parties: [
        { organisation: world.orgs.national.uid, side: 'police' },
        { organisation: hub, side: 'private' },
      ],
    },
  });
  return {
    report,
    relay: relay.uid,
    waiting: waiting.uid,
    alert: alert.uid,
    hub,
    agreement: world.agreements['Protocollo Aurora']?.uid ?? '',
    draft: draft.uid,
    arrival: await placeArrival(),
    imported: (await tried(world.as('outsourcer', 'administrator'), 'aderenti.csv', aSheet)).uid,
  };
}

/** A mail of a stranger, in quarantine. */
async function placeArrival(): Promise<string> {
  const desk = await placeMailbox(world, 'outsourcer');
  const lines = [
    'From: Qualcuno <chi@altrove.example>',
    'Subject: Messaggio da chi non si conosce',
  ];
  const raw = [...lines, '', 'Guardate hxxps://accesso-sicuro[.]top/login'].join('\r\n');
  await handOver(world, raw, { to: [desk] });
  const { items } = await world.as('outsourcer').arrivals.list({ query: {} });
  return items[0]?.uid ?? '';
}

/** One profile for each person and language, kept for all their pages. */
const profiles = new Map<string, Promise<BrowserContext>>();
function profileOf({ by }: Visit, language: 'it' | 'en'): Promise<BrowserContext> {
  const key = `${by?.join(' ')} ${language}`;
  const visit = { language, width: language === 'it' ? 1280 : 390 } as const;
  const open =
    profiles.get(key) ??
    (by ? signedIn(browser, world, ...by, visit) : openProfile(browser, visit));
  profiles.set(key, open);
  return open;
}

async function look(visit: Visit, language: 'it' | 'en') {
  const watched = await openPage(
    await profileOf(visit, language),
    addressOf(world, visit, records),
  );
  const { page } = watched;
  const [italian, english] = visit.titles;
  const name = language === 'it' ? italian : english;
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
  await expectGood(watched);
  const path = `${visit.route}${visit.more ?? ''}`.replaceAll(/[^\w]+/g, '-');
  await picture(page, `page${path}-${visit.by?.[0] ?? ''}-${language}`);
  await page.close();
}

describe('every page of the portal', () => {
  it('has its visit', () => {
    const tables = new URL('../../packages/portal/src/routes/', import.meta.url);
    const written = readdirSync(tables).map((name) => readFileSync(new URL(name, tables), 'utf8'));
    const routes = [...written.join('\n').matchAll(/^ {2}path: '(.+)',$/gm)];
    expect(routes.length).toBeGreaterThan(30);
    const visited = new Set(visits.map(({ route }) => route));
    expect(routes.map(([, path]) => path).filter((path) => !visited.has(path ?? ''))).toEqual([]);
  });

  it.each(visits.map((visit) => [`${visit.route}${visit.more ?? ''}`, visit] as const))(
    'is good: %s',
    async (_, visit) => {
      // Wide in Italian and as narrow as a telephone in English, side by side.
      await Promise.all([look(visit, 'it'), look(visit, 'en')]);
    },
  );
});

describe('a page that is not for its reader', () => {
  /** Whose page it is, in the reader's own words; and the desk is one step away. */
  async function turnsAway(
    by: Visit['by'] & {},
    route: string,
    words: Record<'it' | 'en', readonly [string, string, string]>,
  ) {
    for (const language of ['it', 'en'] as const) {
      const [title, whose, back] = words[language];
      const profile = await profileOf({ route, by, titles: ['', ''] }, language);
      const watched = await openPage(profile, `${world.origin}${route}`);
      const { page } = watched;
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await page.title()).toBe(`${title} · Staffetta`);
      await page.getByText(whose).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      await expectGood(watched);
      await picture(page, `not-for${route.replaceAll('/', '-')}-${language}`);
      await page.getByRole('main').getByRole('link', { name: back }).click();
      await page.getByRole('heading', { level: 1, name: /^(Scrivania|Desk)$/ }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      const focused = await page.evaluate<string>('document.activeElement.textContent');
      expect(focused).toBe(title);
      await page.close();
    }
  }

  it('says which roles open it', () =>
    turnsAway(['bank1', 'reporter'], '/registro', {
      it: [
        'Questa pagina non è per il suo ruolo',
        'la apre chi è revisore, amministratore, approvatore o analista',
        'Torna alla scrivania',
      ],
      en: [
        'This page is not for your role',
        'it opens for: auditor, administrator, approver or analyst',
        'Back to the desk',
      ],
    }));

  it('says which organisations it is for, also where it would only have refused what was written', () =>
    turnsAway(['bank1', 'reporter'], '/organizzazioni/iscrizione', {
      it: [
        'Questa pagina non è per la sua organizzazione',
        'Serve a organizzazioni di altro tipo: Ente firmatario.',
        'Torna alla scrivania',
      ],
      en: [
        'This page is not for your organisation',
        'It is for organisations of another kind: Signatory hub.',
        'Back to the desk',
      ],
    }));

  it('says that it belongs to who runs the installation', () =>
    turnsAway(['outsourcer', 'administrator'], '/stato', {
      it: [
        'Questa pagina non è per la sua organizzazione',
        'La apre chi amministra l’organizzazione che gestisce l’installazione.',
        'Torna alla scrivania',
      ],
      en: [
        'This page is not for your organisation',
        'It opens for the administrators of the organisation that runs the installation.',
        'Back to the desk',
      ],
    }));
});

describe('a page whose record is not there, or not for its reader', () => {
  const words = {
    it: ['Non esiste, oppure non è visibile', 'Torna alla scrivania', 'Riprova'],
    en: ['It does not exist, or your organisation may not see it', 'Back to the desk', 'Try again'],
  } as const;

  it.each(['/segnalazioni/', '/organizzazioni/', '/testi/'])(
    'says so calmly, and leads back where there is nothing to try again: %s',
    async (route) => {
      for (const language of ['it', 'en'] as const) {
        const [sentence, back, again] = words[language];
        const by = ['bank1', 'analyst'] as const;
        const profile = await profileOf({ route, by, titles: ['', ''] }, language);
        const watched = await openPage(profile, `${world.origin}${route}${randomUUID()}`);
        const main = watched.page.getByRole('main');
        await main.getByText(sentence).waitFor();
        const heading = main.getByRole('heading', { level: 1 });
        expect(await heading.textContent()).not.toMatch(/^(Apertura in corso|Opening)/);
        expect(await main.getByRole('alert').count()).toBe(0);
        expect(await main.getByRole('button', { name: again }).count()).toBe(0);
        await expectGood(watched);
        await picture(watched.page, `missing${route.replaceAll('/', '-')}${language}`);
        await main.getByRole('link', { name: back }).click();
        await watched.page.getByRole('heading', { level: 1, name: /^(Scrivania|Desk)$/ }).waitFor();
        await watched.page.close();
      }
    },
  );
});
