import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { fromDocument } from '@app/domain';
import type { Business, Tender } from '@app/domain';
import { firmFeatures, fit as fitOf, targetFeatures } from '@app/matching';
import { AS_OF, blankBusiness, blankTender, CONTEXT, targetOf } from './fit-fixtures.js';

interface Input {
  readonly title: string;
  readonly business: Partial<Business>;
  readonly tender: Partial<Tender>;
}
interface Expected {
  readonly score: number;
  readonly points: Readonly<Record<string, readonly [points: number, evidence: string]>>;
}

const HERE = dirname(fileURLToPath(import.meta.url));
const NAMES = readdirSync(HERE)
  .filter((file) => file.endsWith('.input.json'))
  .map((file) => file.slice(0, -'.input.json'.length))
  .sort();

function read<T>(file: string): T {
  return fromDocument<T>(JSON.parse(readFileSync(join(HERE, file), 'utf8')));
}

describe('fit scenarios', () => {
  it.each(NAMES)('%s gives the points and the evidence that its expected file states', (name) => {
    const { business, tender } = read<Input>(`${name}.input.json`);
    const firm = firmFeatures(blankBusiness(business), CONTEXT);
    const target = targetFeatures(targetOf(blankTender(tender)), CONTEXT);
    const { score, points } = fitOf(firm, target, AS_OF, CONTEXT);
    const found = { score, points: Object.fromEntries(points.map(({ criterion, points, evidence }) => [criterion, [points, evidence]])) };
    expect(found).toEqual(read<Expected>(`${name}.expected.json`));
  });
});
