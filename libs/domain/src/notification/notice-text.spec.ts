import { describe, expect, it } from '@jest/globals';
import { messageText } from '../assessment/message.js';
import { changeMessage } from '../tender/change-message.js';
import { TENDER_CHANGE_KINDS } from './notification.js';

const text = (key: string, params: Record<string, string | number>): string => messageText({ key, params, text: 'English' }, 'es');

describe('a notice in Spanish', () => {
  it('says of a match how much was checked and what is open, and never that the firm qualifies', () => {
    const params = { title: 'Tejados', score: 70, checked: 3, toConfirm: 1 };
    expect(text('notification.matched.joint.partial', params)).toBe(
      'En grupo: «Tejados» conviene a su trabajo (70 de 100). Nada que un grupo no pueda cumplir entre las 3 condiciones comprobadas. Una condición está por confirmar. Lea los documentos.',
    );
    expect(text('notification.matched.solo.full', { ...params, checked: 1, toConfirm: 0 })).toBe('«Tejados» conviene a su trabajo (70 de 100). Ningún obstáculo entre la única condición comprobada.');
  });

  it.each(TENDER_CHANGE_KINDS)('exists for %s', (kind) => {
    expect(text(kind.replace('tender.', 'notification.'), { title: 'Tejados', changes: 0 })).toMatch(/^«Tejados» /);
  });

  it('puts the sentences of a difference together, with the reason once', () => {
    const part = changeMessage('change.requirement_added', { requirement: 'iso' });
    const notice = { key: 'notification.amended', params: { title: 'Tejados', changes: 3, reason: 'Error' }, text: '', parts: [part] };
    expect(messageText(notice, 'es')).toMatch(/^«Tejados» ha cambiado\. .*iso.* Y 2 cambios más\. Motivo: Error Vea qué ha cambiado/);
  });

  it('leaves English and unknown keys as they are', () => {
    expect(messageText({ key: 'why.due', params: {}, text: 'English' }, 'en')).toBe('English');
    expect(text('why.unheard_of', {})).toBe('English');
  });
});
