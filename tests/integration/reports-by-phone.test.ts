import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minutes } from '../../packages/server/src/platform/clock.ts';
import type { PlayerKey } from '../harness/cast.ts';
import { handOver, placeMailbox, takesMail } from '../harness/mail-in.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { createWorld, type World } from '../harness/world.ts';

// A report told by telephone: the desk writes it down in the name of who called, who gets a copy by mail to correct.

let world: World;
let sink: MailSink;
let contact: string;
/** As the harness writes it. */
const DESK_PHONE = '+390550000000';
const caller = { name: 'Teresa Telefonata', phone: '055 123 4567' };

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    ...takesMail,
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  await placeMailbox(world, 'outsourcer');
  await placeContact(world, 'outsourcer', { role: 'desk_24_7', email: 'sala@outsourcer.example' });
  for (const bank of ['bank1', 'bank3'] as const)
    await placeContact(world, bank, { role: 'desk_24_7', email: `sala@${bank}.example` });
  await placeContact(world, 'bank1', {
    role: 'referent',
    email: 'referente@bank1.example',
    name: 'Rosa Referente',
    language: 'en',
  });
  const { items } = await world
    .as('outsourcer')
    .contacts.list({ query: { organisation: world.orgs.bank1.uid } });
  contact = items.find(({ name }) => name === 'Rosa Referente')!.uid;
});
beforeEach(async () => {
  world.clock.advance(minutes(11));
  await drain();
  world.clock.advance(minutes(11));
  sink.mails.length = 0;
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

const drain = () => world.composed.background.deliveries!.drain();
const report = {
  fact: 'phishing',
  title: 'Pagina falsa detta al telefono',
  text: 'Il cliente ha aperto un indirizzo che imita la banca.',
  tlp: 'GREEN',
} as const;
const hub = () => world.as('outsourcer');
const told = (more: Record<string, unknown> = {}) =>
  hub().reports.send({
    body: {
      ...report,
      recipient: world.orgs.cosc.uid,
      onBehalfOf: world.orgs.bank1.uid,
      phoned: { caller, readBack: true },
      ...more,
    } as never,
  });
const seenBy = (player: PlayerKey, uid: string) =>
  world.as(player).reports.show({ params: { uid } });
const refusal = (pointer: string) => ({
  problem: { code: 'invalid_input', fields: [expect.objectContaining({ pointer })] },
});

describe('who knows who called', () => {
  test('the desk and the organisation do; who receives the report is told when, and no more', async () => {
    const at = new Date(Math.floor(world.clock.now() / 1000) - 600_000).toISOString();
    const { uid } = await told({ phoned: { at, contact, readBack: false } });
    const desk = await seenBy('outsourcer', uid);
    expect(desk.phoned).toMatchObject({
      readBack: false,
      contact,
      caller: { name: 'Rosa Referente', phone: '+390550000000' },
      takenBy: expect.any(String),
    });
    expect(Date.parse(desk.phoned!.at)).toBe(Date.parse(at));
    const bank = await seenBy('bank1', uid);
    expect(bank.phoned).toMatchObject({ caller: { name: 'Rosa Referente' } });
    expect(bank.phoned).not.toHaveProperty('takenBy');
    const police = await seenBy('cosc', uid);
    expect(police.phoned).toEqual({ at: desk.phoned!.at, readBack: false });
  });

  test('no journal and no shared log holds the caller, and all say that it was by telephone', async () => {
    const { uid } = await told();
    const leaves = await asOwner<{ payload: string }>(
      world,
      'select payload::text from leaf where payload::text like $1',
      [`%${uid}%`],
    );
    const acts = leaves.filter(({ payload }) => payload.includes('report.submitted'));
    expect(acts.length).toBeGreaterThan(2);
    for (const { payload } of leaves) expect(payload).not.toContain('Telefonata');
    for (const { payload } of acts) expect(payload).toMatch(/"byPhone": ?true/);
  });

  test('it ends with the report', async () => {
    const { uid } = await told();
    await asOwner(world, `update item set ending = 'erased' where uid = '${uid}'`);
    const left = await asOwner(
      world,
      `select from report_caller c join item i on i.id = c.item_id where i.uid = '${uid}'`,
    );
    expect(left).toEqual([]);
  });

  test('a draft keeps it, changes it and loses it with what is saved', async () => {
    const body = {
      ...report,
      onBehalfOf: world.orgs.bank1.uid,
      phoned: { caller, readBack: true },
    };
    const draft = await hub().reports.draft({ body });
    expect(draft.phoned?.caller).toEqual({ name: 'Teresa Telefonata', phone: '+390551234567' });
    const change = (version: number, more: object) =>
      hub().reports.changeDraft({
        params: { uid: draft.uid },
        version,
        body: { ...body, ...more },
      });
    const changed = await change(draft.version, { phoned: { contact, readBack: false } });
    expect(changed.phoned).toMatchObject({ contact, readBack: false });
    const { phoned: _, ...unphoned } = body;
    const without = await hub().reports.changeDraft({
      params: { uid: draft.uid },
      version: changed.version,
      body: unphoned,
    });
    expect(without).not.toHaveProperty('phoned');
    await change(without.version, {});
    await hub().reports.discardDraft({ params: { uid: draft.uid } });
  });
});

describe('what is refused', () => {
  const of = (more: object) => ({ phoned: { readBack: true, ...more } });
  const cases: readonly [string, () => Record<string, unknown>, string][] = [
    ['nobody’s call', () => ({ onBehalfOf: undefined }), '/onBehalfOf'],
    ['no caller', () => of({}), '/phoned/caller'],
    ['two callers', () => of({ caller, contact }), '/phoned/caller'],
    [
      'another’s contact',
      () => ({ ...of({ contact }), onBehalfOf: world.orgs.bank3.uid }),
      '/phoned/caller',
    ],
    ['no number', () => of({ caller: { name: 'X', phone: '12' } }), '/phoned/caller/phone'],
    ['tomorrow', () => of({ caller, at: '2999-01-01T00:00:00Z' }), '/phoned/at'],
  ];
  test.each(cases)('%s', async (_, more, pointer) => {
    await expect(told(more())).rejects.toMatchObject(refusal(pointer));
  });

  test('a hub writes for its members alone, the police for who signed with them, and only what was told by telephone', async () => {
    await expect(told({ onBehalfOf: world.orgs.firm1.uid })).rejects.toMatchObject(
      refusal('/onBehalfOf'),
    );
    const police = (onBehalfOf: string, more = {}) =>
      world.as('cosc').reports.send({
        body: { ...report, recipient: world.orgs.section.uid, onBehalfOf, ...more },
      });
    const phoned = { phoned: { caller, readBack: true } };
    await expect(police(world.orgs.outsourcer.uid)).rejects.toMatchObject(refusal('/onBehalfOf'));
    await expect(police(world.orgs.bank1.uid, phoned)).rejects.toMatchObject(
      refusal('/onBehalfOf'),
    );
    const { uid } = await police(world.orgs.outsourcer.uid, phoned);
    expect((await seenBy('section', uid)).phoned).toMatchObject({ readBack: true });
    expect((await seenBy('outsourcer', uid)).standing).toBe('subject');
    // Whoever signed is not told who else did.
    await expect(
      world.as('cosc').reports.send({
        body: {
          ...report,
          recipient: world.orgs.association.uid,
          onBehalfOf: world.orgs.outsourcer.uid,
          ...phoned,
        },
      }),
    ).rejects.toMatchObject({ problem: { code: 'agreement_forbids' } });
  });
});

describe('the copy', () => {
  test('goes to the organisation’s own mailboxes and to the contact who called, whole where the label allows', async () => {
    await told({ phoned: { contact, readBack: false } });
    await drain();
    const [italian] = sink.to('sala@bank1.example');
    const [english] = sink.to('referente@bank1.example');
    expect(sink.to('sala@bank1.example')).toHaveLength(1);
    expect(italian!.parsed.subject).toContain('dopo la vostra telefonata');
    expect(italian!.parsed.text).toContain('Rosa Referente');
    expect(italian!.parsed.text).toContain(report.text);
    expect(italian!.parsed.text).toContain('non è stato riletto');
    expect(english!.parsed.text).toContain('was not read back');
    expect(italian!.parsed.replyTo?.text).toMatch(/^desk\+[a-z2-7]{42}@outsourcer\.example$/);
  });

  test.each(['AMBER', 'AMBER+STRICT'] as const)(
    'TLP:%s: that something waits and which number to call; no word, no name, no link',
    async (tlp) => {
      await told({ tlp });
      await drain();
      const [mail] = sink.to('sala@bank1.example');
      expect(mail!.parsed.text).toContain(`telefonate a chi l’ha scritto: ${DESK_PHONE}.`);
      const all = `${mail!.raw}\n${mail!.parsed.text}\n${mail!.parsed.html}`;
      expect(all).not.toContain(report.title);
      expect(all).not.toContain('imita');
      expect(all).not.toContain('Telefonata');
      expect(all).not.toContain('0551234567');
      // Nor whose desk it is.
      expect(all).not.toContain(world.orgs.outsourcer.name);
      expect(all).not.toMatch(/https?:/);
      expect(mail!.parsed.replyTo).toBeUndefined();
    },
  );

  test('where the desk has told no number, which one to call is said without it', async () => {
    const standsAs = (role: string) =>
      asOwner(world, `update contact set role = $1 where email = 'sala@outsourcer.example'`, [
        role,
      ]);
    await standsAs('referent');
    await told({ tlp: 'AMBER' });
    await drain();
    await standsAs('desk_24_7');
    expect(sink.to('sala@bank1.example')[0]!.parsed.text).toContain('al numero che avete già');
  });

  test('to who has an account: where to correct it, and no link to a page that asks for a password', async () => {
    await asOwner(
      world,
      `insert into mail_wish (person_id, org_id)
       select id, ${world.orgs.bank3.id} from person where email = 'reporter@bank3.example'`,
    );
    await told({ onBehalfOf: world.orgs.bank3.uid });
    await drain();
    // The news of the desk go to the same address, in whichever order.
    const mail = sink
      .to('reporter@bank3.example')
      .find(({ parsed }) => parsed.subject!.includes('telefonata'));
    expect(mail!.parsed.text).toContain('correggerlo in Staffetta');
    expect(`${mail!.raw}\n${mail!.parsed.text}\n${mail!.parsed.html}`).not.toMatch(/https?:/);
  });

  test('personal data keep it out of mails too, and where consent is asked the copy says so', async () => {
    await told({ containsPersonalData: true });
    await told({ onBehalfOf: world.orgs.bank3.uid });
    await drain();
    expect(sink.to('sala@bank1.example')[0]!.parsed.text).not.toContain('imita');
    const copy = sink
      .to('sala@bank3.example')
      .find(({ parsed }) => parsed.subject!.includes('telefonata'));
    expect(copy!.parsed.text).toContain('serve il vostro consenso');
  });
});

describe('a reply to the copy', () => {
  async function copyOf(more: Record<string, unknown> = {}) {
    const { uid } = await told(more);
    await drain();
    const to = sink.to('sala@bank1.example')[0]!.parsed.replyTo!.value[0]!.address!;
    sink.mails.length = 0;
    return { uid, to };
  }
  const reply = (to: string, text: string, head: string[] = []) =>
    handOver(
      world,
      [...head, 'From: <chiunque@altrove.example>', 'Subject: Re: copia', '', text, ''].join(
        '\r\n',
      ),
      { to: [to] },
    );
  const talk = async (player: PlayerKey, uid: string) =>
    (await world.as(player).messages.list({ params: { uid }, query: {} })).items;

  test('stands beside the report as a correction asked for, between the two alone, and the desk is told', async () => {
    const { uid, to } = await copyOf();
    world.clock.advance(minutes(11));
    expect((await reply(to, 'L’indirizzo era un altro.')).refused).toEqual([]);
    for (const player of ['outsourcer', 'bank1'] as const)
      expect(await talk(player, uid)).toMatchObject([
        { asksCorrection: true, speaksAs: 'subject', text: 'L’indirizzo era un altro.' },
      ]);
    expect(await talk('cosc', uid)).toEqual([]);
    const { items } = await hub().arrivals.list({ query: { report: uid } });
    expect(items).toMatchObject([{ state: 'accepted', report: uid, original: expect.any(String) }]);
    await drain();
    expect(sink.to('sala@outsourcer.example')[0]!.parsed.text).toContain('1 nuovo messaggio');
  });

  test('says what its writer says, not what it quotes, also where it is HTML alone', async () => {
    const { uid, to } = await copyOf();
    const quoted = ['> Il vostro racconto', '> Il cliente ha aperto un indirizzo'];
    const intro =
      'Il giorno lun 23 nov 2026 alle ore 10:15 Associazione Banche <\r\nx@y.example> ha scritto:';
    await reply(
      to,
      ['Era un altro.', '', 'Inviato da iPhone', '', intro, '', ...quoted].join('\r\n'),
    );
    const head = ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8'];
    const cited = '<blockquote type="cite"><div>Il vostro racconto</div></blockquote>';
    await reply(to, `<p>La data &egrave; sbagliata.</p>${cited}`, head);
    expect((await talk('outsourcer', uid)).map(({ text }) => text).toSorted()).toEqual([
      'Era un altro.',
      'La data è sbagliata.',
    ]);
  });

  test('between the lines of the copy it stands whole: what is corrected is what stands before', async () => {
    const { uid, to } = await copyOf();
    const text = ['Buongiorno,', '> Il cliente ha aperto un indirizzo', 'Erano due.', '> Fine'];
    await reply(to, text.join('\r\n'));
    expect(await talk('outsourcer', uid)).toMatchObject([{ text: text.join('\n') }]);
    // Nothing of its own says nothing.
    await reply(to, text.filter((line) => line.startsWith('>')).join('\r\n'));
    expect(await talk('outsourcer', uid)).toHaveLength(1);
  });

  test('of a nameless firm too: the police read nothing that could name it', async () => {
    const { uid, to } = await copyOf({ attribution: 'anonymous' });
    await reply(to, 'Siamo Banca Quercia Canarina, il nome è sbagliato.');
    expect(await talk('outsourcer', uid)).toHaveLength(1);
    expect(JSON.stringify(await talk('cosc', uid))).not.toContain('Quercia');
  });

  test('by a program, with a forged tag, or about what was withdrawn, corrects nothing', async () => {
    const { uid, to } = await copyOf();
    await reply(to, 'Sono in ferie.', ['Auto-Submitted: auto-replied']);
    await reply(
      to.replace(/\+(.)/, (_, one) => `+${one === 'a' ? 'b' : 'a'}`),
      'Falso.',
    );
    expect(await talk('outsourcer', uid)).toEqual([]);
    const { version } = await seenBy('outsourcer', uid);
    await hub().reports.withdraw({ params: { uid }, version, body: {} });
    await reply(to, 'Troppo tardi.');
    const { items } = await hub().arrivals.list({ query: {} });
    expect(items[0]).toMatchObject({ state: 'quarantined', reason: 'unknown_sender' });
    expect(items[0]).not.toHaveProperty('knownAs');
  });

  test('so many a day, whoever got hold of the address', async () => {
    const { uid, to } = await copyOf();
    const drafts = await hub().reports.list({ query: { box: 'outbox', state: ['draft'] } });
    await reply(to, '');
    for (let n = 0; n < 22; n += 1) await reply(to, `Volta ${n}`);
    expect(await talk('outsourcer', uid)).toHaveLength(20);
    // What corrects nothing is a stranger's mail: it waits, and becomes nobody's draft.
    const { items } = await hub().arrivals.list({ query: { state: 'quarantined', limit: 3 } });
    expect(items.map(({ reason }) => reason)).toEqual(Array(3).fill('unknown_sender'));
    expect(await hub().reports.list({ query: { box: 'outbox', state: ['draft'] } })).toEqual(
      drafts,
    );
  });
});
