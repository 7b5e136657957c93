import type { Organisation } from '@staffetta/contract';
import type { ActorWork } from '../identity/actor.ts';
import { refuse } from '../platform/errors.ts';
import { nameOnly, said, worksWith } from './organisation.ts';
import { findOrganisation, type OrganisationRow } from './organisations.store.ts';

/** The record as the actor may see it. Throws `not_found` for what does not exist and what is not in reach. */
export async function showOrganisation(work: ActorWork, uid: string): Promise<Organisation> {
  const row = await findOrganisation(work, uid);
  if (!row) throw refuse('not_found');
  return toOrganisation(work, row);
}

function toOrganisation(work: ActorWork, row: OrganisationRow): Organisation {
  const ties = row.id === work.actor.orgId ? (['self', ...row.ties] as const) : row.ties;
  const whole: Organisation = {
    uid: row.uid,
    name: row.name,
    kind: row.kind,
    ties: [...ties],
    version: row.version,
    domains: row.domains,
    mayChange: row.may_change,
    ...said({
      sector: row.sector,
      province: row.province,
      size: row.size,
      vatNumber: row.vat_number,
      taxCode: row.tax_code,
      pec: row.pec,
      hubShape: row.hub_shape,
      memberLabel: row.member_label,
      parent: row.parent_uid && { uid: row.parent_uid, name: row.parent_name! },
    }),
  } as Organisation;
  return row.may_change || worksWith(ties) ? whole : nameOnly(whole);
}
