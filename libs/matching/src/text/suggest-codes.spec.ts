import { describe, expect, it } from '@jest/globals';
import type { CodeEntry } from '@app/domain';
import { buildTextStatistics } from '../fit-statistics.js';
import { CodeSuggester } from './suggest-codes.js';

const entry = (scheme: string, id: string, en: string, es?: string): CodeEntry => ({ scheme, id, labels: { en, ...(es ? { es } : {}) } });
const ENTRIES = [
  entry('CPV', '45260000', 'Roof works and other special trade construction works', 'Trabajos de techado y otros trabajos de construcción especializados'),
  entry('CPV', '45261000', 'Erection and related works of roof frames and coverings', 'Trabajos de construcción de cubiertas y estructuras de cerramiento'),
  entry('CPV', '45261900', 'Roof repair and maintenance work', 'Reparación y mantenimiento de tejados'),
  entry('CPV', '50100000', 'Repair, maintenance and associated services of vehicles', 'Servicios de reparación y mantenimiento de vehículos'),
  entry('CPV', '90910000', 'Cleaning services', 'Servicios de limpieza'),
  entry('ISIC4', '8121', 'General cleaning of buildings'),
];
const suggester = new CodeSuggester(ENTRIES, buildTextStatistics(ENTRIES.map(({ labels }) => labels.en), 'test'));
const ids = (text: string, scheme?: string): string[] => suggester.suggest(text, 5, scheme).map(({ id }) => id);

describe('codes by plain words', () => {
  it('put the label first that says what was typed and little else', () => {
    expect(ids('we repair roofs')[0]).toBe('45261900');
    expect(ids('cleaning')[0]).toBe('90910000');
  });

  it('are found in either language, and shown with both', () => {
    const [first] = suggester.suggest('reparación de tejados', 1);
    expect(first).toMatchObject({ id: '45261900', labels: { en: 'Roof repair and maintenance work', es: 'Reparación y mantenimiento de tejados' } });
  });

  it('are found by a word that only begins alike', () => {
    expect(ids('roofer')).toContain('45261900');
    expect(ids('vehic')).toEqual(['50100000']);
  });

  it('are not led astray by a rare word of a sentence, nor by an unknown one in it', () => {
    const own = new CodeSuggester([...ENTRIES, entry('CPV', '18813300', 'Town footwear'), entry('CPV', '45111100', 'Demolition work')], buildTextStatistics(ENTRIES.map(({ labels }) => labels.en), 'test'));
    const found = own.suggest('Repair of the roof of a town hall (demo)', 5).map(({ id }) => id);
    expect(found.slice(0, 2)).toContain('45261900');
    expect(found).not.toContain('45111100');
  });

  it('are kept to a scheme on demand', () => {
    expect(ids('cleaning of buildings', 'ISIC4')).toEqual(['8121']);
  });

  it('are none where no label shares a word', () => {
    for (const text of ['', '   ', 'zebra', 'the and of', '12 34']) expect(ids(text)).toEqual([]);
  });

  it('score 0 to 100, fall, and never change for the same words', () => {
    const found = suggester.suggest('roof maintenance and cleaning', 10);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((left, right) => right - left));
    for (const { score } of found) expect(score > 0 && score <= 100).toBe(true);
    expect(suggester.suggest('roof maintenance and cleaning', 10)).toEqual(found);
  });
});
