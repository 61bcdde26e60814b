import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Closes the run with the names of what failed, and one line that people and scripts can read. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    const failures: string[] = [];
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      if (tests.length === 0 && !module.ok()) count.failed++;
      for (const test of tests) {
        const { state } = test.result();
        if (state !== 'pending') count[state]++;
        if (state === 'failed') failures.push(failureOf(test));
      }
    }
    process.on('exit', () => {
      for (const failure of failures) console.log(failure);
      console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
    });
  }
}

/** Where it stands, its name, and the first words of the reason: a log that keeps only its end still tells them. */
function failureOf(test: TestCase): string {
  const reason = test.result().errors?.[0]?.message ?? '';
  return `failed: ${test.module.relativeModuleId}: ${test.fullName}\n  ${reason.slice(0, 300).replace(/\n/g, '\n  ')}`;
}
