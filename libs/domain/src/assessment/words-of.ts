import type { Finding, Message } from './finding.js';

/** What a finding asks, has or lacks, to be read in any language where it was said so. */
export function wordsOf(finding: Pick<Finding, 'need' | 'have' | 'gap' | 'message'>, field: 'need' | 'have' | 'gap'): string | Message {
  const fragment = finding.message.fragments?.[field];
  const text = finding[field] ?? '';
  return fragment === undefined ? text : { ...fragment, text };
}
