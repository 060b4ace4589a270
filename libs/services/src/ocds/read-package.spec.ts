import { describe, expect, it } from '@jest/globals';
import { releasesOf } from './read-package.js';

const paths = (document: unknown) => releasesOf(document).releases.map(({ path }) => path);

describe('releasesOf', () => {
  it('finds the releases of a package with what it says of them', () => {
    const found = releasesOf({ uri: 'https://example.org/p', publisher: { name: 'Office' }, license: 'https://example.org/licence', releases: [{ ocid: 'a' }, { ocid: 'b' }] });
    expect(found.kind).toBe('release_package');
    expect(found.releases).toEqual([
      { path: 'releases[0]', release: { ocid: 'a' }, facts: { publisher: 'Office', licence: 'https://example.org/licence', uri: 'https://example.org/p' } },
      { path: 'releases[1]', release: { ocid: 'b' }, facts: { publisher: 'Office', licence: 'https://example.org/licence', uri: 'https://example.org/p' } },
    ]);
  });

  it('prefers the compiled release of a record, else its newest one with a tender', () => {
    const found = releasesOf({
      records: [
        { ocid: 'a', compiledRelease: { ocid: 'a' }, releases: [{ ocid: 'a', tender: {} }] },
        {
          ocid: 'b',
          releases: [
            { ocid: 'b', id: 'old', date: '2025-01-01T00:00:00Z', tender: {} },
            { ocid: 'b', id: 'new', date: '2025-06-01T00:00:00+02:00', tender: {} },
            { ocid: 'b', id: 'award', date: '2025-09-01T00:00:00Z' },
          ],
        },
        { ocid: 'c', releases: [{ url: 'https://example.org/c' }] },
      ],
    });
    expect(found.kind).toBe('record_package');
    expect(found.releases.map(({ path }) => path)).toEqual(['records[0].compiledRelease', 'records[1].releases[1]', 'records[2]']);
  });

  it('gives a compiled release the ocid of its record where it has none', () => {
    const found = releasesOf({ records: [{ ocid: 'a', compiledRelease: { id: 'r', ['__proto__']: { ocid: 'forged' } } }] });
    expect(found.releases[0]?.release).toMatchObject({ ocid: 'a', id: 'r' });
  });

  it('takes bare releases, bare records and lists of anything', () => {
    expect(paths({ ocid: 'a', tender: {} })).toEqual(['']);
    expect(releasesOf({ ocid: 'a', compiledRelease: {} })).toMatchObject({ kind: 'record', releases: [{ path: 'compiledRelease' }] });
    expect(releasesOf([{ ocid: 'a' }, { ocid: 'b' }])).toMatchObject({ kind: 'release', releases: [{ path: '[0]' }, { path: '[1]' }] });
    expect(releasesOf([{ releases: [{}] }, { ocid: 'b' }, 7])).toMatchObject({ kind: 'mixed', releases: [{ path: '[0].releases[0]' }, { path: '[1]' }, { path: '[2]', release: 7 }] });
  });

  it('finds nothing in what is not OCDS', () => {
    for (const document of [null, 'text', 7, {}, [], { releases: {} }, { __proto__: { ocid: 'x' } }]) {
      expect(releasesOf(document)).toEqual({ kind: 'unknown', releases: [] });
    }
  });
});
