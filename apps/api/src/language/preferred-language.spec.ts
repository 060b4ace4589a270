import { describe, expect, it } from '@jest/globals';
import { preferredLanguage } from './preferred-language.js';
import { inLanguage } from './in-language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['es', 'es'],
    ['es-PE, en;q=0.5', 'es'],
    ['en, es;q=0.9', 'en'],
    ['qu, es;q=0.3, en;q=0.2', 'es'],
    ['fr, de', 'en'],
    ['es;q=0, fr', 'en'],
    ['est', 'en'],
  ])('for %s is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

describe('an answer in Spanish', () => {
  const message = { key: 'finding.joint_allowed.pass', params: {}, text: 'Joint bids are allowed.' };

  it('has each message in Spanish, wherever it stands, and all else as it was', () => {
    const body = { items: [{ title: 'Roof', message }], question: { ...message, parts: [message] } };
    const said = { ...message, text: 'Se permiten ofertas conjuntas.' };
    expect(inLanguage(body, 'es')).toEqual({ items: [{ title: 'Roof', message: said }], question: { ...said, parts: [said] } });
    expect(body.items[0]?.message.text).toBe('Joint bids are allowed.');
  });

  it('leaves what is no message alone', () => {
    const body = { key: 'finding.joint_allowed.pass', text: 'not a message', at: new Date(0), none: null, list: [1, 'a', undefined] };
    expect(inLanguage(body, 'es')).toEqual(body);
    expect(inLanguage('plain', 'es')).toBe('plain');
  });
});
