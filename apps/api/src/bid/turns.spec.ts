import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('turns', () => {
  it('are so many at once, in the order of asking, and one that is ended twice frees one place', async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    const ask = (number: number): Promise<() => void> => turns.take().then((end) => (begun.push(number), end));
    const [first, second] = await Promise.all([ask(1), ask(2)]);
    const [third, fourth] = [ask(3), ask(4)];
    await Promise.resolve();
    expect(begun).toEqual([1, 2]);
    first();
    first();
    (await third)();
    (await fourth)();
    second();
    expect(begun).toEqual([1, 2, 3, 4]);
    const again = await Promise.all([turns.take(), turns.take()]);
    expect(again).toHaveLength(2);
  });
});
