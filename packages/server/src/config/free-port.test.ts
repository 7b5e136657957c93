import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findPort } from './free-port.ts';

async function takePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, number: (server.address() as AddressInfo).port };
}

test('a taken port gives way to the next free one', async () => {
  const { server, number } = await takePort();
  const found = await findPort({ host: '127.0.0.1', port: { number, chosen: false } });
  expect(found).toBeGreaterThan(number);
  server.close();
});

test('a chosen port is not exchanged for another', async () => {
  const { server, number } = await takePort();
  const tried = findPort({ host: '127.0.0.1', port: { number, chosen: true } });
  await expect(tried).rejects.toMatchObject({ code: 'port-taken' });
  server.close();
});
