import { expect, test } from 'vitest';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';
import { publish } from './publish.ts';
import type { Target } from './target.ts';

// Before anything is asked of the database: a refusal needs none.
const work = {} as Work<ActorKeys>;
const person: Target = { kind: 'person', orgId: 1, personId: 2 };
const organisation: Target = { kind: 'organisation', orgId: 1 };
const rules: Target[] = [
  { kind: 'members', hubId: 1 },
  { kind: 'branch', hubId: 1, branchId: 2 },
  { kind: 'sector', hubId: 1, sector: 'banking' },
];

test.each([
  ['RED', [organisation, ...rules]],
  ['AMBER+STRICT', rules],
] as const)('TLP:%s is entered for nobody whom its label keeps out', async (tlp, targets) => {
  for (const target of targets)
    await expect(
      // Beside somebody whom the label allows, too.
      publish(work, { itemId: 1, version: 1, tlp }, [person, target]),
    ).rejects.toMatchObject({
      code: 'marking_forbids',
      facts: { reasons: [{ code: 'tlp_audience', params: { audience: target.kind } }] },
    });
});
