import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const bank = () => world.as('bank1', 'reporter');
const text = {
  title: 'Messaggio sospetto',
  text: 'Porta a hxxps://login-sicuro[.]evil-example[.]top/a e a 203.0.113.77; scrive truffa@evil-example.top',
};
const complete = { ...text, fact: 'phishing', tlp: 'AMBER' } as const;

test('a draft may lack everything; what is missing to submit is named, all of it', async () => {
  const draft = await bank().reports.draft({ body: {} });
  expect(draft).toMatchObject({ state: 'draft', may: ['submit', 'discard'] });
  expect(draft).not.toHaveProperty('tlp');
  await expect(
    bank().reports.submit({ params: { uid: draft.uid }, version: draft.version }),
  ).rejects.toMatchObject({
    problem: {
      code: 'invalid_input',
      fields: ['/fact', '/title', '/text', '/tlp'].map((pointer) => ({ pointer })),
    },
  });
});

test('the rest is derived from the fact, and may be chosen instead', async () => {
  const draft = await bank().reports.draft({ body: complete });
  expect(draft).toMatchObject({
    face: 'threat',
    pap: 'GREEN',
    recipient: { name: 'Consorzio Servizi Aurora' },
  });
  expect(draft.content).toMatchObject({
    classification: { rsit: 'fraud:phishing', admiralty: 'B2', chosen: [] },
    relayPolicy: { allowed: false },
    passUp: 'no',
  });
  const chosen = await bank().reports.changeDraft({
    params: { uid: draft.uid },
    version: draft.version,
    body: { ...complete, pap: 'RED', classification: { face: 'fraud', rsit: 'fraud:masquerade' } },
  });
  expect(chosen).toMatchObject({ face: 'fraud', pap: 'RED' });
  expect(chosen.content?.classification.chosen).toEqual(['face', 'rsit']);
});

test('saving is of the whole, and the second of two writers sees a conflict', async () => {
  const { uid, version } = await bank().reports.draft({ body: complete });
  const saved = await bank().reports.changeDraft({
    params: { uid },
    version,
    body: { title: 'Solo un titolo' },
  });
  expect(saved.content?.text).toBe('');
  expect(saved).not.toHaveProperty('tlp');
  await expect(
    world.as('bank1').reports.changeDraft({ params: { uid }, version, body: complete }),
  ).rejects.toMatchObject({ problem: { code: 'version_conflict', currentVersion: version + 1 } });
});

test('nobody outside sees a draft; a discarded one is gone for its writer too', async () => {
  const { uid } = await bank().reports.draft({ body: complete });
  for (const other of ['outsourcer', 'bank2', 'cosc'] as const)
    await expect(world.as(other).reports.show({ params: { uid } })).rejects.toMatchObject({
      problem: { code: 'not_found' },
    });
  await bank().reports.discardDraft({ params: { uid } });
  await expect(bank().reports.show({ params: { uid } })).rejects.toMatchObject({
    problem: { code: 'not_found' },
  });
});

test('what was sent is neither saved nor discarded as a draft', async () => {
  const { uid } = await bank().reports.send({ body: complete });
  const { version } = await bank().reports.show({ params: { uid } });
  for (const step of [
    () => bank().reports.changeDraft({ params: { uid }, version, body: complete }),
    () => bank().reports.discardDraft({ params: { uid } }),
    () => bank().reports.submit({ params: { uid }, version }),
  ])
    await expect(step()).rejects.toMatchObject({ problem: { code: 'wrong_state' } });
});

test('card numbers are masked before anything is kept', async () => {
  const sent = await bank().reports.send({
    body: { ...complete, title: 'Carta 4111 1111 1111 1111', text: 'numero 4111111111111111.' },
  });
  await bank().messages.send({
    params: { uid: sent.uid },
    body: { text: 'anche 5500-0000-0000-0004' },
  });
  const desk = world.as('outsourcer');
  const seen = await desk.reports.show({ params: { uid: sent.uid } });
  expect(seen.content).toMatchObject({
    title: 'Carta 4111 11** **** 1111',
    text: 'numero 411111******1111.',
  });
  const talk = await desk.messages.list({ params: { uid: sent.uid }, query: {} });
  expect(talk.items[0]?.text).toBe('anche 5500-00**-****-0004');
});

