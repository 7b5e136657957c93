import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { days } from '../../packages/server/src/platform/clock.ts';
import { handOver, placeMailbox, proven, takesMail } from '../harness/mail-in.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { createWorld, type World } from '../harness/world.ts';

// A mail as the site's mail server hands it over, by LMTP on loopback, with all that is behind it.

let world: World;
let desk: string;
let otherDesk: string;
beforeAll(async () => {
  world = await createWorld(takesMail);
  desk = await placeMailbox(world, 'bank1');
  otherDesk = await placeMailbox(world, 'bank2');
}, 60_000);
afterAll(() => world.stop());

const known = 'reporter@bank1.example';
let count = 0;
const crlf = (lines: readonly string[]) => lines.join('\r\n');

function mail(from: string, more: { auth?: string; subject?: string; text?: string } = {}): string {
  count += 1;
  return crlf([
    ...(more.auth ? [more.auth] : []),
    `From: Qualcuno <${from}>`,
    `To: ${desk}`,
    `Subject: ${more.subject ?? `Messaggio ${count}`}`,
    `Message-ID: <${count}@away.example>`,
    'Date: Mon, 23 Nov 2026 10:00:00 +0100',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    more.text ?? `Guardate hxxps://finta-banca-${count}[.]top/login`,
    '',
  ]);
}

const arrivals = async (state?: 'quarantined' | 'accepted' | 'discarded') =>
  (await world.as('bank1').arrivals.list({ query: state ? { state } : {} })).items;

describe('a mail of somebody known, proven by the trusted server', () => {
  test('is a draft with the original, its indicators proposed, when it is acknowledged', async () => {
    const raw = mail(known, { auth: proven(known), subject: 'Pagina falsa' });
    expect(await handOver(world, raw, { to: [desk] })).toMatchObject({ accepted: [desk] });
    const [arrival] = await arrivals();
    expect(arrival).toMatchObject({
      state: 'accepted',
      sender: known,
      knownAs: { uid: world.orgs.bank1.uid },
      authentication: { dmarc: 'pass', proven: true },
      sha256: createHash('sha256').update(raw).digest('hex'),
    });
    const report = await world.as('bank1').reports.show({ params: { uid: arrival!.report! } });
    expect(report).toMatchObject({ state: 'draft', content: { title: 'Pagina falsa' } });
    const { indicators } = await world
      .as('bank1')
      .indicators.list({ params: { uid: arrival!.report! } });
    expect(indicators.map(({ value }) => value)).toContain(
      `https://finta-banca-${count}.top/login`,
    );
    const original = await world
      .as('bank1')
      .files.download({ params: { uid: arrival!.original! } });
    expect(Buffer.from(await new Response(original as never).arrayBuffer()).toString()).toBe(raw);
  });

  test('sent twice is one draft', async () => {
    const raw = mail(known, { auth: proven(known) });
    const before = (await arrivals()).length;
    await Promise.all([1, 2, 3].map(() => handOver(world, raw, { to: [desk] })));
    expect((await arrivals()).length).toBe(before + 1);
  });

  test('with a card number is a draft without it, and the original is held back', async () => {
    const text = 'La carta 4111 1111 1111 1111 è stata usata su hxxp://negozio-falso[.]top';
    const raw = mail(known, { auth: proven(known), text });
    expect(await handOver(world, raw, { to: [desk] })).toMatchObject({ accepted: [desk] });
    const [arrival] = await arrivals();
    expect(arrival).not.toHaveProperty('original');
    const whole = await world.as('bank1').arrivals.show({ params: { uid: arrival!.uid } });
    expect(whole.text).toContain('4111 11** **** 1111');
    expect(whole.note).toContain('numeri di carta');
  });
});

