import type { Reporter, TestModule } from 'vitest/node';

/** Closes the run with one line that people and scripts can read. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      if (tests.length === 0 && !module.ok()) count.failed++;
      for (const test of tests) {
        const { state } = test.result();
        if (state !== 'pending') count[state]++;
      }
    }
    process.on('exit', () => console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`));
  }
}
