import { NOTIFICATION_KINDS, paceOf, type AlertPlan, type Message } from '@app/domain';
import { presentMessage } from '../input/present-common.js';
import type { AlertPlanView } from './alerts.view.dto.js';

const NO_MAIL: Message = {
  key: 'alerts.mail_unavailable',
  params: {},
  text: 'This deployment has no mail server, so no mail is sent. Everything stands in the app, and goes to webhooks and feeds.',
};

export function presentAlertPlan(plan: AlertPlan, mailAvailable: boolean): AlertPlanView {
  const { timeZone, quietHours, workingDays, digest, maxPerDay, channels, language } = plan;
  return {
    timeZone,
    quietHours: quietHours && { from: quietHours.from, to: quietHours.to },
    workingDays: [...workingDays],
    digest: { at: digest.at, weekday: digest.weekday },
    maxPerDay,
    kinds: Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, paceOf(plan, kind)])),
    channels: { email: channels.email, text: channels.text },
    language,
    notes: mailAvailable ? [] : [presentMessage(NO_MAIL)],
  };
}
