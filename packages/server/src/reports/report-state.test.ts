import { type ReportState, reportStates, reportSteps, standings } from '@staffetta/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShared, nextState, stepsOpen } from './report-state.ts';

const moves = fc.array(
  fc.record({ step: fc.constantFrom(...reportSteps), by: fc.constantFrom(...standings) }),
  { maxLength: 40 },
);

/** Plays moves from a draft; refused ones change nothing. */
function play(list: { step: (typeof reportSteps)[number]; by: (typeof standings)[number] }[]) {
  const path: { from: ReportState; to: ReportState; step: string; by: string }[] = [];
  let state: ReportState = 'draft';
  for (const { step, by } of list) {
    const next = nextState(state, step, by);
    if (next === 'gone') return path;
    if (!next || next === 'same') continue;
    path.push({ from: state, to: next, step, by });
    state = next;
  }
  return path;
}

test('only submission or consent makes a report known to the other side', () => {
  fc.assert(
    fc.property(moves, (list) => {
      for (const { from, to, step, by } of play(list))
        if (!isShared(from) && isShared(to) && to !== 'withdrawn')
          expect(['submit by sender', 'consent by subject']).toContain(`${step} by ${by}`);
    }),
  );
});

test('nothing comes back from withdrawn, nothing goes back to draft', () => {
  fc.assert(
    fc.property(moves, (list) => {
      for (const { from, to } of play(list)) {
        expect(from).not.toBe('withdrawn');
        expect(to).not.toBe('draft');
      }
    }),
  );
});

test('the recipient never withdraws or corrects, the sender never answers', () => {
  for (const state of reportStates) {
    expect(stepsOpen(state, 'recipient')).not.toContain('withdraw');
    expect(stepsOpen(state, 'recipient')).not.toContain('correct');
    for (const step of ['receive', 'take', 'answer', 'merge'] as const)
      expect(stepsOpen(state, 'sender')).not.toContain(step);
  }
});

test('the firm concerned consents, corrects and withdraws, and does nothing else', () => {
  const its = new Set(reportStates.flatMap((state) => stepsOpen(state, 'subject')));
  expect([...its].sort()).toEqual(['consent', 'correct', 'withdraw']);
});

test('whatever happened, what was submitted can be withdrawn by who wrote it', () => {
  fc.assert(
    fc.property(moves, (list) => {
      const last = play(list).at(-1)?.to;
      if (last && last !== 'withdrawn') expect(stepsOpen(last, 'sender')).toContain('withdraw');
    }),
  );
});
