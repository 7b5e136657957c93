import { type EssentialService, type InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { record } from '../journal/index.ts';
import { workedWith } from '../organisations/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { refuse } from '../platform/errors.ts';
import { pageOf, pageStart } from '../platform/page.ts';
import {
  findService,
  insertService,
  type ServiceChange,
  type ServiceRow,
  servicesAfter,
  toService,
  updateService,
} from './essential-services.store.ts';

type List = InputOf<typeof operations.services.list>['query'];
type Add = InputOf<typeof operations.services.add>['body'];
type Change = InputOf<typeof operations.services.change>['body'];

/** A page of what an organisation supplies. Throws `not_found`, `cursor_invalid`. */
export async function listServices(
  work: ActorWork,
  cursors: Cursors,
  { limit = 50, cursor, organisation }: List,
): Promise<{ items: EssentialService[]; next?: string }> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: operations.services.list.id, filter: { organisation } };
  const [after] = pageStart(cursors, scope, cursor, [0] as const);
  const of = await workedWith(work, organisation);
  const rows = await servicesAfter(work, of.id, after, limit + 1);
  return pageOf(cursors, scope, rows, limit, { item: toService, point: (row) => [row.id] });
}

/** Adds a service. Throws `not_found`, `not_allowed`. */
export async function addService(
  work: ActorWork,
  { organisation, ...values }: Add,
): Promise<EssentialService> {
  const of = await workedWith(work, organisation);
  const uid = await insertService(work, of.id, values);
  if (!uid) throw refuse('not_allowed');
  const row = await readService(work, uid);
  await note(work, 'added', row);
  return toService(row);
}

/** Changes a service. Throws `not_found`, `not_allowed`, `wrong_state`, `version_conflict`. */
export const changeService = (work: ActorWork, uid: string, version: number, to: Change) =>
  write(work, uid, version, 'changed', () => ({ ...to, retired: false }));

/** Marks it as no longer supplied. Throws `not_found`, `not_allowed`, `wrong_state`, `version_conflict`. */
export const retireService = (work: ActorWork, uid: string, version: number) =>
  write(work, uid, version, 'retired', ({ name, sector }) => ({
    name,
    sector: sector ?? undefined,
    retired: true,
  }));

async function write(
  work: ActorWork,
  uid: string,
  version: number,
  step: 'changed' | 'retired',
  to: (row: ServiceRow) => ServiceChange,
): Promise<EssentialService> {
  const row = await readService(work, uid);
  if (!row.may_change) throw refuse('not_allowed');
  if (row.retired) throw refuse('wrong_state');
  if (!(await updateService(work, row.id, version, to(row))))
    throw refuse('version_conflict', { currentVersion: row.version });
  const after = await readService(work, uid);
  await note(work, step, after);
  return toService(after);
}

/** Throws `not_found` for what does not exist and what the actor may not know of. */
export async function readService(work: ActorWork, uid: string): Promise<ServiceRow> {
  const row = await findService(work, uid);
  if (!row) throw refuse('not_found');
  return row;
}

const note = (
  work: ActorWork,
  step: 'added' | 'changed' | 'retired',
  row: ServiceRow,
): Promise<void> =>
  record(
    work,
    {
      act: `service.${step}`,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'service', id: row.uid, version: row.version },
    },
    { organisations: [work.actor.orgId, row.org_id] },
  );
