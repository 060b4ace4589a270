/**
 * @typedef {object} JestResults the part of Jest's JSON that is needed
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} [numTodoTests]
 * @property {readonly { status: string, assertionResults: readonly { status: string }[] }[]} testResults
 */

/**
 * A suite that could not run, or fell over outside its tests, is one failure; so is a run that ended
 * badly though no test failed.
 *
 * @param {JestResults | undefined} results undefined when Jest did not get so far
 * @param {number} code its exit code
 */
export function countTests(results, code) {
  if (results === undefined) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const broken = results.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
  const failed = results.numFailedTests + broken.length;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + (results.numTodoTests ?? 0),
  };
}
