import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** What one run of vitest did, for the summary after several. */
export type TestRecord = {
  passed: number;
  failed: number;
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
    if (file) writeFileSync(file, JSON.stringify(record(modules, errors.length)));
  }
}

function record(modules: readonly TestModule[], unhandled: number): TestRecord {
  const sum: TestRecord = { passed: 0, failed: unhandled, skipped: [] };
  for (const module of modules) {
    // A file that cannot be loaded has no tests to count, and has failed all the same.
    sum.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === 'passed') sum.passed += 1;
      else if (result.state === 'failed') sum.failed += 1;
      else if (result.state === 'skipped') {
        sum.skipped.push({
          name: `${module.relativeModuleId} > ${test.fullName}`,
          why: result.note ?? '',
        });
      }
    }
  }
  return sum;
}
