import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';

const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

/** The lines of a text's bash blocks. */
function bashLines(markdown: string): string[] {
  return [...markdown.matchAll(/^```bash\n([^]*?)^```$/gm)].flatMap(([, block = '']) => block.trimEnd().split('\n'));
}

/** The lines of the script that do something: no comments, headings or empty lines. */
function commandLines(script: string): string[] {
  return script.split('\n').filter((line) => line.trim() !== '' && !/^(#|say |say\(\)|set -eu$|echo "\$API"$)/.test(line));
}

describe('the walk-through', () => {
  it('is the same, line by line, in the README and in the script', () => {
    const shown = bashLines(read('README.md'));
    expect(shown.length).toBeGreaterThan(30);
    expect(shown).toEqual(commandLines(read('docs/tour/walk-through.sh')));
  });

  it('signs in as people of the sample', () => {
    const logins = [...read('docs/tour/walk-through.sh').matchAll(/"email":"([^"$]+@demo\.example)"/g)].map(([, email = '']) => email);
    expect(logins).toHaveLength(3);
    const sample = read('sample/firms.json') + read('sample/buyers.json');
    for (const email of logins) expect(sample).toContain(`"${email}"`);
  });
});

describe.each(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/ARCHITECTURE.md', 'bench/README.md'])('%s', (page) => {
  it('links to files that exist', () => {
    const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/')) : '.';
    const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    for (const target of targets) expect({ target, found: existsSync(join(projectRoot(), folder, target)) }).toEqual({ target, found: true });
  });
});