describe('what waits in quarantine', () => {
  test.each([
    ['an unknown sender, however well proven', 'chi@altrove.example', true, 'unknown_sender'],
    ['a known address that nothing proves', known, false, 'not_authenticated'],
  ] as const)('%s', async (_, from, isProven, reason) => {
    const raw = mail(from, isProven ? { auth: proven(from) } : {});
    expect(await handOver(world, raw, { to: [desk] })).toMatchObject({ accepted: [desk] });
    const [arrival] = await arrivals('quarantined');
    expect(arrival).toMatchObject({ sender: from, reason });
    expect(arrival).not.toHaveProperty('report');
  });

  test('an address that two organisations name as theirs, until a person has looked', async () => {
    const shared = 'contabilita@studio-conti.example';
    const to = [await placeMailbox(world, 'outsourcer')];
    const came = async () => {
      await handOver(world, mail(shared, { auth: proven(shared) }), { to });
      return (await world.as('outsourcer').arrivals.list({ query: {} })).items[0];
    };
    await placeContact(world, 'bank1', { role: 'security', email: shared });
    expect(await came()).toMatchObject({ state: 'accepted' });
    await placeContact(world, 'bank2', { role: 'security', email: shared });
    const arrival = await came();
    expect(arrival).toMatchObject({ state: 'quarantined', reason: 'ambiguous_sender' });
    expect(arrival).not.toHaveProperty('knownAs');
  });

  test('what somebody else says of the sender is not believed', async () => {
    const forged = [
      'Authentication-Results: mx.evil.example; dmarc=pass header.from=bank1.example',
      // One more with the trusted name, brought along: two that speak of the same method are both worth nothing.
      `${proven(known)}\r\nAuthentication-Results: mx.hub.example; dmarc=fail header.from=bank1.example`,
    ];
    for (const auth of forged) {
      await handOver(world, mail(known, { auth }), { to: [desk] });
      const [arrival] = await arrivals('quarantined');
      expect(arrival).toMatchObject({
        reason: 'not_authenticated',
        authentication: { proven: false },
      });
    }
  });

  test('stands on the desk as one line with its number, for whoever may accept it', async () => {
    const waiting = async (player: 'bank1' | 'bank2') =>
      (await world.as(player).desk.show()).items.filter(({ reason }) => reason === 'mail_waiting');
    const { length } = await arrivals('quarantined');
    expect(await waiting('bank1')).toMatchObject([{ count: length }]);
    expect(await waiting('bank2')).toEqual([]);
  });

  test('is accepted by the desk once, and is a draft then', async () => {
    const [waiting] = await arrivals('quarantined');
    const at = { params: { uid: waiting!.uid }, body: {} };
    const accepted = await world.as('bank1').arrivals.accept(at);
    expect(accepted).toMatchObject({ state: 'accepted', original: waiting!.original });
    const report = await world.as('bank1').reports.show({ params: { uid: accepted.report! } });
    expect(report).toMatchObject({ state: 'draft' });
    await expect(world.as('bank1').arrivals.accept(at)).rejects.toMatchObject({
      problem: { code: 'wrong_state' },
    });
    const { items } = await world
      .as('bank1')
      .arrivals.list({ query: { report: accepted.report! } });
    expect(items.map(({ uid }) => uid)).toEqual([waiting!.uid]);
  });

  test('is discarded with a reason: the text and the original go, who sent it stays', async () => {
    const [waiting] = await arrivals('quarantined');
    const uid = waiting!.uid;
    const discarded = await world
      .as('bank1')
      .arrivals.discard({ params: { uid }, body: { reason: 'Pubblicità' } });
    expect(discarded).toMatchObject({ state: 'discarded', decision: 'Pubblicità', text: '' });
    expect(discarded).not.toHaveProperty('original');
    await expect(
      world.as('bank1').files.download({ params: { uid: waiting!.original! } }),
    ).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  test('is nobody else’s', async () => {
    const [waiting] = await arrivals('quarantined');
    const params = { uid: waiting!.uid };
    await expect(world.as('bank2').arrivals.show({ params })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
    await expect(world.as('bank2').arrivals.accept({ params, body: {} })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
  });
});

describe('the door', () => {
  test('knows desks and nobody else', async () => {
    const { refused } = await handOver(world, mail(known), { to: ['x@bank1.example'] });
    expect(refused.join()).toContain('550');
  });

  test('gives each desk its own', async () => {
    const raw = mail(known, { auth: proven(known) });
    const answer = await handOver(world, raw, { to: [desk, otherDesk] });
    expect(answer.accepted).toEqual([desk, otherDesk]);
    // Known to the one, a stranger to the other.
    const { items } = await world.as('bank2').arrivals.list({ query: { state: 'quarantined' } });
    expect(items).toHaveLength(1);
  });

  test('says by the size that a mail is too large', async () => {
    const small = await createWorld({ ...takesMail, largestFile: 20_000 });
    const address = await placeMailbox(small, 'bank1');
    const raw = mail(known, { text: 'x'.repeat(30_000) });
    const { refused } = await handOver(small, raw, { to: [address] });
    expect(refused.join()).toMatch(/552/);
    expect((await small.as('bank1').arrivals.list({ query: {} })).items).toEqual([]);
    await small.stop();
  });
});

describe('nothing half-done', () => {
  test('what cannot be committed is not acknowledged, leaves nothing, and comes through the second time', async () => {
    const raw = mail(known, { auth: proven(known) });
    const before = (await arrivals()).length;
    await asOwner(
      world,
      `create function fails() returns trigger language plpgsql as $$ begin raise 'the disk is full'; end $$;
       create constraint trigger fails after insert on report deferrable initially deferred
         for each row execute function fails()`,
    );
    const { accepted, refused } = await handOver(world, raw, { to: [desk] });
    expect(accepted).toEqual([]);
    expect(refused.join()).toMatch(/^451/);
    expect((await arrivals()).length).toBe(before);
    expect(world.internalErrors.splice(0)).toHaveLength(1);
    await asOwner(world, 'drop trigger fails on report; drop function fails');
    expect((await handOver(world, raw, { to: [desk] })).accepted).toEqual([desk]);
    expect((await arrivals()).length).toBe(before + 1);
  });

  test('the sweep leaves what waits, and what came with a draft', async () => {
    const [waiting] = await arrivals('quarantined');
    const [drafted] = (await arrivals('accepted')).filter(({ original }) => original);
    world.clock.advance(days(3));
    await world.composed.background.duties.find(({ name }) => name === 'orphan-files')!.run();
    for (const one of [waiting, drafted])
      await world.as('bank1').files.download({ params: { uid: one!.original! } });
  });

  test('nobody takes the original of a waiting mail away by hand', async () => {
    const [waiting] = await arrivals('quarantined');
    await expect(
      world.as('bank1').files.remove({ params: { uid: waiting!.original! } }),
    ).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  test('a full quarantine puts strangers off, and nobody else', async () => {
    const fill = (
      reason: string,
    ) => `insert into arrival (uid, org_id, state, reason, sha256, size, subject, body, note, authentication, received_at)
      select gen_random_uuid(), ${world.orgs.bank1.id}, 'quarantined', '${reason}', sha256(n::text::bytea), 1, 'pieno', '', '',
        '{"proven": false}', now() from generate_series(1, 500) n`;
    const vacation = () =>
      handOver(world, `Auto-Submitted: auto-replied\r\n${mail('chi@altrove.example')}`, {
        to: [desk],
      });
    await asOwner(world, fill('unknown_sender'));
    const { refused } = await handOver(world, mail('chi@altrove.example'), { to: [desk] });
    expect(refused.join()).toMatch(/^452/);
    const raw = mail(known, { auth: proven(known) });
    expect((await handOver(world, raw, { to: [desk] })).accepted).toEqual([desk]);
    // Programs' mails have a bound of their own, whichever of the two is reached.
    expect((await vacation()).accepted).toEqual([desk]);
    await asOwner(world, `delete from arrival where subject = 'pieno'`);
    await asOwner(world, fill('automatic'));
    expect((await vacation()).refused.join()).toMatch(/^452/);
    const stranger = mail('chi@altrove.example');
    expect((await handOver(world, stranger, { to: [desk] })).accepted).toEqual([desk]);
    await asOwner(world, `delete from arrival where subject = 'pieno'`);
  });

  test('a stranger’s mail with card numbers is not kept at all, and the sender is told', async () => {
    const raw = mail('chi@altrove.example', { text: 'carta 4111 1111 1111 1111' });
    const before = (await arrivals()).length;
    const { refused } = await handOver(world, raw, { to: [desk] });
    expect(refused.join()).toMatch(/^554.*numeri di carta/);
    expect((await arrivals()).length).toBe(before);
  });

  test('a list is walked to its end, each mail once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 2, ...(cursor && { cursor }) };
      const page = await world.as('bank1').arrivals.list({ query });
      seen.push(...page.items.map(({ uid }) => uid));
      cursor = page.next;
    } while (cursor);
    const all = await arrivals();
    expect(seen).toEqual(all.map(({ uid }) => uid));
  });
});

describe('the address of a desk', () => {
  const assign = (address?: string) =>
    world.as('cosc', 'administrator').mailboxes.assign({
      params: { uid: world.orgs.outsourcer.uid },
      body: address === undefined ? {} : { address },
    });

  test('is given by the operator alone', async () => {
    await expect(assign('aurora@hub.example')).rejects.toMatchObject({
      problem: { code: 'not_allowed' },
    });
    await asOwner(
      world,
      `update organisation set operator = true where id = ${world.orgs.cosc.id}`,
    );
    // Behind it stands the tag of a reply address.
    await expect(assign('aurora+x@hub.example')).rejects.toMatchObject({
      problem: { code: 'invalid_input' },
    });
    // For which there must be room.
    await expect(assign(`${'a'.repeat(22)}@hub.example`)).rejects.toMatchObject({
      problem: {
        code: 'invalid_input',
        fields: [{ pointer: '/address', detail: expect.stringContaining('21 caratteri') }],
      },
    });
    expect(await assign(`${'a'.repeat(21)}@hub.example`)).toEqual({
      address: `${'a'.repeat(21)}@hub.example`,
    });
    // One from before.
    const longer = 'scrivania-delle-segnalazioni@hub.example';
    await asOwner(
      world,
      `update mailbox set address = '${longer}' where org_id = ${world.orgs.outsourcer.id}`,
    );
    const named = { address: longer, noReplies: true };
    expect(await world.as('outsourcer').mailboxes.show()).toEqual(named);
    const of = { params: { uid: world.orgs.outsourcer.uid } };
    expect(await world.as('cosc', 'administrator').mailboxes.lookUp(of)).toEqual(named);
    expect(await assign('Aurora@Hub.example')).toEqual({ address: 'aurora@hub.example' });
    expect(await world.as('outsourcer').mailboxes.show()).toEqual({
      address: 'aurora@hub.example',
    });
    const params = { uid: world.orgs.outsourcer.uid };
    expect(await world.as('cosc', 'administrator').mailboxes.lookUp({ params })).toEqual({
      address: 'aurora@hub.example',
    });
    await expect(
      world.as('bank1', 'administrator').mailboxes.lookUp({ params }),
    ).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  test('is nobody else’s, and takes mail until it is taken away', async () => {
    await expect(assign(desk)).rejects.toMatchObject({ problem: { code: 'already_exists' } });
    const raw = mail('chi@altrove.example');
    expect((await handOver(world, raw, { to: ['AURORA@hub.example'] })).refused).toEqual([]);
    expect(await assign()).toEqual({});
    const { refused } = await handOver(world, raw, { to: ['aurora@hub.example'] });
    expect(refused.join()).toContain('550');
  });
});
