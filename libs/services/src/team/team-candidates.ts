import { Injectable } from '@nestjs/common';
import type { Business, BusinessId, LotId, Tender } from '@app/domain';
import { stableHash } from '@app/matching';
import { BidCommitmentRepository, BusinessRepository, PartnerExclusionRepository } from '@app/store';
import { targetsOf } from '../consortium/commit-to-bid.js';
import { teamConflicts } from './team-conflicts.js';

/** A group that a firm could join. */
export interface GroupToJoin {
  readonly tender: Tender;
  readonly lotIds: readonly LotId[];
  readonly leadId: BusinessId;
  /** Those who are in it whoever joins. */
  readonly stay: readonly Business[];
  /** Firms that are not to be asked: members, those who were asked before. */
  readonly passedOver: ReadonlySet<BusinessId>;
}

/** A firm that could join, with its fit: the mean of its scores over the group's lots, 0 to 100. */
export interface TeamCandidate {
  readonly business: Business;
  readonly score: number;
}

/** So many are looked at. */
const AT_MOST = 200;

/** Who could join a group. Whether the group then meets every condition is for `assess()` to say. */
@Injectable()
export class TeamCandidates {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly exclusions: PartnerExclusionRepository,
  ) {}

  /**
   * Firms that match the group's lots in a team, at most 200, the best suited first; the order of equals is another for each tender. Who is bound by another bid, or may not be
   * in one team with somebody who stays, is left out.
   */
  async of({ tender, lotIds, leadId, stay, passedOver }: GroupToJoin): Promise<readonly TeamCandidate[]> {
    const lots = targetsOf(tender, lotIds).map(({ lotId }) => lotId ?? '');
    if (lots.length === 0) return [];
    const bound = new Set<BusinessId>();
    for (const lot of lots) for (const id of await this.commitments.bound(tender.id, lot, leadId)) bound.add(id);
    const candidates = (await this.businesses.forTeams(tender.id, lots))
      .filter(({ business: { id } }) => !passedOver.has(id) && !bound.has(id))
      .map(({ business, scores }) => ({ business, score: lots.reduce((sum, lot) => sum + (scores[lot] ?? 0), 0) / lots.length, turn: stableHash(`${tender.id} ${business.id}`) }))
      .sort((a, b) => b.score - a.score || (a.turn < b.turn ? -1 : 1))
      .slice(0, AT_MOST);
    const conflicts = await teamConflicts([...stay, ...candidates.map(({ business }) => business)], this.exclusions);
    const members = new Set(stay.map(({ id }) => id));
    const barred = new Set(conflicts.flatMap(([one, other]) => (members.has(one) ? [other] : members.has(other) ? [one] : [])));
    return candidates.filter(({ business: { id } }) => !barred.has(id)).map(({ business, score }) => ({ business, score }));
  }
}
