import { Flag, ListOf, OneOf, Text } from '../input/fields.js';

export class MailEventInput {
  @OneOf(['bounce', 'complaint'])
  type!: 'bounce' | 'complaint';

  @Text(320)
  email!: string;

  /** False for a bounce that may pass. */
  @Flag({ optional: true })
  permanent?: boolean;

  @Text(500, { optional: true })
  detail?: string;
}

export class MailEventsInput {
  @ListOf(MailEventInput, 500)
  events!: MailEventInput[];
}
