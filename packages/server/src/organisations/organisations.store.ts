import { randomUUID } from 'node:crypto';
import type { OrganisationKind } from '@staffetta/contract';
import { sql } from 'kysely';
import type { ActorKeys, Work } from '../platform/database/unit-of-work.ts';

export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly parentId?: number | undefined;
  readonly hubShape?: 'outsourcer' | 'association' | undefined;
  readonly operator?: boolean;
  readonly originInstallation: string;
}

/** Writes the organisation; gives its number (inside) and its global id (outside). */
export async function insertOrganisation(
  work: Work<ActorKeys>,
  org: NewOrganisation,
): Promise<{ id: number; uid: string }> {
  const uid = randomUUID();
  const id = await work.row(
    sql<{
      id: number;
    }>`select create_organisation(${uid}, ${org.kind}, ${org.parentId ?? null}, ${org.name},
      ${org.hubShape ?? null}, ${org.operator ?? false}, ${org.originInstallation}, ${work.at}) as id`,
  );
  return { id: id!.id, uid };
}
