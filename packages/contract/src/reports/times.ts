import { type Static, Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, OrganisationRef } from '../words.ts';

const Kept = Closed({
  promisedMinutes: Type.Integer(),
  count: Type.Integer(),
  inTime: Type.Integer(),
  /** Mean, in minutes; absent when nothing was counted. */
  meanMinutes: Type.Optional(Type.Number()),
  /** Past the promised time now, and still without the step (counted up to 100). */
  overdue: Type.Integer(),
});

/** Promised against kept, from one organisation to another. */
export const DirectionTimes = Closed({
  from: OrganisationRef,
  to: OrganisationRef,
  /** The police’s times are shown as indicative. */
  indicative: Type.Boolean(),
  receipt: Kept,
  firstAnswer: Kept,
});
export type DirectionTimes = Static<typeof DirectionTimes>;

/** Times under an agreement over the last twelve months, in both directions. */
export const times = operation({
  id: 'reports.times',
  method: 'GET',
  path: '/agreements/{uid}/report-times',
  summary: { it: 'Tempi promessi e tenuti', en: 'Times promised and kept' },
  who: 'signed-in',
  params: ByUid,
  output: Closed({ directions: Type.Array(DirectionTimes) }),
  errors: ['not_found'],
});
