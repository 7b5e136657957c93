import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const phishing = {
  fact: 'phishing',
  title: 'Falsa pagina di accesso',
  text: 'I clienti ricevono un SMS con hxxps://accesso-sicuro[.]example-bank[.]top/login',
  tlp: 'AMBER',
} as const;

test('a bank tells its outsourcer, which receives, takes, answers and closes', async () => {
  const bank = world.as('bank1', 'reporter');
  const sent = await bank.reports.send({ body: phishing });
  expect(sent).toMatchObject({
    state: 'submitted',
    receipt: { number: expect.stringMatching(/^[0-9A-F]{8}\/\d{4}\/000001$/) },
  });
  // All five, or somebody takes the report for one of them (promise 7, docs/promises.md).
  expect(sent.notA).toEqual([
    'denuncia',
    'querela',
    'acn_notice',
    'garante_notice',
    'banca_ditalia_notice',
  ]);

  const desk = world.as('outsourcer');
  const inbox = await desk.reports.list({ query: { box: 'inbox' } });
  expect(inbox.items).toMatchObject([
    { uid: sent.uid, title: phishing.title, sender: { name: 'Banca Quercia Canarina' } },
  ]);
  const received = await desk.reports.receive({ params: { uid: sent.uid } });
  expect(received).toMatchObject({ state: 'received', standing: 'recipient', face: 'threat' });
  const taken = await desk.reports.take({
    params: { uid: sent.uid },
    version: received.version,
  });
  expect(taken.state).toBe('in_work');
  const closed = await desk.reports.close({ params: { uid: sent.uid }, version: taken.version });
  expect(closed.state).toBe('closed');
  const seen = await bank.reports.show({ params: { uid: sent.uid } });
  expect(seen).toMatchObject({ state: 'closed', standing: 'sender', receipt: sent.receipt });
});

test('the outsourcer tells the police on a bank’s mandate; the bank sees it', async () => {
  const hub = world.as('outsourcer');
  const draft = await hub.reports.draft({
    body: { ...phishing, onBehalfOf: world.orgs.bank1.uid },
  });
  expect(draft).toMatchObject({ state: 'draft', recipient: { name: 'COSC Toscana Prova' } });
  const sent = await hub.reports.submit({ params: { uid: draft.uid }, version: draft.version });
  expect(sent.state).toBe('submitted');

  const police = await world.as('cosc').reports.show({ params: { uid: sent.uid } });
  expect(police.onBehalf).toEqual({
    attribution: 'named',
    organisation: { uid: world.orgs.bank1.uid, name: 'Banca Quercia Canarina' },
  });
  const bank = world.as('bank1', 'reporter');
  const about = await bank.reports.list({ query: { box: 'about_us' } });
  expect(about.items).toMatchObject([{ uid: sent.uid, standing: 'subject' }]);
  await expect(world.as('bank2').reports.show({ params: { uid: sent.uid } })).rejects.toMatchObject(
    { problem: { code: 'not_found' } },
  );
});
