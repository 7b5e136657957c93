import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { holdFile } from './file-lock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'staffetta-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Another process that holds the file until it is killed, and removes it first where it is told to. */
async function holderElsewhere() {
  const module = JSON.stringify(new URL('./file-lock.ts', import.meta.url).href);
  const program = `import { holdFile } from ${module};
    import { rmSync } from 'node:fs';
    const [file] = process.argv.slice(1);
    console.log(holdFile(file) ? 'held' : 'refused');
    process.stdin.once('data', () => { rmSync(file); console.log('removed'); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, file]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = async () => String((await once(child.stdout, 'data'))[0]).trim();
  return { child, said, first: await said() };
}

test('one process at a time holds a file, and it is free when that one was killed', async () => {
  const { child, first } = await holderElsewhere();
  expect(first).toBe('held');
  expect(holdFile(file)).toBeUndefined();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = holdFile(file);
  expect(lock).toBeDefined();
  expect((await holderElsewhere()).first).toBe('refused');
  lock!.release();
  lock!.release();
  expect((await holderElsewhere()).first).toBe('held');
  expect(readdirSync(folder)).toEqual(['lock']);
});

test('whoever removes the file while holding it leaves nothing behind, and the next one makes it anew', async () => {
  const { child, said } = await holderElsewhere();
  const removed = said();
  child.stdin.write('\n');
  expect(await removed).toBe('removed');
  expect(readdirSync(folder)).toEqual([]);
  const lock = holdFile(file);
  expect((await holderElsewhere()).first).toBe('refused');
  lock!.release();
});

test('of many that hold, remove and let go, no two are in at once', async () => {
  const module = JSON.stringify(new URL('./file-lock.ts', import.meta.url).href);
  const program = `import { holdFile } from ${module};
    import { closeSync, openSync, rmSync } from 'node:fs';
    const [file] = process.argv.slice(1);
    for (let times = 0; times < 150; ) {
      const lock = holdFile(file);
      if (!lock) continue;
      times += 1;
      closeSync(openSync(file + '.inside', 'wx'));
      rmSync(file + '.inside');
      rmSync(file);
      lock.release();
    }`;
  const words = ['--input-type=module', '-e', program, file];
  const ends = [1, 2, 3, 4].map(async () => {
    const child = spawn(process.execPath, words, { stdio: 'ignore' });
    onTestFinished(() => void child.kill('SIGKILL'));
    return (await once(child, 'exit'))[0];
  });
  expect(await Promise.all(ends)).toEqual([0, 0, 0, 0]);
  expect(readdirSync(folder)).toEqual([]);
});
