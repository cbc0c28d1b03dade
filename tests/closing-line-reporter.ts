import type { Reporter, TestModule } from 'vitest/node';

/** Ends a test run with the one line that scripts look for: `N passed, N failed`. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const count = (state: string): number => states.filter((other) => other === state).length;
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
    console.log(
      `${count('passed')} passed, ${count('failed') + brokenFiles + errors.length} failed${skipped}`,
    );
  }
}
