import type { InputOf, Organisation, operations } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { record } from '../journal/index.ts';
import { refuseField } from '../platform/errors.ts';
import { checkMayAdd, checkPlace } from './organisation.ts';
import { findOrganisation, insertOrganisation, originInstallation } from './organisations.store.ts';
import { showOrganisation } from './show-organisation.ts';

type Input = InputOf<typeof operations.organisations.create>['body'];

/** Adds an organisation to one of the two trees. Throws `invalid_input`, also for what only the operator may add. */
export async function createOrganisation(work: ActorWork, input: Input): Promise<Organisation> {
  const parent = await parentOf(work, input.parent);
  const by = { kind: work.actor.orgKind, operator: work.actor.operator };
  checkMayAdd(by, input.kind, parent?.id === work.actor.orgId);
  checkPlace(input.kind, parent?.kind);
  checkHubFields(input);
  const { parent: _, ...facts } = input;
  const made = await insertOrganisation(work, {
    ...facts,
    parentId: parent?.id,
    originInstallation: await originInstallation(work),
  });
  await record(
    work,
    {
      act: 'organisation.created',
      actor: { org: work.actor.orgUid, person: work.actor.personUid },
      subject: { kind: 'organisation', id: made.uid, version: 1 },
      facts: { kind: input.kind },
    },
    { organisations: [work.actor.orgId, made.id] },
  );
  return showOrganisation(work, made.uid);
}

async function parentOf(work: ActorWork, uid: string | undefined) {
  if (!uid) return undefined;
  const parent = await findOrganisation(work, uid);
  if (!parent) throw refuseField('/parent', { it: 'non trovata', en: 'not found' });
  return parent;
}

function checkHubFields({ kind, hubShape, memberLabel }: Input) {
  if (kind === 'hub' && !hubShape)
    throw refuseField('/hubShape', { it: 'serve per un ente firmatario', en: 'needed for a hub' });
  if (kind !== 'hub' && (hubShape || memberLabel))
    throw refuseField('/hubShape', { it: 'solo per un ente firmatario', en: 'only for a hub' });
}
