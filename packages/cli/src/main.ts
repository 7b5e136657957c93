import { run } from './run.ts';

// `staffetta … | head` closes the pipe: that is no mistake, and nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 70);
});

process.exitCode = await run(process.argv.slice(2), process);
