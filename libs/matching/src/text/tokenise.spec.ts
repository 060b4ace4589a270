import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIT_WEIGHTS } from '../weights.js';
import { fold } from './fold.js';
import { stem } from './stem.js';
import { MAX_WORD_LENGTH, tokenise } from './tokenise.js';

const terms = (text: string) => tokenise(text, 1_000).map(({ term }) => term);

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

describe('stems', () => {
  it.each([
    ['Spanish', ['techado', 'techos', 'techo']],
    ['Spanish with and without accents', ['reparación', 'reparaciones', 'reparacion', 'reparar']],
    ['Spanish on -cción', ['construcción', 'construcciones', 'construccion']],
    ['Portuguese', ['instalação', 'instalações', 'instalacao']],
    ['English', ['roofing', 'roofs', 'roof']],
    ['more English', ['repair', 'repairs', 'repairing']],
    ['French', ['nettoyage', 'nettoyages']],
    ['Russian', ['ремонта', 'ремонту', 'ремонт']],
  ])('%s: words of one stem agree', (_, words) => {
    expect(new Set(words.map((word) => stem(fold(word)))).size).toBe(1);
  });

  it('do not throw short unlike words together', () => {
    expect(stem('car')).not.toBe(stem('care'));
  });
});

describe('the terms of a text', () => {
  it('stay as they are while their version does, for they are stored with firms and tenders', () => {
    const sample = 'Roofing of schools; reparación de techados, construção, municipalidad, ремонт школы, 屋根修理, liability, Ltd';
    expect([FIT_WEIGHTS.termsVersion, ...terms(sample)]).toEqual([
      1, 'roof', 'school', 'repar', 'tech', 'construcion', 'ремонт', 'школ', '屋根', '根修', '修理',
    ]);
  });

  it('leave out stop words of several languages, numbers and single letters', () => {
    expect(terms('The supply of 200 roofs for a school; para los techos de 2026, e B5')).toEqual(['roof', 'school', 'tech', 'b5']);
  });

  it('keep the spelling in which the text first has them', () => {
    expect(tokenise('TECHOS y techado', 10)).toEqual([{ term: 'tech', spelling: 'TECHOS' }]);
  });

  it('cut scripts without spaces into overlapping pieces', () => {
    expect(terms('屋根修理')).toEqual(['屋根', '根修', '修理']);
    expect(terms('ซ่อมหลังคา')).toContain('หลัง');
  });

  it('stop at the limit', () => {
    expect(tokenise(Array.from({ length: 500 }, (_, n) => `word${n}`).join(' '), 7)).toHaveLength(7);
  });

  it('cut endless words without breaking a letter', () => {
    const [token] = tokenise('𐐀'.repeat(5_000), 10);
    expect(token!.term.length).toBeLessThanOrEqual(MAX_WORD_LENGTH + 1);
    expect(token!.term.isWellFormed()).toBe(true);
  });

  it('of 250,000 words are found in a moment, all different or all the same', () => {
    const different = Array.from({ length: 250_000 }, (_, n) => `w${n.toString(36)}x`).join(' ');
    const same = 'reparaciones '.repeat(250_000);
    expect(tokenise(different, 300)).toHaveLength(300);
    expect(tokenise(same, 300)).toHaveLength(1);
    expect(tokenise('a'.repeat(2_000_000), 300)).toHaveLength(1);
    expect(tokenise('่'.repeat(1_000_000), 300)).toHaveLength(0);
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
