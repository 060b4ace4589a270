import { describe, expect, it } from '@jest/globals';
import { message, messageText, placeholders, type MessageKey } from './message.js';
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
    const said = message('finding.later', { need: '{need} $1' });
    expect(said.text).toBe('Asked: {need} $1. This was not checked; read the documents.');
    expect(messageText(said, 'es')).toBe('Se pide: {need} $1. No se ha comprobado; lea los documentos.');
  });

  it('keep the text they carry where the key is not known', () => {
    expect(messageText({ key: 'other', params: {}, text: 'As it was.' }, 'es')).toBe('As it was.');
  });
});