describe('indicators', () => {
  const keys = (list: { kind: string; value: string; state: string }[]) =>
    list.map(({ kind, value, state }) => `${state} ${kind} ${value}`).sort();
  const evil = { kind: 'domain', value: 'evil-example.top' };
  const host = { kind: 'domain', value: 'login-sicuro.evil-example.top' };

  test('are proposed with their place; the recipient sees only what was confirmed', async () => {
    const { uid, version } = await bank().reports.draft({ body: complete });
    const { indicators: found } = await bank().indicators.list({ params: { uid } });
    const proposed = found.find(({ value }) => value === host.value)!;
    expect(proposed).toMatchObject({ state: 'proposed', place: 'body' });
    expect(text.text.slice(proposed.start, proposed.end)).toBe(proposed.written);
    await bank().indicators.confirm({ params: { uid }, body: { indicators: [host] } });
    await bank().indicators.strike({
      params: { uid },
      body: { indicators: [{ kind: 'ipv4', value: '203.0.113.77' }] },
    });
    await bank().reports.submit({ params: { uid }, version });
    const seen = await world.as('outsourcer').indicators.list({ params: { uid } });
    expect(keys(seen.indicators)).toEqual([`confirmed domain ${host.value}`]);
  });

  test('a decision outlives the next save while the text still holds the value', async () => {
    const { uid, version } = await bank().reports.draft({ body: complete });
    await bank().indicators.strike({ params: { uid }, body: { indicators: [evil, host] } });
    await bank().reports.changeDraft({
      params: { uid },
      version,
      body: { ...complete, text: `Di nuovo: ${host.value}` },
    });
    const { indicators } = await bank().indicators.list({ params: { uid } });
    expect(keys(indicators)).toEqual([`struck domain ${host.value}`]);
  });

  test('by hand: what is what it says, in its normal form; anything else is refused', async () => {
    const { uid } = await bank().reports.draft({ body: complete });
    const added = await bank().indicators.confirm({
      params: { uid },
      body: { indicators: [{ kind: 'ipv4', value: '198[.]51[.]100[.]9' }] },
    });
    expect(added.indicators).toContainEqual(
      expect.objectContaining({ value: '198.51.100.9', place: 'hand', state: 'confirmed' }),
    );
    for (const wrong of [
      { kind: 'ipv4', value: '300.1.1.1' },
      { kind: 'iban', value: 'IT00X0000000000000000000000' },
      { kind: 'something', value: 'x' },
    ])
      await expect(
        bank().indicators.confirm({ params: { uid }, body: { indicators: [wrong] } }),
      ).rejects.toMatchObject({ problem: { code: 'invalid_input' } });
  });

  test('those of a text attachment are proposed too', async () => {
    const file = await bank().files.upload(
      { query: { name: 'indicatori.csv', mediaType: 'text/csv' } },
      { upload: new Blob(['tipo,valore\ndominio,altro-evil[.]example-x[.]top\n']) },
    );
    const { uid } = await bank().reports.draft({ body: { ...complete, attachments: [file.uid] } });
    const { indicators } = await bank().indicators.list({ params: { uid } });
    expect(indicators).toContainEqual(
      expect.objectContaining({ value: 'altro-evil.example-x.top', place: 'file', file: file.uid }),
    );
  });

  test('confirmed later, they reach who has the report; only its writer decides', async () => {
    const { uid } = await bank().reports.send({ body: complete });
    const desk = world.as('outsourcer');
    expect((await desk.indicators.list({ params: { uid } })).indicators).toEqual([]);
    await bank().indicators.confirm({ params: { uid }, body: { indicators: [evil] } });
    expect((await desk.indicators.list({ params: { uid } })).indicators).toHaveLength(1);
    await expect(
      desk.indicators.strike({ params: { uid }, body: { indicators: [evil] } }),
    ).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });

  test('a preview finds and keeps nothing', async () => {
    const { finds, cards } = await bank().extraction.preview({
      body: { text: `${text.text} 4111111111111111` },
    });
    expect(finds.map(({ kind }) => kind)).toContain('url');
    expect(cards).toHaveLength(1);
  });

  test('sent in one step with what was decided', async () => {
    const { uid } = await bank().reports.send({
      body: {
        ...complete,
        indicators: { confirm: [host, { kind: 'cve', value: 'CVE-2024-3400' }], strike: [evil] },
      },
    });
    const seen = await world.as('outsourcer').indicators.list({ params: { uid } });
    expect(keys(seen.indicators)).toEqual([
      'confirmed cve CVE-2024-3400',
      `confirmed domain ${host.value}`,
    ]);
  });
});

