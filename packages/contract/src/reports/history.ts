import { type Static, Type } from 'typebox';
import { operation } from '../operation.ts';
import { ByUid, Closed, Instant } from '../words.ts';
import { ActFiled } from './report.ts';

/** What a report said before a correction. */
const EarlierVersion = Closed({
  version: Type.Integer(),
  title: Type.String(),
  text: Type.String(),
  /** When it was replaced. */
  until: Instant,
  byUs: Type.Boolean(),
  containsPersonalData: Type.Optional(Type.Boolean()),
  mayBeOffence: Type.Optional(Type.Boolean()),
  actFiled: Type.Optional(ActFiled),
});
export type EarlierVersion = Static<typeof EarlierVersion>;

/** Earlier versions, newest first: for who wrote it and the firm it concerns; nobody else. */
export const history = operation({
  id: 'reports.history',
  method: 'GET',
  path: '/reports/{uid}/history',
  summary: { it: 'Versioni precedenti', en: 'Earlier versions' },
  who: { roles: ['reporter', 'analyst', 'approver', 'auditor'] },
  params: ByUid,
  output: Closed({ versions: Type.Array(EarlierVersion) }),
  discloses: true,
  errors: ['not_found'],
});
