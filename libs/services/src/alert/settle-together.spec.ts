import { describe, expect, it } from '@jest/globals';
import type { EndedTry } from '@app/store';
import { SettleTogether } from './settle-together.js';

const ended = (id: string): EndedTry => ({ delivery: { id, attempts: 1 }, end: { state: 'sent', outcome: '250' } });

describe('ends of tries', () => {
  it('that come together are written together, and known to be written only then', async () => {
    const batches: string[][] = [];
    let commit = (): void => undefined;
    const ends = new SettleTogether((batch) => {
      batches.push(batch.map(({ delivery }) => delivery.id));
      return new Promise((resolve) => (commit = resolve));
    });
    let written = 0;
    const all = Promise.all(['a', 'b', 'c'].map((id) => ends.add(ended(id)).then(() => (written += 1))));
    while (batches.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    expect([batches, written]).toEqual([[['a', 'b', 'c']], 0]);
    commit();
    await all;
    expect(written).toBe(3);
  });

  it('are many statements where they are very many', async () => {
    const sizes: number[] = [];
    const ends = new SettleTogether((batch) => Promise.resolve(void sizes.push(batch.length)));
    await Promise.all(Array.from({ length: 600 }, (_, i) => ends.add(ended(String(i)))));
    expect(sizes).toEqual([256, 256, 88]);
  });

  it('that cannot be written fail, and the next are written', async () => {
    let away = true;
    const ends = new SettleTogether(() => (away ? Promise.reject(new Error('away')) : Promise.resolve()));
    await expect(Promise.all([ends.add(ended('a')), ends.add(ended('b'))])).rejects.toThrow('away');
    away = false;
    await ends.add(ended('c'));
  });
});