describe('lists', () => {
  test('page through all, newest first, each once; states narrow them', async () => {
    const firm = world.as('firm1', 'reporter');
    const uids: string[] = [];
    for (let n = 0; n < 7; n++)
      uids.push((await firm.reports.send({ body: { ...complete, title: `Numero ${n}` } })).uid);
    const draft = await firm.reports.draft({ body: complete });
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await firm.reports.list({
        query: { box: 'outbox', limit: 3, ...(cursor && { cursor }) },
      });
      pages.push(...page.items.map(({ uid }) => uid));
      cursor = page.next;
    } while (cursor);
    expect(pages).toEqual([draft.uid, ...uids.toReversed()]);
    const drafts = await firm.reports.list({ query: { box: 'outbox', state: ['draft'] } });
    expect(drafts.items.map(({ uid }) => uid)).toEqual([draft.uid]);
    const several = await firm.reports.list({
      query: { box: 'outbox', state: ['submitted', 'draft'], limit: 4 },
    });
    expect(several.items.map(({ uid }) => uid)).toEqual(pages.slice(0, 4));
  });

  test('a cursor of somebody else, of another list, or made up is refused', async () => {
    const firm = world.as('firm1', 'reporter');
    const { next } = await firm.reports.list({ query: { box: 'outbox', limit: 1 } });
    const tries = [
      () => world.as('firm2', 'reporter').reports.list({ query: { box: 'outbox', cursor: next! } }),
      () => world.as('firm1').reports.list({ query: { box: 'outbox', cursor: next! } }),
      () => firm.reports.list({ query: { box: 'inbox', cursor: next! } }),
      () => firm.reports.list({ query: { box: 'outbox', state: ['draft'], cursor: next! } }),
      () => firm.reports.list({ query: { box: 'outbox', cursor: `${next!.slice(0, -3)}AAA` } }),
      () => firm.reports.list({ query: { box: 'outbox', cursor: 'inventato' } }),
    ];
    for (const attempt of tries)
      await expect(attempt()).rejects.toMatchObject({ problem: { code: 'cursor_invalid' } });
  });
});

describe('bad input gets a clear problem and leaves nothing', () => {
  const post = (body: string | Uint8Array, type = 'application/json', key: string = randomUUID()) =>
    fetch(`${world.origin}/api/v1/reports/send`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.token('firm2', 'reporter')}`,
        'content-type': type,
        'idempotency-key': key,
      },
      body: body as never,
    });
  const problem = async (response: Response) => {
    const { code, status } = (await response.json()) as { code: string; status: number };
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    return [status, code];
  };
  const json = (more: object) => JSON.stringify({ ...complete, ...more });
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

  test.each([
    ['oversize', `{"text":"${'a'.repeat(1_100_000)}"}`, 413],
    ['a text that is too long', json({ text: 'a'.repeat(50_001) }), 400],
    ['too deep', `{"title":${deep}}`, 400],
    ['a wrong type', json({ title: 7 }), 400],
    ['a string for a boolean', json({ mayBeOffence: 'true' }), 400],
    ['an unknown field', json({ state: 'closed' }), 400],
    ['an unknown label', json({ tlp: 'AMBRA' }), 400],
    ['NUL', json({ text: 'a\u0000b' }), 400],
    ['half a character', `${json({}).slice(0, -1)},"title":"\\ud800"}`, 400],
    ['a second line in the title', json({ title: 'a\nb' }), 400],
    ['broken JSON', '{"title":', 400],
    ['nothing', '', 400],
    ['a poisoned prototype', '{"__proto__":{"x":1},"title":"x"}', 400],
    ['an id that is none', json({ recipient: 'x' }), 400],
    ['a foreign organisation', json({ recipient: randomUUID() }), 400],
  ])('%s', async (_what, body, status) => {
    expect((await problem(await post(body)))[0]).toBe(status);
  });

  test('another encoding', async () => {
    const latin1 = Buffer.from(json({ title: 'Perché' }), 'latin1');
    expect(await problem(await post(latin1))).toEqual([400, 'invalid_input']);
    expect((await problem(await post(json({}), 'text/xml')))[0]).toBe(415);
  });

  test('no key, a repeated key, a key for something else', async () => {
    const key = randomUUID();
    const bodies = [json({}), json({}), json({ title: 'Altro' })];
    const answers = [];
    for (const body of bodies) answers.push(await post(body, 'application/json', key));
    const [first, again, other] = answers as [Response, Response, Response];
    expect(await again.json()).toEqual(await first.json());
    expect(await problem(other)).toEqual([422, 'idempotency_key_reused']);
    expect(await problem(await post(json({}), 'application/json', ''))).toEqual([
      400,
      'idempotency_key_missing',
    ]);
  });

  test('the same submission sent eight times at once is there once', async () => {
    const firm = world.as('firm2', 'reporter');
    const title = `Una volta ${randomUUID()}`;
    const idempotencyKey = randomUUID();
    const all = await Promise.all(
      Array.from({ length: 8 }, () =>
        firm.reports.send({ body: { ...complete, title } }, { idempotencyKey }),
      ),
    );
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(1);
    const box = await firm.reports.list({ query: { box: 'outbox', limit: 200 } });
    expect(box.items.filter((line) => line.title === title)).toHaveLength(1);
  });

  test('a stranger’s id and one that does not exist give the same answer', async () => {
    const { uid } = await bank().reports.send({ body: complete });
    const ask = async (id: string) => {
      const answer = await fetch(`${world.origin}/api/v1/reports/${id}`, {
        headers: { authorization: `Bearer ${world.token('firm2', 'reporter')}` },
      });
      const { instance: _, ...rest } = (await answer.json()) as Record<string, unknown>;
      return rest;
    };
    const answers = await Promise.all([uid, randomUUID(), 'x', '1', "' or 1=1"].map(ask));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});
