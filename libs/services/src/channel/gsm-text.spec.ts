import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutGsm, gsmLength, gsmText } from './gsm-text.js';

describe('a text for phones', () => {
  it('keeps the letters that phones have, and writes others as near as it can', () => {
    expect(gsmText('Licitación «Ñandú» – 5 € [más]')).toBe('Licitacion "Ñandu" - 5 € [mas]');
    expect(gsmText('学校 roof\n\trepair 🏠 1')).toBe('roof repair 1');
  });

  it('counts the letters that take the room of two', () => {
    expect(gsmLength('a€[b]')).toBe(8);
  });

  it('never gets longer than its room when it is cut, and is left alone where it fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 0, max: 200 }), (raw, room) => {
        const text = gsmText(raw);
        const cut = cutGsm(text, room);
        expect(gsmLength(cut)).toBeLessThanOrEqual(room);
        if (gsmLength(text) <= room) expect(cut).toBe(text);
        // What is written once is not changed again.
        expect(gsmText(text)).toBe(text);
      }),
    );
  });
});
