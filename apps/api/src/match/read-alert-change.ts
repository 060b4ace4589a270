import type { AlertService } from '@app/services';
import type { AlertsInput } from './alerts.dto.js';

type AlertChange = Parameters<AlertService['put']>[2];

/** The input as plain data; a null threshold is one that was left out. */
export function readAlertChange({ minScore, aboutPerWeek, quietHours, digest, channels, ...rest }: AlertsInput): AlertChange {
  return {
    ...rest,
    minScore: minScore ?? undefined,
    aboutPerWeek: aboutPerWeek ?? undefined,
    quietHours: quietHours && { from: quietHours.from, to: quietHours.to },
    digest: digest && { at: digest.at, weekday: digest.weekday },
    channels: channels && { email: channels.email, ...(typeof channels.text === 'boolean' ? { text: channels.text } : {}) },
  };
}
