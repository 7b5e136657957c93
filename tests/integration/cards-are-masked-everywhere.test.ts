import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, type Relaying, relaying, toMembers } from '../harness/relaying.ts';
import { createWorld, type World } from '../harness/world.ts';

// Full card numbers are masked at the edge (promise 11), in whatever a person writes for others to read. Titles and
// texts of reports, messages and relays have tests beside what else is tried with them.

let world: World;
let go: Relaying;
beforeAll(async () => {
  world = await createWorld();
  go = relaying(world);
});
afterAll(() => world.stop());

// A test number that no bank gives out.
const card = '4111 1111 1111 1111';
const masked = '4111 11** **** 1111';

describe('a card number is masked', () => {
  test('in the question of an alert and in the comment of an answer', async () => {
    const note = await go.noted('GREEN', 'Falsa pagina di accesso, campagna in corso.');
    const relay = await go.relayed([note], 'outsourcer', toMembers);
    const { uid } = await world.as('outsourcer').alerts.send({
      body: {
        item: relay.uid,
        audience: { to: 'everyone' },
        urgency: 'normal',
        question: `Avete visto ${card}?`,
      },
    });
    const params = { uid };
    const alert = await world.as('bank1', 'reporter').alerts.show({ params });
    expect(alert.question).toBe(`Avete visto ${masked}?`);
    const reply = await world.as('bank1', 'reporter').alerts.answer({
      params,
      version: alert.mine!.version,
      body: { answer: 'affected', done: false, comment: `Sì, ${card}`, consent: 'no' },
    });
    expect(reply.comment).toBe(`Sì, ${masked}`);
  });

  test('in why a relay is refused', async () => {
    const note = await go.noted('GREEN', 'Altra falsa pagina di accesso.');
    const [analyst, approver] = [world.as('outsourcer'), world.as('outsourcer', 'approver')];
    const draft = await analyst.relays.draft({ body: { parents: [note], mode: 'derivative' } });
    const changed = await analyst.relays.change({ ...at(draft), body: toMembers });
    const proposed = await analyst.relays.propose({ ...at(changed), body: {} });
    const refused = await approver.relays.refuse({
      ...at(proposed),
      body: { because: `Contiene ${card}` },
    });
    expect(refused.work?.refusedBecause).toBe(`Contiene ${masked}`);
  });

  test('in a request to suspend the forwarding', async () => {
    const { uid } = await world.as('outsourcer').reports.send({
      body: { fact: 'phishing', title: 'Falsa pagina', text: 'Una falsa pagina.', tlp: 'AMBER' },
    });
    const hold = await world.as('cosc').holds.place({
      body: { item: uid, reason: `Per ${card}`, message: `Su ${card}`, reviewOn: '2090-01-01' },
    });
    expect(hold.reason).toBe(`Per ${masked}`);
    const { items } = await world.as('outsourcer').holds.requests({ query: {} });
    expect(items.map(({ message }) => message)).toContain(`Su ${masked}`);
  });

  test('in the number of an act that was filed', async () => {
    const actFiled = { office: 'Questura di Prato', date: '2026-03-31', number: card };
    const { uid } = await world.as('outsourcer').reports.send({
      body: { fact: 'other', title: 'Atto', text: 'Vedi atto.', tlp: 'AMBER', actFiled },
    });
    const { content } = await world.as('cosc').reports.show({ params: { uid } });
    expect(content?.actFiled?.number).toBe(masked);
  });

  test('in the name of an attachment', async () => {
    const name = encodeURIComponent(`carta ${card}.txt`);
    const response = await fetch(`${world.origin}/api/v1/files?name=${name}&mediaType=text/plain`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.token('bank1')}`,
        'content-type': 'application/octet-stream',
        'idempotency-key': crypto.randomUUID(),
      },
      body: 'riga',
    });
    expect(await response.json()).toMatchObject({ name: `carta ${masked}.txt` });
  });
});
