import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findSystemPrograms } from '../../tests/harness/system-programs.ts';
import { ensurePortal } from './build-portal.ts';
import { findChromium } from './find-chromium.ts';
import { ended, startProgram } from './program.ts';
import type { TestRecord } from './test-record.ts';

type Part = {
  name: string;
  project: 'unit' | 'integration' | 'browser';
  env: Record<string, string>;
  /** Why this machine cannot run it. */
  lacking?: string;
};

// npm test                 everything that can run here
// npm test -- word         only test files with the word in their path; options go to vitest
const filters = process.argv.slice(2);
const chromium = findChromium();

const parts: Part[] = [
  { name: 'unit', project: 'unit', env: {} },
  {
    name: 'integration, embedded PostgreSQL',
    project: 'integration',
    env: { STAFFETTA_TEST_ENGINE: 'embedded' },
  },
  {
    name: "integration, the system's PostgreSQL",
    project: 'integration',
    env: { STAFFETTA_TEST_ENGINE: 'system' },
    ...(!findSystemPrograms() && {
      lacking: 'no PostgreSQL in /usr/lib/postgresql/*/bin or on PATH (Debian: postgresql-15)',
    }),
  },
  {
    name: 'browser',
    project: 'browser',
    env: { STAFFETTA_TEST_ENGINE: 'embedded', STAFFETTA_CHROMIUM: chromium ?? '' },
    ...(!chromium && { lacking: 'no Chromium on PATH (Debian: chromium; or STAFFETTA_CHROMIUM)' }),
  },
];

const sum: TestRecord = { passed: 0, failed: [], skipped: [] };
const folder = mkdtempSync(join(tmpdir(), 'staffetta-record-'));
let broken = false;
for (const part of parts) {
  if (part.lacking) sum.skipped.push({ name: part.name, why: part.lacking });
  else await runPart(part);
}
rmSync(folder, { recursive: true });
report();

async function runPart({ name, project, env }: Part): Promise<void> {
  console.log(`\n== ${name}`);
  if (project === 'browser') await ensurePortal();
  const file = join(folder, 'record.json');
  rmSync(file, { force: true });
  const vitest = startProgram(
    'vitest',
    [
      ...['run', '--project', project, '--passWithNoTests'],
      ...['--reporter', 'default', '--reporter', './scripts/tasks/test-record.ts'],
      ...filters,
    ],
    { env: { ...process.env, ...env, STAFFETTA_TEST_RECORD: file } },
  );
  const status = await ended(vitest);
  const record = readRecord(file);
  if (status !== 0) broken = true;
  if (filters.length === 0 && status === 0 && record.passed + record.skipped.length === 0) {
    sum.skipped.push({ name, why: 'there are no such tests' });
  }
  sum.passed += record.passed;
  // A run that ended badly and can name no test that failed is a failure by itself.
  if (status !== 0 && record.failed.length === 0) {
    record.failed.push({ name: 'the run', why: `ended with ${status}` });
  }
  for (const { name: test, why } of record.failed)
    sum.failed.push({ name: `${name}: ${test}`, why });
  for (const { name: test, why } of record.skipped) {
    sum.skipped.push({ name: `${name}: ${test}`, why: why || 'marked so in the test' });
  }
}

function readRecord(file: string): TestRecord {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: [], skipped: [] };
  }
}

function report(): void {
  const skippingFails = process.env.STAFFETTA_NOTHING_SKIPPED === '1';
  if (sum.skipped.length > 0) {
    console.log(`\nSALTATI · SKIPPED (${sum.skipped.length})`);
    for (const { name, why } of sum.skipped) console.log(`  ${name}\n    ${why}`);
  }
  // Last, where whoever reads only the end of a long output finds them.
  if (sum.failed.length > 0) {
    console.log(`\nFALLITI · FAILED (${sum.failed.length})`);
    for (const { name, why } of sum.failed) console.log(`  ${name}\n    ${why}`);
  }
  const nothing = sum.passed + sum.failed.length === 0;
  if (nothing) console.log('\nNessun test corrisponde · No test matches');
  const bad =
    broken || sum.failed.length > 0 || nothing || (skippingFails && sum.skipped.length > 0);
  if (skippingFails && sum.skipped.length > 0) console.log('\nHere a skipped test is a failure.');
  console.log(`\n${sum.passed} passed, ${sum.failed.length} failed, ${sum.skipped.length} skipped`);
  process.exitCode = bad ? 1 : 0;
}
