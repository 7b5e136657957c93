import {
  type EmbeddedOptions,
  startEmbedded,
} from '../../packages/server/src/platform/database/embedded/index.ts';

// A program as small as can be that uses the launcher as the server does; see `launchApart`.
const options = JSON.parse(process.argv[2] ?? '{}') as EmbeddedOptions & { exitAtOnce?: boolean };
const log = {
  info: (message: string) => console.error(message),
  warn: (message: string) => console.error(message),
};
const server = await startEmbedded({ ...options, log });
server.announce('http://localhost:7420');
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    await server.stop();
    process.exit(0);
  });
}
console.log(JSON.stringify(server.connection));
if (options.exitAtOnce) process.exit(3);
setInterval(() => {}, 60_000);
