import { describe, expect, it } from '@jest/globals';
import { alternatives, message, messageText, placeholders, type MessageKey } from './message.js';
import { MESSAGES_EN } from './messages.en.js';
import { MESSAGES_ES } from './messages.es.js';

describe('messages', () => {
  it('have the same keys and placeholders in both languages', () => {
    expect(Object.keys(MESSAGES_ES)).toEqual(Object.keys(MESSAGES_EN));
    for (const key of Object.keys(MESSAGES_EN) as MessageKey[]) {
      expect([key, [...placeholders(MESSAGES_ES[key])].sort()]).toEqual([key, [...placeholders(MESSAGES_EN[key])].sort()]);
    }
  });

  it('fill their parameters in, and leave braces in them alone', () => {
    const said = message('question.exclusion', { ground: '{ground} $1' });
    expect(said.text).toBe('Does this ground of exclusion apply to the firm: {ground} $1?');
    expect(messageText(said, 'es')).toBe('¿Se aplica a la empresa esta causa de exclusión: {ground} $1?');
  });

  it('read the words they are filled with in their own language, however deep', () => {
    const need = message('need.min_pct', { codes: alternatives(['micro', 'small', 'MY']), pct: '60' });
    const said = message('question.language', { need });
    expect(said).toMatchObject({ params: { need: 'micro or small or MY, for 60 % of the bid or more' } });
    expect(messageText(said, 'es')).toBe('¿En qué idiomas trabaja la empresa? Se pide microempresa o pequeña empresa o MY, para el 60 % de la oferta o más.');
  });

  it('keep the text they carry where the key is not known', () => {
    expect(messageText({ key: 'other', params: {}, text: 'As it was.' }, 'es')).toBe('As it was.');
  });
});
