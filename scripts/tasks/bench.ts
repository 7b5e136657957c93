import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { ended, root, startNode } from './program.ts';

// npm run bench            everything in bench/, one after the other
// npm run bench -- word    only what has the word in its name
const words = process.argv.slice(2);
const wanted = globSync('bench/*.bench.ts', { cwd: root })
  .filter((file) => words.length === 0 || words.some((word) => basename(file).includes(word)))
  .sort();

if (wanted.length === 0) {
  console.error(`Niente da misurare in bench/ · Nothing to measure in bench/: ${words.join(' ')}`);
  process.exitCode = 1;
}
for (const file of wanted) {
  console.log(`\n${basename(file, '.bench.ts')}`);
  if ((await ended(startNode([file]))) !== 0) process.exitCode = 1;
}
