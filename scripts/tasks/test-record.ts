import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** What one run of vitest did, for the summary after several. */
export type TestRecord = {
  passed: number;
  failed: { name: string; why: string }[];
  skipped: { name: string; why: string }[];
};

/**
 * A vitest reporter that writes a `TestRecord` to the file that STAFFETTA_TEST_RECORD names.
 * vitest's own JSON leaves out the reasons of skipped tests.
 */
export default class RecordReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly unknown[],
    _reason: TestRunEndReason,
  ): void {
    const file = process.env.STAFFETTA_TEST_RECORD;
    if (file) writeFileSync(file, JSON.stringify(record(modules, errors)));
  }
}

function record(modules: readonly TestModule[], unhandled: readonly unknown[]): TestRecord {
  const sum: TestRecord = { passed: 0, failed: unhandled.map(outsideOfTests), skipped: [] };
  for (const module of modules) {
    const file = module.relativeModuleId;
    // A file that cannot be loaded has no tests to count, and has failed all the same.
    sum.failed.push(...module.errors().map((error) => ({ name: file, why: firstLine(error) })));
    for (const test of module.children.allTests()) {
      const result = test.result();
      const name = `${file} > ${test.fullName}`;
      if (result.state === 'passed') sum.passed += 1;
      else if (result.state === 'failed')
        sum.failed.push({ name, why: firstLine(result.errors[0]) });
      else if (result.state === 'skipped') sum.skipped.push({ name, why: result.note ?? '' });
    }
  }
  return sum;
}

const outsideOfTests = (error: unknown) => ({
  name: 'an error that no test caught',
  why: firstLine(error),
});

function firstLine(error: unknown): string {
  const message = error instanceof Object && 'message' in error ? error.message : error;
  return String(message).split('\n')[0] ?? '';
}
