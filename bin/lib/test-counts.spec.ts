import { describe, expect, it } from '@jest/globals';
import { countTests } from './test-counts.mjs';

const suite = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

describe('the count of a test run', () => {
  it('takes the figures as they are when all went well', () => {
    const results = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [suite('passed', 'passed', 'passed')] };
    expect(countTests(results, 0)).toEqual({ passed: 2, failed: 0, skipped: 2 });
  });

  it('counts a suite that could not run as a failure', () => {
    const results = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, testResults: [suite('failed', 'passed', 'failed'), suite('failed')] };
    expect(countTests(results, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it('counts a run that ended badly as a failure, whatever its tests say', () => {
    expect(countTests({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, testResults: [] }, 1).failed).toBe(1);
    expect(countTests(undefined, 1).failed).toBe(1);
  });
});
