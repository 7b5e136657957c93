import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildEntries, exportFile, inPieces, SHARED, uuid } from '../test/build-log.ts';
import { ACTS, mayCross } from './act.ts';
import { canonicalText } from './canonical.ts';
import { type Draft, draftPayload, type LogKind } from './draft-payload.ts';
import { freshSalt, leafHash } from './leaf.ts';
import { isInstant } from './payload.ts';
import { verifyLog } from './verify-log.ts';

const draft: Draft = {
  at: '2026-03-04T05:06:07.123456Z',
  act: 'report.submitted',
  actor: { org: uuid('hub') },
  subject: { kind: 'report', id: uuid('report'), version: 1 },
  facts: { tlp: 'TLP:AMBER' },
};
const log = { id: uuid('log'), kind: 'shared' } as const;

describe('draftPayload', () => {
  it('is the canonical payload around its number', () => {
    const { before, after } = draftPayload(log, draft);
    const payload = `${before}12${after}`;
    expect(payload).toBe(
      `{"act":"report.submitted","actor":{"org":"${uuid('hub')}"},"at":"${draft.at}",` +
        `"facts":{"tlp":"TLP:AMBER"},"log":"${uuid('log')}","n":12,` +
        `"subject":{"id":"${uuid('report')}","kind":"report","version":1},"v":1}`,
    );
    expect(canonicalText(JSON.parse(payload))).toBe(payload);
  });

  it('leaves out a person and a version that are not there', () => {
    const actor = { org: uuid('hub'), person: undefined };
    const subject = { ...draft.subject, version: undefined };
    const { before, after } = draftPayload(log, { ...draft, actor, subject });
    expect(before + after).not.toMatch(/person|version/);
    expect(() => draftPayload(log, { ...draft, facts: { a: undefined } } as never)).toThrow(
      expect.objectContaining({ code: 'canonical.value' }),
    );
  });

  it('gives the leaf of docs/log-format.md, with a salt that is fresh each time', () => {
    const { before, after } = draftPayload(log, draft);
    const salt = freshSalt();
    const bytes = Buffer.from(`${before}1${after}`);
    expect(salt).toHaveLength(32);
    expect(salt).not.toEqual(freshSalt());
    expect(leafHash(salt, JSON.parse(bytes.toString()))).toEqual(
      createHash('sha256').update(salt).update(bytes).digest(),
    );
    expect(() => leafHash(salt.subarray(1), JSON.parse(bytes.toString()))).toThrow(
      expect.objectContaining({ code: 'leaf.salt' }),
    );
  });

  it.each<[string, Partial<Record<keyof Draft, unknown>>]>([
    ['an act that is not on the list', { act: 'report.read' }],
    ['a time without microseconds', { at: '2026-03-04T05:06:07Z' }],
    ['a day that does not exist', { at: '2026-02-30T05:06:07.000000Z' }],
    ['an actor without an id', { actor: { org: 'Banca' } }],
    ['a person by name', { actor: { org: uuid(1), person: 'Anna' } }],
    ['an id in upper case', { subject: { kind: 'report', id: uuid(1).toUpperCase() } }],
    ['a kind that is no word', { subject: { kind: 'Report!', id: uuid(1) } }],
    ['version nought', { subject: { kind: 'report', id: uuid(1), version: 0 } }],
  ])('refuses %s', (_, wrong) => {
    expect(() => draftPayload(log, { ...draft, ...wrong } as Draft)).toThrow(
      expect.objectContaining({ code: 'payload.shape' }),
    );
  });

  it('refuses facts that are a document, and facts that are no JSON', () => {
    const long = { text: 'a'.repeat(70_000) };
    expect(() => draftPayload(log, { ...draft, facts: long })).toThrow(
      expect.objectContaining({ code: 'canonical.size' }),
    );
    expect(() => draftPayload(log, { ...draft, facts: { n: Number.NaN } })).toThrow(
      expect.objectContaining({ code: 'canonical.value' }),
    );
  });
});

describe('a shared log', () => {
  it.each(ACTS.filter((act) => !mayCross(act)))('never takes %s', (act) => {
    expect(() => draftPayload(log, { ...draft, act })).toThrow(
      expect.objectContaining({ code: 'act.private' }),
    );
    expect(() => draftPayload({ ...log, kind: 'private' }, { ...draft, act })).not.toThrow();
  });

  /** The police's own journal and the shared log, where each act is written to those it belongs in. */
  function tell(acts: readonly Draft['act'][]): { journal: string[]; shared: string[] } {
    const told: { journal: string[]; shared: string[] } = { journal: [], shared: [] };
    const write = (to: string[], kind: LogKind, act: Draft['act']) => {
      const { before, after } = draftPayload({ id: uuid(kind), kind }, { ...draft, act });
      to.push(before + (to.length + 1) + after);
    };
    for (const act of acts) {
      write(told.journal, 'private', act);
      if (mayCross(act)) write(told.shared, 'shared', act);
    }
    return told;
  }

  it('is the same, byte for byte, with a silent hold and without: no gap, no number skipped', () => {
    const open = tell(['report.submitted', 'report.received', 'relay.released', 'alert.sent']);
    const held = tell([
      'report.submitted',
      'hold.placed',
      'report.received',
      'read.red',
      'hold.lifted',
      'relay.released',
      'alert.sent',
    ]);
    expect(held.shared).toEqual(open.shared);
    expect(held.journal).toHaveLength(open.journal.length + 3);
  });

  it('goes on to verify after entries were erased', async () => {
    const file = await exportFile(buildEntries({ size: 5, erased: [1, 4] }), { log: SHARED });
    expect(file.toString()).not.toContain(uuid('report 4'));
    const verdict = await verifyLog(inPieces(file));
    expect([verdict.ok, verdict.entries, verdict.erased]).toEqual([true, 5, 2]);
  });
});

describe('isInstant', () => {
  it.each([
    ['2026-03-04T05:06:07.123456Z', true],
    ['2024-02-29T23:59:59.999999Z', true],
    ['2026-03-04T24:00:00.000000Z', false],
    ['2026-03-04T05:06:60.000000Z', false],
    ['2026-03-04T05:06:07.123456+00:00', false],
    ['2026-03-04t05:06:07.123456z', false],
    ['2026-03-04T05:06:07.12345Z', false],
    [1, false],
  ])('%s: %s', (text, right) => {
    expect(isInstant(text)).toBe(right);
  });
});
