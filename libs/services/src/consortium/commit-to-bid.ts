import { bidTargets, DomainError, exclusivityOf, type BidTarget, type BusinessId, type IsoDate, type LotId, type Rulebook, type Tender } from '@app/domain';
import type { BidCommitmentRepository } from '@app/store';

/** A bid that a firm takes part in: its own where no consortium is named. */
export interface BidOfFirm {
  readonly tender: Tender;
  /** Empty: the whole tender. */
  readonly lotIds: readonly LotId[];
  readonly businessId: BusinessId;
  readonly consortiumId?: string;
}

/** The day and the rules that the bid goes by. */
export interface BidRules {
  readonly rulebook: Rulebook;
  readonly asOf: IsoDate;
}

/**
 * Binds a firm to a bid, joint or its own, in the transaction of its consent or submission and under the tender's lock. Once for each procedure or lot, as the rule says; an item counts as
 * its lot, since bids are for whole lots. Where the law does not shut out a second bid both are kept, and the assessment asks about them. For the same bid again it changes nothing.
 * @throws DomainError `consortium.exclusive`
 */
export async function commitToBid(commitments: BidCommitmentRepository, { tender, lotIds, businessId, consortiumId }: BidOfFirm, rules: BidRules): Promise<void> {
  const exclusive = new Set<string>();
  const noted = new Set<string>();
  for (const target of targetsOf(tender, lotIds)) {
    const rule = exclusivityOf(target, rules.rulebook, rules.asOf);
    const lot = rule?.scope === 'procedure' ? '' : (target.lotId ?? '');
    (rule?.breach === 'fail' ? exclusive : noted).add(lot);
  }
  const taken = await commitments.take({ tenderId: tender.id, businessId, consortiumId, exclusive: [...exclusive], noted: [...noted].filter((lot) => !exclusive.has(lot)) });
  if (taken) return;
  const within = exclusive.has('') ? 'this tender' : 'this lot, or one of these lots';
  throw new DomainError('conflict', 'consortium.exclusive', `This firm takes part in another bid for ${within}, and may take part in one. Leave that one first.`);
}

/** What a bid is for: the lots that it names, or all there is. */
export function targetsOf(tender: Tender, lotIds: readonly LotId[]): readonly BidTarget[] {
  return bidTargets(tender).filter(({ lotId }) => lotIds.length === 0 || (lotId !== undefined && lotIds.includes(lotId)));
}
