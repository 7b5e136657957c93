import { type OrganisationKind, organisationKinds } from '@staffetta/contract';
import { expect, test } from 'vitest';
import { checkMayAdd, checkPlace, worksWith } from './organisation.ts';

const tried = <T>(run: () => T) => {
  try {
    run();
    return true;
  } catch {
    return false;
  }
};

test('there are two trees, and nothing stands elsewhere', () => {
  const allowed = organisationKinds.flatMap((kind) =>
    [undefined, ...organisationKinds]
      .filter((parent) => tried(() => checkPlace(kind, parent)))
      .map((parent) => `${parent ?? 'top'} → ${kind}`),
  );
  expect(allowed).toEqual([
    'top → police_national',
    'top → police_regional',
    'police_national → police_regional',
    'police_regional → police_section',
    'top → hub',
    'hub → branch',
    'top → member',
  ]);
});

test('who is not the operator adds only right below itself', () => {
  const may = (by: OrganisationKind, kind: OrganisationKind, below: boolean) =>
    tried(() => checkMayAdd({ kind: by, operator: false }, kind, below));
  const pairs = organisationKinds.flatMap((by) =>
    organisationKinds.filter((kind) => may(by, kind, true)).map((kind) => `${by} → ${kind}`),
  );
  expect(pairs).toEqual([
    'police_national → police_regional',
    'police_regional → police_section',
    'hub → branch',
  ]);
  for (const by of organisationKinds)
    for (const kind of organisationKinds) {
      expect(may(by, kind, false)).toBe(false);
      expect(tried(() => checkMayAdd({ kind: by, operator: true }, kind, false))).toBe(true);
    }
});

test('a proposal, a draft, a former tie and the operator’s own give a name and no more', () => {
  expect(worksWith(['created', 'draft', 'former', 'proposed'])).toBe(false);
  expect(worksWith(['former', 'agreement'])).toBe(true);
});

test.each<[by: OrganisationKind, kind: OrganisationKind, below: boolean, pointer: string]>([
  ['hub', 'branch', false, '/parent'],
  ['police_regional', 'police_section', false, '/parent'],
  ['hub', 'member', false, '/kind'],
  ['member', 'branch', true, '/kind'],
])('%s that adds %s (below itself: %s) is told at %s what to do', (by, kind, below, pointer) => {
  const add = () => checkMayAdd({ kind: by, operator: false }, kind, below);
  const detail = {
    it: expect.stringMatching(/chi gestisce|Iscrivi un aderente/),
    en: expect.stringMatching(/the operator|Enter a member/),
  };
  expect(add).toThrow(
    expect.objectContaining({ code: 'invalid_input', facts: { fields: [{ pointer, detail }] } }),
  );
});
