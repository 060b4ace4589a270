import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIT_WEIGHTS } from '../weights.js';
import { fold } from './fold.js';
import { MAX_WORD_LENGTH } from './cut-words.js';
import { termsOfWord } from './terms-of-word.js';
import { tokenise } from './tokenise.js';

const terms = (text: string) => tokenise(text, 1_000).tokens.map(({ term }) => term);

describe('folding', () => {
  it('takes accents off Latin letters and leaves other scripts their marks', () => {
    expect(fold('Impermeabilización')).toBe('impermeabilizacion');
    expect(fold('Straße ŁÓDŹ Đường')).toBe('strasse lodz duong');
    expect(fold('ремонтный')).toBe('ремонтный');
    expect(fold('ซ่อมหลังคา')).toBe('ซ่อมหลังคา');
    expect(fold('지붕 수리')).toBe('지붕 수리');
    expect(fold('ガラス')).not.toBe(fold('カラス'));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('takes a letter with its accent apart or in one for the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))));
  });
});

describe('the terms of a word', () => {
  it.each([
    ['Spanish', ['techado', 'techados']],
    ['Spanish with and without accents', ['reparación', 'reparaciones', 'reparacion', 'reparar']],
    ['Portuguese', ['instalação', 'instalações', 'instalacao']],
    ['English plurals', ['roofs', 'roof']],
    ['English', ['cleaning', 'cleaner', 'cleaned']],
    ['French', ['nettoyage', 'nettoyages', 'nettoyer']],
    ['Russian', ['ремонта', 'ремонту', 'ремонт']],
    ['Finnish', ['korjaus', 'korjauksen', 'korjaukset']],
    ['Korean', ['수리하는', '수리']],
    ['Arabic', ['الأسقف', 'أسقف']],
  ])('%s: forms of one word share a term', (_, words) => {
    const [first = [], ...others] = words.map((word) => termsOfWord(word));
    for (const other of others) expect(other.some((term) => first.includes(term))).toBe(true);
  });

  it('tell words apart that only begin alike, and keep short ones whole', () => {
    expect(termsOfWord('construction')).not.toEqual(termsOfWord('constraints'));
    expect(termsOfWord('car')).toEqual(['car']);
    expect(termsOfWord('B5')).toEqual(['b5']);
  });
});

describe('the terms of a text', () => {
  it('stay as they are while their version does, for they are stored with firms and tenders', () => {
    const sample = 'Roofing of schools; reparación de techados, construção, municipalidad, ремонт школы, 屋根修理, liability, Ltd';
    expect([FIT_WEIGHTS.termsVersion, ...terms(sample)]).toEqual([
      2, 'roofi', 'roofing', 'schoo', 'schools', 'repar', 'reparaci', 'techa', 'techados', 'const', 'construc', 'ремон', 'школы', '屋根', '修理',
    ]);
  });

  it('leave out stop words of several languages, numbers and single letters', () => {
    expect(terms('The supply of 200 roofs for a school; para los techos de 2026, e B5')).toEqual(['roof', 'schoo', 'techo', 'b5']);
  });

  it('keep the spelling in which the text first has them, and count', () => {
    expect(tokenise('TECHADO y techado', 10)).toEqual({
      tokens: [{ term: 'techa', spelling: 'TECHADO', count: 2 }, { term: 'techado', spelling: 'TECHADO', count: 2 }],
      length: 4,
    });
  });

  it('cut scripts without spaces by their words', () => {
    expect(terms('屋根の修理')).toEqual(['屋根', '修理']);
    expect(terms('ซ่อมหลังคา')).toContain('หลังค');
    expect(terms('采购医疗设备')).toEqual(['采购', '医疗', '设备']);
  });

  it('stop at the limit', () => {
    expect(tokenise(Array.from({ length: 500 }, (_, n) => `word${n}`).join(' '), 7).tokens).toHaveLength(7);
  });

  it('cut endless words without breaking a letter', () => {
    for (const { term } of tokenise('𐐀'.repeat(5_000), 10).tokens) {
      expect(term.length).toBeLessThanOrEqual(MAX_WORD_LENGTH + 1);
      expect(term.isWellFormed()).toBe(true);
    }
  });

  it('of 250,000 words are found in a moment, all different or all the same', () => {
    const different = Array.from({ length: 250_000 }, (_, n) => `w${n.toString(36)}x`).join(' ');
    const same = 'reparaciones '.repeat(250_000);
    expect(tokenise(different, 300).tokens).toHaveLength(300);
    expect(tokenise(same, 300).tokens).toHaveLength(2);
    expect(tokenise('a'.repeat(2_000_000), 300).tokens).toHaveLength(2);
    expect(tokenise('่'.repeat(1_000_000), 300).tokens).toHaveLength(0);
  });

  it('are distinct and not empty, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = terms(text);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((term) => term.length > 0)).toBe(true);
      }),
    );
  });
});
