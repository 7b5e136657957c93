import type { ReportState, ReportStep, Standing } from '@staffetta/contract';

/** Where a step leads: another state, none (`same`), or out of existence (`gone`). */
type Outcome = ReportState | 'same' | 'gone';

interface Rule {
  readonly by: readonly Standing[];
  readonly from: readonly ReportState[];
  readonly to: Outcome;
}

const atWork = ['submitted', 'received', 'in_work', 'answered'] as const;

/**
 * The life of a report (ARCHITECTURE.md, "One report"): who may take which step from where. The receipt is given by the
 * system at once on submission; `received` is the moment the other side's desk opens it. Both are measured.
 */
const rules: Readonly<Record<ReportStep, Rule>> = {
  submit: { by: ['sender'], from: ['draft'], to: 'submitted' },
  discard: { by: ['sender'], from: ['draft'], to: 'gone' },
  consent: { by: ['subject'], from: ['awaiting_consent'], to: 'submitted' },
  receive: { by: ['recipient'], from: ['submitted'], to: 'received' },
  take: { by: ['recipient'], from: ['submitted', 'received'], to: 'in_work' },
  answer: { by: ['recipient'], from: atWork, to: 'answered' },
  close: { by: ['sender', 'recipient'], from: ['received', 'in_work', 'answered'], to: 'closed' },
  reopen: { by: ['sender', 'recipient'], from: ['answered', 'closed'], to: 'in_work' },
  merge: { by: ['recipient'], from: atWork, to: 'merged' },
  correct: { by: ['sender', 'subject'], from: [...atWork, 'closed', 'merged'], to: 'same' },
  withdraw: {
    by: ['sender', 'subject'],
    from: ['awaiting_consent', ...atWork, 'closed', 'merged'],
    to: 'withdrawn',
  },
};

/** Where this step by this party leads from here; undefined when it is not theirs, or not now. */
export function nextState(
  state: ReportState,
  step: ReportStep,
  standing: Standing,
): Outcome | undefined {
  const rule = rules[step];
  return rule.by.includes(standing) && rule.from.includes(state) ? rule.to : undefined;
}

/** What this party may do now. */
export const stepsOpen = (state: ReportState, standing: Standing): ReportStep[] =>
  (Object.keys(rules) as ReportStep[]).filter((step) => nextState(state, step, standing));

/** States in which others than the sender and the firm concerned may know of it. */
export const isShared = (state: ReportState): boolean =>
  state !== 'draft' && state !== 'awaiting_consent';
