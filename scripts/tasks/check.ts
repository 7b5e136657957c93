import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ended, root, startNode, startProgram } from './program.ts';

type Step = { name: string; needs?: string; run: () => ChildProcess };

const steps: Step[] = [
  {
    name: 'format and lint',
    run: () => startProgram('biome', ['ci', '--colors=off', '--error-on-warnings', '.']),
  },
  { name: 'types', run: () => startProgram('tsc', ['-p', 'tsconfig.json']) },
  {
    name: 'types of the portal',
    needs: 'packages/portal/src',
    run: () => startProgram('tsc', ['-p', 'packages/portal/tsconfig.json']),
  },
  { name: 'unused files, exports and packages', run: () => startProgram('knip', []) },
  {
    name: 'generated files',
    run: () => startNode(['scripts/tasks/generate.ts', '--check']),
  },
];

// Each step runs even after another has failed: one round shows everything there is to repair.
const failed: string[] = [];
for (const { name, needs, run } of steps) {
  if (needs && !existsSync(join(root, needs))) continue;
  const from = performance.now();
  const ok = (await ended(run())) === 0;
  if (!ok) failed.push(name);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${Math.round(performance.now() - from)} ms)`);
}
if (failed.length > 0) {
  console.error(`check failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
