import pg from 'pg';
import { expect, test } from 'vitest';
import { connectionUrl } from './roles.ts';

test('an address leads back to the same connection, whatever the names hold', () => {
  const connection = {
    host: "/tmp/una cartella d'è/socket",
    port: 5432,
    user: 'staffetta_app',
    password: 'p@ss:/?#w%rd',
    database: 'una base',
  };
  const read = new pg.Client({ connectionString: connectionUrl(connection) });
  expect(read).toMatchObject(connection);
});
