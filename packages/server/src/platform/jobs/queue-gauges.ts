import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { toInstant } from '../clock.ts';
import type { Connected } from '../database/connect.ts';
import type { GaugeSource } from '../metrics.ts';

/** How many jobs wait in each queue, and for how long the oldest has. Finished ones are deleted by the queue itself. */
export function queueGauges(database: Connected, clock: Clock): GaugeSource[] {
  const waiting = () =>
    database.rows(
      sql<{ name: string; depth: number; age: number }>`select name, count(*)::int as depth,
          greatest(0, extract(epoch from ${toInstant(clock.now())}::timestamptz - min(start_after)))::float8 as age
        from pgboss.job where state < 'active' group by name`,
    );
  return [
    {
      name: 'staffetta_queue_depth',
      help: 'Jobs that wait',
      labels: ['queue'],
      read: async () =>
        (await waiting()).map(({ name, depth }) => ({ labels: { queue: name }, value: depth })),
    },
    {
      name: 'staffetta_queue_oldest_seconds',
      help: 'Time since the oldest waiting job was due',
      labels: ['queue'],
      read: async () =>
        (await waiting()).map(({ name, age }) => ({ labels: { queue: name }, value: age })),
    },
  ];
}

/** Connections of a pool: open, idle, and how many requests wait for one. */
export const poolGauge = ({ pool }: Connected): GaugeSource => ({
  name: 'staffetta_database_connections',
  help: 'Connections to the database, and requests that wait for one',
  labels: ['state'],
  read: () => [
    { labels: { state: 'open' }, value: pool.totalCount },
    { labels: { state: 'idle' }, value: pool.idleCount },
    { labels: { state: 'wanted' }, value: pool.waitingCount },
  ],
});
