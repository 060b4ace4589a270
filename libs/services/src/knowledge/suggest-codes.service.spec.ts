import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import { loadKnowledge } from './knowledge.js';
import { SuggestCodesService } from './suggest-codes.service.js';

const codes = new SuggestCodesService(loadKnowledge(projectRoot()));

describe('categories for plain words, from the lists that we have', () => {
  it.each([
    ['We repair roofs', '45261910'],
    ['reparación de tejados', '45261910'],
    ['office cleaning', '90919200'],
    ['limpieza de oficinas', '90919200'],
    ['school furniture', '39160000'],
    ['catering for schools', '55524000'],
    ['Repair of the roof of a town library (demo)', '45261910'],
    ['Repair of roofs and waterproofing of public buildings', '45261420'],
    ['roof maint', '45261920'],
  ])('%s', (words, id) => {
    expect(codes.suggest(words, 8).map(({ id: code }) => code)).toContain(id);
  });

  it('are named in both languages, those without a name left out', () => {
    expect(codes.named(['CPV:45261910-6', 'ISIC4:8121', 'CPV:00000001', 'OTHER:1'])).toEqual([
      { scheme: 'CPV', id: '45261910', labels: { en: 'Roof repair', es: 'Reparación de tejados' } },
      { scheme: 'ISIC4', id: '8121', labels: { en: 'General cleaning of buildings' } },
    ]);
  });
});
