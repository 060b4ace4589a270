import { describe, expect, it } from '@jest/globals';
import { ALERT_MESSAGES_EN, ALERT_MESSAGES_ES, alertMessage, messageText, NOTIFICATION_KINDS, placeholders } from '../index.js';

describe('the messages of alerts', () => {
  it('have the same keys and placeholders in both languages', () => {
    expect(Object.keys(ALERT_MESSAGES_ES)).toEqual(Object.keys(ALERT_MESSAGES_EN));
    for (const [key, text] of Object.entries(ALERT_MESSAGES_EN)) {
      expect([key, placeholders(ALERT_MESSAGES_ES[key as keyof typeof ALERT_MESSAGES_EN]).toSorted()]).toEqual([key, placeholders(text).toSorted()]);
    }
  });

  it('have a subject for every kind', () => {
    for (const kind of NOTIFICATION_KINDS) expect(ALERT_MESSAGES_EN).toHaveProperty([`mail.subject.${kind}`]);
  });

  it('write an instant as the zone of the tender reads it, in each language', () => {
    const message = alertMessage('alert.closes', { closesAt: '2026-12-12T04:00:00.000Z', zone: 'Asia/Kuala_Lumpur' });
    expect(message.text).toBe('Bids until 12 December 2026, 12:00 (+08:00).');
    expect(messageText(message, 'es')).toBe('Ofertas hasta el 12 de diciembre de 2026, 12:00 (+08:00).');
  });
});
