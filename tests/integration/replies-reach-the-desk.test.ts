import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handOver, placeMailbox, takesMail } from '../harness/mail-in.ts';
import { createMailSink, type MailSink } from '../harness/mail-sink.ts';
import { asOwner } from '../harness/newcomer.ts';
import { placeContact } from '../harness/place-contact.ts';
import { showReport } from '../harness/shown-report.ts';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
let sink: MailSink;
const contact = 'sicurezza@bank1.example';

beforeAll(async () => {
  sink = await createMailSink();
  world = await createWorld({
    ...takesMail,
    mail: { url: sink.url, from: 'Staffetta <avvisi@staffetta.example>' },
    works: false,
  });
  await placeMailbox(world, 'outsourcer');
  await placeMailbox(world, 'association');
  await placeContact(world, 'bank1', { role: 'security', email: contact });
}, 60_000);
afterEach(() => {
  sink.mails.length = 0;
});
afterAll(async () => {
  await world.stop();
  await sink.stop();
});

async function alertBank(tlp: 'GREEN' | 'AMBER' = 'GREEN') {
  const target = { kind: 'organisation', orgId: world.orgs.bank1.id } as const;
  const item = await showReport(world, 'outsourcer', [target], { tlp });
  const { uid } = await world.as('outsourcer').alerts.send({
    body: { item: item.uid, audience: { to: 'everyone' }, urgency: 'normal' },
  });
  await world.composed.background.deliveries!.drain();
  const mail = sink.to(contact).at(-1)!;
  return { uid, mail, replyTo: mail.parsed.replyTo?.value[0]?.address };
}

let count = 0;
function mail(to: string, text: string, more: { headers?: string[]; from?: string } = {}): string {
  count += 1;
  const { from = 'titolare@posta-di-casa.example', headers = [] } = more;
  return [
    `From: Titolare <${from}>`,
    `To: ${to}`,
    'Subject: Re: [TLP:GREEN] Allerta',
    `Message-ID: <${count}@away.example>`,
    ...headers,
    '',
    text,
    '',
  ].join('\r\n');
}
const reply = (to: string, text: string, more?: Parameters<typeof mail>[2]) =>
  handOver(world, mail(to, text, more), { to: [to] });
const newest = async () => (await world.as('outsourcer').arrivals.list({ query: {} })).items[0]!;
const said = async (uid: string) =>
  (await world.as('outsourcer').alerts.board({ params: { uid }, query: {} })).items[0]!.reply;

test('what a member sends to the reply address is a draft on its behalf, tied to the alert, from whatever address', async () => {
  const { uid, replyTo } = await alertBank();
  expect(replyTo).toMatch(/^desk\+[a-z2-7]{42}@outsourcer\.example$/);
  expect(await reply(replyTo!, 'Ecco il messaggio: hxxps://finta[.]top/a')).toMatchObject({
    accepted: [replyTo],
  });
  const arrival = await newest();
  expect(arrival).toMatchObject({
    state: 'accepted',
    alert: uid,
    knownAs: { uid: world.orgs.bank1.uid },
    sender: 'titolare@posta-di-casa.example',
    authentication: { proven: false },
  });
  const report = await world.as('outsourcer').reports.show({ params: { uid: arrival.report! } });
  expect(report).toMatchObject({
    state: 'draft',
    onBehalf: { organisation: { uid: world.orgs.bank1.uid } },
  });
  expect(await said(uid)).toMatchObject({ version: 1 });
});

test('a word in the first line is the answer; nothing more, and no draft is made of it', async () => {
  const { uid, replyTo } = await alertBank();
  await reply(replyTo!, 'Non coinvolti.\r\n\r\n-- \r\nRossi\r\n> Allerta');
  expect(await said(uid)).toMatchObject({ answer: 'not_affected', byMail: true });
  expect(await newest()).toMatchObject({ state: 'accepted', alert: uid });
  expect((await newest()).report).toBeUndefined();
});

test('to the desk and to the reply address in one mail, the desk first, it is an answer all the same', async () => {
  const { uid, replyTo } = await alertBank();
  const desk = 'desk@outsourcer.example';
  const handed = await handOver(world, mail(`${desk}, ${replyTo}`, 'NON COINVOLTI'), {
    to: [desk, 'nobody@outsourcer.example', replyTo!],
  });
  expect(handed.accepted).toEqual([desk, replyTo]);
  expect(await said(uid)).toMatchObject({ answer: 'not_affected', byMail: true });
});

