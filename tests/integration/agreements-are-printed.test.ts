import { spawnSync } from 'node:child_process';
import { papers } from '@staffetta/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsAsOwner } from '../harness/database.ts';
import { createWorld, type World } from '../harness/world.ts';

// The technical annex, the privacy notice and the joining form of an agreement, over HTTP, for its parties alone.

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const agreement = () => world.agreements['Protocollo Aurora']!.uid;
const fetched = (key: 'cosc' | 'outsourcer' | 'association' | 'bank1', query = '') =>
  fetch(`${world.origin}/api/v1/agreements/${agreement()}/print${query}`, {
    headers: { authorization: `Bearer ${world.token(key, 'administrator')}` },
  });
const hasPoppler = !spawnSync('pdftotext', ['-v']).error;

test.each(papers)('%s is a PDF to be saved, in both languages', async (paper) => {
  for (const language of ['it', 'en']) {
    const answer = await fetched('outsourcer', `?paper=${paper}&language=${language}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="P1-[a-z-]+\.pdf"$/,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    if (!hasPoppler) continue;
    const text = spawnSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' }).stdout;
    expect(text).toContain('P1');
    expect(text).toContain(paper === 'joining_form' ? 'Aurora' : 'Consorzio Ospitante');
  }
});

test('who is no party prints nothing, and each print is written in the journal of who made it', async () => {
  for (const key of ['association', 'bank1'] as const)
    expect((await fetched(key)).status).toBe(404);
  expect((await fetched('cosc', '?paper=altro')).status).toBe(400);
  expect((await fetched('cosc')).status).toBe(200);
  const made = await rowsAsOwner(
    world.database.ownerUrl,
    `select l.payload::json->'facts'->>'paper' as paper from staffetta.leaf l
     join staffetta.log g on g.id = l.log_id
     where g.org_id = ${world.orgs.cosc.id} and l.payload::json->>'act' = 'export.made'`,
  );
  expect(made).toEqual([{ paper: 'technical_annex' }]);
});
