import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderMetrics } from './render-metrics.js';

/** Reads one line back, by the rules of the format and not by ours. */
function readLine(line: string): { labels: Record<string, string>; value: string } {
  const labels: Record<string, string> = {};
  let at = line.indexOf('{') + 1;
  while (line[at] !== '}') {
    const equals = line.indexOf('="', at);
    const name = line.slice(at, equals);
    let value = '';
    for (at = equals + 2; line[at] !== '"'; at += 1) {
      const escaped = line[at] === '\\';
      if (escaped) at += 1;
      value += escaped && line[at] === 'n' ? '\n' : line[at];
    }
    labels[name] = value;
    at += line[at + 1] === ',' ? 2 : 1;
  }
  return { labels, value: line.slice(at + 2) };
}

describe('the text of the metrics', () => {
  it('says of each family what it is, and then its lines', () => {
    const text = renderMetrics([
      { name: 'jobs', help: 'Jobs, "by" state\nand \\ so on', type: 'gauge', samples: [{ labels: { state: 'a', kind: 'b' }, value: 1.5 }, { value: 0 }] },
      { name: 'took', help: 'Time', type: 'histogram', samples: [{ suffix: '_bucket', labels: { le: '+Inf' }, value: 2 }] },
    ]);
    expect(text).toBe(
      '# HELP jobs Jobs, "by" state\\nand \\\\ so on\n# TYPE jobs gauge\njobs{state="a",kind="b"} 1.5\njobs 0\n' +
        '# HELP took Time\n# TYPE took histogram\ntook_bucket{le="+Inf"} 2\n',
    );
  });

  it('says nothing of a family of which nothing is known', () => {
    expect(renderMetrics([{ name: 'jobs', help: '', type: 'gauge', samples: [] }])).toBe('');
  });

  it('writes numbers that are none as the format has them', () => {
    const samples = [NaN, Infinity, -Infinity, 1e21, -0.5].map((value) => ({ value }));
    expect(renderMetrics([{ name: 'x', help: '', type: 'gauge', samples }]).split('\n').slice(2, -1)).toEqual(['x NaN', 'x +Inf', 'x -Inf', 'x 1e+21', 'x -0.5']);
  });

  it('keeps every label in its line, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\n', '\\n', '"} 1\nforged 2'), fc.string(), (before, hostile, after) => {
        const value = before + hostile + after;
        const text = renderMetrics([{ name: 'x', help: '', type: 'gauge', samples: [{ labels: { route: value, method: 'GET' }, value: 7 }] }]);
        const lines = text.split('\n');
        expect(lines).toHaveLength(4);
        expect(readLine(lines[2]!)).toEqual({ labels: { route: value, method: 'GET' }, value: '7' });
      }),
    );
  });

  it('refuses a name that would break the text', () => {
    expect(() => renderMetrics([{ name: 'a b', help: '', type: 'gauge', samples: [{ value: 1 }] }])).toThrow('not a metric name');
    expect(() => renderMetrics([{ name: 'a', help: '', type: 'gauge', samples: [{ labels: { 'x-y': '' }, value: 1 }] }])).toThrow('not a label name');
  });
});
