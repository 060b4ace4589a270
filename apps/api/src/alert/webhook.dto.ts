import { NOTIFICATION_KINDS } from '@app/domain';
import type { NotificationKind } from '@app/domain';
import { Formed, OneOf, SomeOf, Text } from '../input/fields.js';
import { RESOURCE_ID } from '../input/forms.js';

export class WebhookInput {
  @Formed(RESOURCE_ID)
  businessId!: string;

  /** https, on the public internet. */
  @Text(2_000)
  url!: string;

  /** All, where it is left out. */
  @SomeOf(NOTIFICATION_KINDS, NOTIFICATION_KINDS.length, { optional: true })
  kinds?: NotificationKind[];
}

export class WebhookPatch {
  @Text(2_000, { optional: true })
  url?: string;

  @SomeOf(NOTIFICATION_KINDS, NOTIFICATION_KINDS.length, { optional: true })
  kinds?: NotificationKind[];

  @OneOf(['active', 'disabled'], { optional: true })
  state?: 'active' | 'disabled';
}
