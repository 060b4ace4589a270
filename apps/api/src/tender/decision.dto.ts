import { ArrayMinSize } from 'class-validator';
import { MoneyInput } from '../input/common.dto.js';
import { Day, Exact, Flag, Formed, Instant, ListOf, Nested, Text } from '../input/fields.js';
import { LOCAL_ID, RESOURCE_ID } from '../input/forms.js';

export class SupplierInput {
  @Text(300)
  name!: string;

  /** Its profile here, if it has one. */
  @Formed(RESOURCE_ID, { optional: true })
  businessId?: string;

  /** Of the contract's value. */
  @Exact('0', '100', { optional: true })
  sharePct?: string | number;
}

/** Who gets the contract; a tender with lots is awarded lot by lot. */
export class AwardInput {
  @Formed(LOCAL_ID, { optional: true })
  lotId?: string;

  /** The sealed bid that won: its firms are the suppliers, with their roles and shares. */
  @Formed(RESOURCE_ID, { optional: true })
  bidId?: string;

  /** Where bids were not handed in here. */
  @ArrayMinSize(1, { message: 'Name at least one supplier.' })
  @ListOf(SupplierInput, 50, { optional: true })
  suppliers?: SupplierInput[];

  @Nested(MoneyInput)
  value!: MoneyInput;

  @Day()
  decidedOn!: string;

  /** Last day on which the award may be appealed. */
  @Day({ optional: true })
  appealUntil?: string;
}

/** Why nobody is awarded; without a lot, all that is undecided ends so. */
export class UnsuccessfulInput {
  @Text(2_000)
  reason!: string;

  @Formed(LOCAL_ID, { optional: true })
  lotId?: string;
}

/** Why a tender is withdrawn after its deadline. */
export class WithdrawInput {
  @Text(2_000)
  reason!: string;
}

/** That the contract is signed. */
export class ContractInput {
  @Day()
  signedOn!: string;

  @Formed(LOCAL_ID, { optional: true })
  lotId?: string;
}

/** A later deadline, with its reason. */
export class ExtensionInput {
  @Instant()
  endDate!: string;

  @Text(2_000)
  reason!: string;

  /** The place where bids are handed in could not be reached: moves a deadline that passed at most a day ago. */
  @Flag({ optional: true })
  outage?: boolean;
}
