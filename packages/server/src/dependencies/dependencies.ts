import { type Dependency, type InputOf, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { record } from '../journal/index.ts';
import { workedWith } from '../organisations/index.ts';
import type { Cursors } from '../platform/cursor.ts';
import { refuse } from '../platform/errors.ts';
import { pageOf, pageStart } from '../platform/page.ts';
import {
  deleteDependency,
  dependentsAfter,
  findDependency,
  insertDependency,
  suppliesAfter,
  toDependency,
} from './dependencies.store.ts';
import { readService } from './essential-services.ts';

type List = InputOf<typeof operations.dependencies.list>['query'];
type Add = InputOf<typeof operations.dependencies.add>['body'];

/**
 * A page: who depends on one of the actor's services, or what the actor depends on. Another's service is
 * `not_found` here: its clients are nobody's business. Throws `cursor_invalid`.
 */
export async function listDependencies(
  work: ActorWork,
  cursors: Cursors,
  { limit = 50, cursor, service }: List,
): Promise<{ items: Dependency[]; next?: string }> {
  const { orgId, personId } = work.actor;
  const scope = { orgId, personId, op: operations.dependencies.list.id, filter: { service } };
  const [after] = pageStart(cursors, scope, cursor, [0] as const);
  if (service === undefined) {
    const rows = await suppliesAfter(work, after, limit + 1);
    const point = (row: { service_id: number }) => [row.service_id];
    return pageOf(cursors, scope, rows, limit, { item: toDependency, point });
  }
  const own = await readService(work, service);
  if (own.org_id !== orgId) throw refuse('not_found');
  const rows = await dependentsAfter(work, own.id, after, limit + 1);
  const point = (row: { dependent_id: number }) => [row.dependent_id];
  return pageOf(cursors, scope, rows, limit, { item: toDependency, point });
}

/** Names a dependency: by the supplier or by the dependent. Throws `not_found`, `not_allowed`, `already_exists`… */
export async function addDependency(work: ActorWork, input: Add): Promise<Dependency> {
  const service = await readService(work, input.service);
  if (service.retired) throw refuse('wrong_state');
  const dependent = await workedWith(work, input.dependent);
  if (dependent.id === service.org_id) throw refuse('wrong_state');
  if (service.org_id !== work.actor.orgId && dependent.id !== work.actor.orgId)
    throw refuse('not_allowed');
  if (!(await insertDependency(work, service.id, dependent.id))) throw refuse('already_exists');
  await note(work, 'added', service.uid, [service.org_id, dependent.id]);
  const made = await findDependency(work, service.uid, dependent.uid);
  return toDependency(made!);
}

/** Takes it back: by the supplier or by the dependent. Throws `not_found`. */
export async function removeDependency(
  work: ActorWork,
  serviceUid: string,
  dependentUid: string,
): Promise<void> {
  const row = await findDependency(work, serviceUid, dependentUid);
  if (!row) throw refuse('not_found');
  await deleteDependency(work, row.service_id, row.dependent_id);
  await note(work, 'removed', row.service_uid, [row.supplier_id, row.dependent_id]);
}

const note = (
  work: ActorWork,
  step: 'added' | 'removed',
  serviceUid: string,
  organisations: readonly number[],
): Promise<void> =>
  record(
    work,
    {
      act: `dependency.${step}`,
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'service', id: serviceUid },
    },
    { organisations },
  );
