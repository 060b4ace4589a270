import type { Notification } from '@app/domain';
import { presentMessage } from '../input/present-common.js';
import type { NotificationView } from './notification.view.dto.js';

export function presentNotification(notification: Notification): NotificationView {
  const { id, kind, tenderId, tenderVersion, lotIds, role, score, message, createdAt, readAt } = notification;
  return { id, kind, tenderId, tenderVersion, lotIds: [...lotIds], role, score, message: presentMessage(message), createdAt, readAt };
}
