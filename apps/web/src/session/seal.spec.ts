import { describe, expect, it } from '@jest/globals';
import { Seal } from './seal.js';

const SECRET = 'x'.repeat(48);

describe('a seal', () => {
  const seal = new Seal(SECRET, 'session');

  it('gives back what was put in, in any script', () => {
    for (const text of ['', 'plain', 'ซ่อมหลังคา', '{"a":1}']) expect(seal.open(seal.close(text))).toBe(text);
  });

  it('looks different each time', () => {
    expect(seal.close('same')).not.toBe(seal.close('same'));
  });

  it('does not open after any byte was changed', () => {
    const bytes = Buffer.from(seal.close('text'), 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = changed[index]! ^ 1;
      expect(seal.open(changed.toString('base64url'))).toBeUndefined();
    }
  });

  it('does not open for another purpose, another secret, or what never was sealed', () => {
    expect(new Seal(SECRET, 'draft').open(seal.close('text'))).toBeUndefined();
    expect(new Seal('y'.repeat(48), 'session').open(seal.close('text'))).toBeUndefined();
    for (const text of ['', 'abc', '%%%']) expect(seal.open(text)).toBeUndefined();
  });
});
