import { describe, expect, it } from '@jest/globals';
import { JobsUnderWay } from './jobs-under-way.js';

describe('jobs under way', () => {
  it('are those that have begun and not ended, well or badly', async () => {
    const jobs = new JobsUnderWay();
    let end = (): void => undefined;
    const telling = jobs.during('notification', () => new Promise<string>((resolve) => (end = () => resolve('told'))));
    const failing = jobs.during('matching', () => Promise.reject(new Error('no')));
    expect([jobs.of('notification'), jobs.of('matching'), jobs.telling]).toEqual([1, 1, true]);
    await expect(failing).rejects.toThrow('no');
    expect([jobs.of('notification'), jobs.of('matching'), jobs.telling]).toEqual([1, 0, true]);
    end();
    expect(await telling).toBe('told');
    expect(jobs.telling).toBe(false);
  });

  it('tell nobody where they answer questions or read files', async () => {
    const jobs = new JobsUnderWay();
    await jobs.during('question', () => jobs.during('import', () => Promise.resolve(expect([jobs.of('question'), jobs.telling]).toEqual([1, false]))));
  });
});
