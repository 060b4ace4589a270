import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/domain';
import { InputPipe } from '../input/input.pipe.js';
import { TeamsQuery } from './team.dto.js';

const read = async (query: object): Promise<unknown> => {
  try {
    return await new InputPipe().transform({ for: 'b1', ...query }, { type: 'query', metatype: TeamsQuery });
  } catch (error) {
    if (error instanceof DomainError) return error.problems.map(({ path }) => path);
    throw error;
  }
};

describe('the lots that teams are asked for', () => {
  it('come parted by commas or one by one', async () => {
    expect(await read({ lotIds: 'a,b' })).toMatchObject({ lotIds: ['a', 'b'] });
    expect(await read({ lotIds: ['a', 'b,c'] })).toMatchObject({ lotIds: ['a', 'b,c'] });
    expect(await read({ lotIds: '*' })).toMatchObject({ lotIds: ['*'] });
    expect(await read({})).not.toHaveProperty('lotIds', expect.anything());
  });

  it.each([[''], ['a,,b'], [Array.from({ length: 31 }, (_, at) => `lot-${at}`).join()], ['x'.repeat(201)]])('are refused as %j', async (lotIds) => {
    expect(await read({ lotIds })).toEqual([expect.stringMatching(/^lotIds/)]);
  });
});
