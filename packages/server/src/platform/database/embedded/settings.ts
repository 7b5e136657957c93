import { totalmem } from 'node:os';
import type { Place } from './place.ts';

const megabyte = 1024 * 1024;

/** `durable` survives a power cut; `disposable` is for test databases that nobody misses. */
export type Durability = 'durable' | 'disposable';

/** Settings given on the server's command line, so that no edited file can weaken them. */
export function serverSettings(place: Place, durability: Durability): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: place.socket,
    unix_socket_permissions: '0700',
    port: '5432',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What people report must not end in a log: no statement, no parameter.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    shared_buffers: `${sharedBuffers(totalmem())}MB`,
    max_wal_size: '2GB',
    // The packaged build has neither lz4 nor zstd.
    wal_compression: 'pglz',
    random_page_cost: '1.1',
    jit: 'off',
    ...(durability === 'disposable' && {
      shared_buffers: '128MB',
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      checkpoint_timeout: '1h',
    }),
  };
}

/** An eighth of the memory, between 128 MB and 1 GB: the machine is shared with Node. */
export function sharedBuffers(memory: number): number {
  return Math.round(Math.min(1024, Math.max(128, memory / megabyte / 8)));
}