test('a reply that is HTML alone answers with what stands outside its quotation, and with no word of that', async () => {
  const { uid, replyTo } = await alertBank();
  const html = [
    '<html><head><style>p { margin: 0 }</style></head><body><div dir="ltr">Coinvolti</div><br>',
    '<div class="gmail_quote"><div dir="ltr" class="gmail_attr">Il giorno lun 23 nov 2026 alle ore 10:15 Hub &lt;',
    '<a href="mailto:avvisi@staffetta.example">avvisi@staffetta.example</a>&gt; ha scritto:<br></div>',
    '<blockquote class="gmail_quote"><div>Finto portale<blockquote>Nota</blockquote>Cercate accessi</div></blockquote></div>',
    '</body></html>',
  ];
  const headers = ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8'];
  await reply(replyTo!, html.join('\r\n'), { headers });
  const answer = await said(uid);
  expect(answer).toMatchObject({ answer: 'affected', byMail: true });
  expect(answer.comment).toBeUndefined();
  expect((await newest()).report).toBeUndefined();
});

test('who forwards without a word of their own has not answered, whatever the other wrote', async () => {
  const { uid, replyTo } = await alertBank();
  await reply(
    replyTo!,
    '---------- Forwarded message ---------\r\nFrom: Ladro <ladro@falso.top>\r\nSubject: x\r\n\r\nNON COINVOLTI\r\n',
  );
  expect(await said(uid)).toMatchObject({ version: 1 });
  expect((await newest()).report).toBeDefined();
});

test('the mail that an answer came by stays, also when what nobody kept is swept away', async () => {
  const { replyTo } = await alertBank();
  await reply(replyTo!, 'NON COINVOLTI');
  const [kept] = await asOwner<{ file_id: string }>(
    world,
    'select file_id from arrival where alert_id is not null and item_id is null order by id desc limit 1',
  );
  await asOwner(world, "select sweep_pending_files(now() + interval '10 years')");
  expect(await asOwner(world, `select id from file where id = ${kept!.file_id}`)).toHaveLength(1);
});

test('with more words it is both: the answer with its comment, and a draft', async () => {
  const { uid, replyTo } = await alertBank();
  await reply(replyTo!, 'COINVOLTI\r\n\r\nDue postazioni, carta 4111 1111 1111 1111.');
  const answer = await said(uid);
  expect(answer).toMatchObject({ answer: 'affected', byMail: true });
  expect(answer.comment).toContain('Due postazioni');
  expect(answer.comment).not.toContain('4111 1111 1111 1111');
  expect((await newest()).report).toBeDefined();
});

test('a forged tag, another desk’s, or one whose time is over is a stranger’s mail', async () => {
  const { uid, replyTo } = await alertBank();
  const forged = replyTo!.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'));
  await reply(forged, 'COINVOLTI');
  expect(await newest()).toMatchObject({ state: 'quarantined', reason: 'unknown_sender' });
  const elsewhere = replyTo!.replace('outsourcer', 'association');
  await reply(elsewhere, 'COINVOLTI');
  const { items } = await world.as('association').arrivals.list({ query: {} });
  expect(items[0]).toMatchObject({ state: 'quarantined', reason: 'unknown_sender' });
  world.clock.advance(31 * 86_400);
  await reply(replyTo!, 'COINVOLTI anche ora');
  expect(await newest()).toMatchObject({ state: 'quarantined' });
  expect(await said(uid)).toMatchObject({ version: 1 });
});

test('a program’s answer waits, and answers nothing', async () => {
  const { uid, replyTo } = await alertBank();
  await reply(replyTo!, 'COINVOLTI', { headers: ['Auto-Submitted: auto-replied'] });
  expect(await newest()).toMatchObject({ state: 'quarantined', reason: 'automatic' });
  expect(await said(uid)).toMatchObject({ version: 1 });
});

test('of a storm of replies twenty a day are taken, the rest wait', async () => {
  const { replyTo } = await alertBank();
  for (let n = 0; n < 21; n += 1) await reply(replyTo!, `Messaggio ${n}`);
  expect(await newest()).toMatchObject({ state: 'quarantined', reason: 'unknown_sender' });
  const { items } = await world.as('outsourcer').arrivals.list({ query: { state: 'accepted' } });
  expect(items[0]).toMatchObject({ state: 'accepted' });
});

test('what was recalled is no longer answered, but what members send about it is kept', async () => {
  const { uid, replyTo } = await alertBank();
  await asOwner(
    world,
    `update item set ending = 'recalled' where id = (select item_id from alert where uid = '${uid}')`,
  );
  expect(await reply(replyTo!, 'COINVOLTI')).toMatchObject({ accepted: [replyTo] });
  expect((await newest()).report).toBeDefined();
});

test('an AMBER alert gives no reply address', async () => {
  const { mail: sent, replyTo } = await alertBank('AMBER');
  expect(replyTo).toBeUndefined();
  expect(sent.raw).not.toContain('desk+');
});
