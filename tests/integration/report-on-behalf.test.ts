import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlayerKey } from '../harness/cast.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const report = {
  fact: 'wire_fraud',
  title: 'Bonifico deviato',
  text: 'Un cliente ha pagato su un conto indicato da una falsa fattura.',
  tlp: 'AMBER',
} as const;

const hub = () => world.as('outsourcer');
const police = () => world.as('cosc');
const sendFor = (bank: PlayerKey, more = {}) =>
  hub().reports.send({ body: { ...report, onBehalfOf: world.orgs[bank].uid, ...more } });
const show = (player: PlayerKey, uid: string) =>
  world.as(player, player.startsWith('bank') ? 'reporter' : 'analyst').reports.show({
    params: { uid },
  });

describe('within the mandate', () => {
  test('by name: the police read the name, and the bank sees what was told', async () => {
    const { uid } = await sendFor('bank1');
    expect((await show('cosc', uid)).onBehalf?.organisation?.name).toBe('Banca Quercia Canarina');
    expect(await show('bank1', uid)).toMatchObject({
      standing: 'subject',
      sender: { name: 'Consorzio Servizi Aurora' },
      may: ['correct', 'withdraw'],
    });
  });

  test('without name: no byte of what the police read holds it', async () => {
    const { uid } = await sendFor('bank2');
    const seen = await show('cosc', uid);
    expect(seen.onBehalf).toEqual({ attribution: 'anonymous' });
    const box = await police().reports.list({ query: { box: 'inbox' } });
    await world
      .as('bank2', 'reporter')
      .messages.send({ params: { uid }, body: { text: 'Siamo a disposizione.' } });
    const talk = await police().messages.list({ params: { uid }, query: {} });
    expect(talk.items).toMatchObject([{ speaksAs: 'subject', mine: false }]);
    for (const answer of [seen, box, talk]) {
      expect(JSON.stringify(answer)).not.toContain('Ginepro');
      expect(JSON.stringify(answer)).not.toContain(world.orgs.bank2.uid);
    }
  });

  test('without name: a hub may choose it where the mandate allows the name', async () => {
    const { uid } = await sendFor('bank1', { attribution: 'anonymous' });
    expect(JSON.stringify(await show('cosc', uid))).not.toContain('Quercia');
  });

  test.each([
    ['title', { title: 'Frode a banca  GINEPRO smeraldo' }, '/title'],
    ['text', { text: 'La Banca Ginepro Smeraldo ha pagato.' }, '/text'],
  ])('a name in the %s of a nameless report is found', async (_place, more, pointer) => {
    await expect(sendFor('bank2', more)).rejects.toMatchObject({
      problem: { code: 'invalid_input', fields: [{ pointer }] },
    });
  });

  const upload = async (player: PlayerKey, name: string) => {
    const response = await fetch(
      `${world.origin}/api/v1/files?name=${encodeURIComponent(name)}&mediaType=text/plain`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${world.token(player)}`,
          'content-type': 'application/octet-stream',
          'idempotency-key': crypto.randomUUID(),
        },
        body: 'riga',
      },
    );
    return ((await response.json()) as { uid: string }).uid;
  };
  const naming = (pointer: string) => ({
    problem: { code: 'invalid_input', fields: [{ pointer }] },
  });

  test('a name in the service, the office or an attachment of it is found as well', async () => {
    const since = '2026-03-31T09:30:00Z';
    const service = 'Home banking Banca Ginepro Smeraldo';
    await expect(sendFor('bank2', { disruption: { service, since } })).rejects.toMatchObject(
      naming('/disruption/service'),
    );
    const actFiled = { office: 'Questura, per Banca Ginepro Smeraldo', date: '2026-03-31' };
    await expect(sendFor('bank2', { actFiled })).rejects.toMatchObject(naming('/actFiled/office'));
    const attachments = [await upload('outsourcer', 'estratto_BANCA-ginepro_Smeraldo.txt')];
    await expect(sendFor('bank2', { attachments })).rejects.toMatchObject(naming('/attachments'));
    const { uid } = await sendFor('bank2');
    const params = { uid };
    const message = { text: 'In allegato.', attachments };
    await expect(hub().messages.send({ params, body: message })).rejects.toMatchObject(
      naming('/attachments'),
    );
    const { version } = await hub().reports.show({ params });
    const body = { title: report.title, text: report.text };
    const corrected = (more: object) =>
      hub().reports.correct({ params, version, body: { ...body, ...more } });
    await expect(corrected({ attachments })).rejects.toMatchObject(naming('/attachments'));
    await expect(corrected({ disruption: { service, since } })).rejects.toMatchObject(
      naming('/disruption/service'),
    );
  });

  test('the bank is not told the number of the receipt: it counts what the hub tells of all', async () => {
    const { uid, receipt } = await sendFor('bank1');
    const params = { uid };
    expect((await hub().reports.show({ params })).receipt?.number).toBe(receipt!.number);
    expect(JSON.stringify(await show('bank1', uid))).not.toContain(receipt!.number);
    const box = await world
      .as('bank1', 'reporter')
      .reports.list({ query: { box: 'about_us', limit: 200 } });
    expect(box.items.map((line) => line.uid)).toContain(uid);
    expect(JSON.stringify(box)).not.toContain(`${receipt!.number.split('/')[0]}/`);
  });

  test.each([
    ['never', 'bank4', {}, 'mandate_never'],
    ['not by name', 'bank2', { attribution: 'named' }, 'mandate_anonymous'],
  ] as const)('%s is refused with the reason', async (_mandate, bank, more, code) => {
    await expect(sendFor(bank, more)).rejects.toMatchObject({
      problem: { code: 'agreement_forbids', reasons: [{ code }] },
    });
  });

  test('a firm of another hub cannot be written for', async () => {
    await expect(sendFor('firm1')).rejects.toMatchObject({
      problem: { code: 'invalid_input', fields: [{ pointer: '/onBehalfOf' }] },
    });
  });
});

describe('the shared log', () => {
  const logOf = async (player: PlayerKey, title: string) => {
    const { logs } = world.as(player, 'auditor');
    const log = (await logs.list()).items.find((one) => one.title === title)!;
    return (await logs.export({ params: { uid: log.uid } })).text();
  };

  test('holds what a nameless firm does on its report, and nothing that tells which firm', async () => {
    const { uid } = await sendFor('bank2');
    const params = { uid };
    const bank = world.as('bank2', 'reporter');
    await bank.messages.send({ params, body: { text: 'Siamo a disposizione.' } });
    await bank.reports.correct({
      params,
      version: (await show('bank2', uid)).version,
      body: { title: 'Bonifico deviato', text: 'Importo corretto.' },
    });
    const { version } = await show('bank2', uid);
    await bank.reports.withdraw({ params, version, body: {} });
    const told = await logOf('cosc', 'Protocollo Aurora');
    const ofIt = told.split('\n').filter((line) => line.includes(uid));
    expect(ofIt.map((line) => line.includes('"bySubject":true'))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(told).not.toContain(world.orgs.bank2.uid);
    // Its own journal and that of who speaks for it say who it was.
    for (const [player, title] of [
      ['bank2', world.orgs.bank2.name],
      ['outsourcer', world.orgs.outsourcer.name],
    ] as const)
      expect(await logOf(player, title)).toContain(world.orgs.bank2.uid);
  });
});

describe('“ask each time”', () => {
  const waiting = async () => {
    const sent = await sendFor('bank3');
    expect(sent).toMatchObject({ state: 'awaiting_consent' });
    expect(sent.receipt).toBeUndefined();
    return sent.uid;
  };
  const consent = async (uid: string, yes: boolean, version?: number) =>
    world.as('bank3', 'reporter').reports.consent({
      params: { uid },
      version: version ?? (await show('bank3', uid)).version,
      body: { consent: yes },
    });

  test('nobody but hub and bank knows of it until the bank says yes; then it goes at once', async () => {
    const uid = await waiting();
    await expect(show('cosc', uid)).rejects.toMatchObject({ problem: { code: 'not_found' } });
    const before = await police().reports.list({ query: { box: 'inbox' } });
    expect(before.items.map((line) => line.uid)).not.toContain(uid);
    expect(await consent(uid, true)).toMatchObject({ state: 'submitted', standing: 'subject' });
    const seen = await show('cosc', uid);
    expect(seen.receipt?.number).toMatch(/^P1\/\d{4}\/\d{6}$/);
    expect(seen.onBehalf?.organisation?.name).toBe('Banca Corbezzolo Ambra');
    expect((await show('outsourcer', uid)).times.consentedAt).toBeDefined();
  });

  test('no ends it, and nobody else ever hears of it', async () => {
    const uid = await waiting();
    expect(await consent(uid, false)).toMatchObject({ state: 'withdrawn', ending: 'withdrawn' });
    await expect(show('cosc', uid)).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  test('consent is the bank’s alone, given once, to the version that was read', async () => {
    const uid = await waiting();
    const { version } = await show('bank3', uid);
    for (const other of ['outsourcer', 'bank1', 'cosc'] as const)
      await expect(
        world.as(other).reports.consent({ params: { uid }, version, body: { consent: true } }),
      ).rejects.toMatchObject({
        problem: { code: other === 'outsourcer' ? 'wrong_state' : 'not_found' },
      });
    await expect(consent(uid, true, version + 1)).rejects.toMatchObject({
      problem: { code: 'version_conflict', currentVersion: version },
    });
    await consent(uid, true);
    await expect(consent(uid, true)).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
  });
});

describe('the firm concerned', () => {
  test('corrects what was written for it; the police read the new text, the hub keeps the old one', async () => {
    const { uid } = await sendFor('bank1');
    const { version } = await show('bank1', uid);
    await world.as('bank1', 'reporter').reports.correct({
      params: { uid },
      version,
      body: {
        title: 'Bonifico deviato, importo corretto',
        text: 'Testo corretto.',
        note: 'Importo sbagliato',
      },
    });
    const seen = await show('cosc', uid);
    expect(seen).toMatchObject({ contentVersion: 2, content: { text: 'Testo corretto.' } });
    const old = await hub().reports.history({ params: { uid } });
    expect(old.versions).toMatchObject([{ version: 1, text: report.text, byUs: false }]);
    await expect(police().reports.history({ params: { uid } })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
  });

  test('withdraws it: a tombstone stays, for everybody', async () => {
    const { uid } = await sendFor('bank1');
    const { version } = await show('bank1', uid);
    await world.as('bank1', 'reporter').reports.withdraw({ params: { uid }, version, body: {} });
    for (const player of ['cosc', 'outsourcer', 'bank1'] as const) {
      const left = await show(player, uid);
      expect(left).toMatchObject({ ending: 'withdrawn', state: 'withdrawn', may: [] });
      expect(JSON.stringify(left)).not.toContain('Bonifico');
    }
  });
});
