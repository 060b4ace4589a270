import { describe, expect, it } from '@jest/globals';
import { becameOf } from './delivery-words.js';

const ZONE = 'Asia/Kuala_Lumpur';
const at = '2026-11-26T01:00:00.000Z';
const became = (delivery: Partial<Parameters<typeof becameOf>[0]>, language: 'en' | 'es'): string => becameOf({ state: 'pending', attempts: 0, ...delivery }, language, ZONE);

describe('what became of a delivery', () => {
  it('is said in the language of the page where it is the service’s to say', () => {
    expect(became({ state: 'suppressed', reason: 'hidden' }, 'en')).toBe('Not sent: the firm has said that it is not its own');
    expect(became({ state: 'suppressed', reason: 'hidden' }, 'es')).toBe('No enviado: la empresa dijo que no es para ella');
    expect(became({ state: 'pending', attempts: 2, dueAt: at, reason: 'secret_unreadable' }, 'es')).toMatch(/^Intentado 2 veces, de nuevo el .*: el secreto de la dirección ya no se puede leer: renuévelo$/);
  });

  it('keeps a peer’s words as they came, beside the service’s own', () => {
    expect(became({ state: 'failed', reason: 'given_up', said: 'HTTP 503' }, 'en')).toBe('Not sent: given up after many tries: HTTP 503');
    expect(became({ state: 'failed', reason: 'given_up', said: 'HTTP 503' }, 'es')).toBe('No enviado: abandonado tras muchos intentos: HTTP 503');
    expect(became({ state: 'sent', sentAt: at, said: '250 OK' }, 'en')).toMatch(/^Sent Thursday 26 November at 09:00 .*, accepted: 250 OK$/);
    expect(became({ state: 'sent', sentAt: at, said: '250 OK' }, 'es')).toMatch(/^Enviado el jueves, 26 de noviembre, .*, aceptado: 250 OK$/);
  });

  it('takes no peer’s words for the service’s: they may be the same', () => {
    expect(became({ state: 'failed', said: 'stopped' }, 'es')).toBe('No enviado: stopped');
  });
});
