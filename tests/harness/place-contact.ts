import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { toInstant } from '../../packages/server/src/platform/clock.ts';
import type { PlayerKey } from './cast.ts';
import type { World } from './world.ts';

export interface PlacedContact {
  readonly role: 'desk_24_7' | 'security' | 'referent';
  readonly email: string;
  readonly name?: string;
  readonly language?: 'it' | 'en';
}

/** As much of a world as a contact needs. */
type Placing = Pick<World, 'orgs'> & {
  readonly database: Pick<World['database'], 'ownerUrl'>;
  readonly clock: Pick<World['clock'], 'now'>;
};

/** A contact of an organisation, written as a row. */
export async function placeContact(
  world: Placing,
  player: PlayerKey,
  { role, email, name = 'Referente', language = 'it' }: PlacedContact,
): Promise<void> {
  const client = new pg.Client({
    connectionString: world.database.ownerUrl,
    options: '-c search_path=staffetta',
  });
  await client.connect();
  try {
    await client.query(
      `insert into contact (uid, org_id, role, name, email, phone, language, kept_by, confirmed_at, created_at)
       values ($1, $2, $3, $4, $5, '+390550000000', $6, $2, $7, $7)`,
      [
        randomUUID(),
        world.orgs[player].id,
        role,
        name,
        email,
        language,
        toInstant(world.clock.now()),
      ],
    );
  } finally {
    await client.end();
  }
}
