import { BUSINESS_ROLES, BUYER_LEVELS, BUYER_ROLES } from '@app/domain';
import type { BuyerLevel, MemberRole } from '@app/domain';
import { ArrayMinSize } from 'class-validator';
import { Email } from '../account/account.dto.js';
import { Formed, OneOf, SomeOf, Text } from '../input/fields.js';
import { ECONOMY } from '../input/forms.js';

export class BuyerInput {
  @Text(200)
  name!: string;

  /** ISO 3166-1 alpha-2; decides the rules that its tenders follow. */
  @Formed(ECONOMY)
  economy!: string;

  /** The tier of the Government Procurement Agreement. */
  @OneOf(BUYER_LEVELS, { optional: true })
  level?: BuyerLevel;
}

export class BusinessMemberInput {
  @Email()
  email!: string;

  @ArrayMinSize(1, { message: 'Name at least one role.' })
  @SomeOf(BUSINESS_ROLES, BUSINESS_ROLES.length)
  roles!: MemberRole[];
}

export class BuyerMemberInput {
  @Email()
  email!: string;

  @ArrayMinSize(1, { message: 'Name at least one role.' })
  @SomeOf(BUYER_ROLES, BUYER_ROLES.length)
  roles!: MemberRole[];
}
