import { Injectable } from '@nestjs/common';
import { assess, type Business, type BusinessId, type Consortium, type Tender } from '@app/domain';
import { suggestCandidate, type SuggestCandidatePayload } from '@app/jobs';
import { BidCommitmentRepository, BusinessRepository, ConsortiumRepository, OutboxRepository, PartnerExclusionRepository, TenderRepository, UnitOfWork, type Invitation } from '@app/store';
import { targetsOf } from '../consortium/commit-to-bid.js';
import { ConsortiumReports } from '../consortium/consortium-reports.js';
import { JointBidNotices } from '../consortium/joint-bid-notices.js';
import { Pseudonyms } from './pseudonyms.js';
import { teamConflicts } from './team-conflicts.js';

/** How long a firm that was asked may take. */
const PATIENCE_HOURS = 48;
const AT_MOST = 200;

/** Who could take the place of a firm that was asked to bid together and does not answer. */
@Injectable()
export class NextCandidateService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly exclusions: PartnerExclusionRepository,
    private readonly reports: ConsortiumReports,
    private readonly notices: JointBidNotices,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  /** Asks for a look at each invitation that has waited for 48 hours by the database's clock; each once. Call it in a transaction. */
  async ask(): Promise<number> {
    const waiting = await this.consortia.takeUnanswered(PATIENCE_HOURS, AT_MOST);
    await this.outbox.add(suggestCandidate.name, waiting.map((invitationId): SuggestCandidatePayload => ({ invitationId })));
    return waiting.length;
  }

  /** The job: finds who suits best and tells the lead. Can run twice. */
  async run({ invitationId }: SuggestCandidatePayload, outboxId: string): Promise<void> {
    const invitation = await this.consortia.findInvitation(invitationId);
    const consortium = invitation && (await this.consortia.find(invitation.consortiumId));
    const tender = consortium && (await this.tenders.find(consortium.tenderId));
    const next = invitation && consortium && tender ? await this.find(consortium, invitation, tender) : undefined;
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      if (invitation === undefined || consortium === undefined || tender === undefined) return;
      await this.consortia.lock(consortium.id);
      const current = await this.consortia.findInvitation(invitationId);
      if (current?.status !== 'open') return;
      await this.consortia.noteNext(invitationId, next?.id);
      const asked = await this.businesses.find(invitation.businessId);
      const firm = current.veiled ? this.pseudonyms.of(tender.id, invitation.businessId) : (asked?.name ?? '');
      const params: Record<string, string> = next === undefined ? { firm } : { firm, next: next.openToPartners ? next.name : this.pseudonyms.of(tender.id, next.id) };
      await this.notices.tell(consortium.leadId, tender, 'team.candidate', `candidate-${invitationId}`, next === undefined ? 'notification.team.no_candidate' : 'notification.team.candidate', params);
    });
  }

  /** Of the firms that match one of the lots in a team, the best suited to all of them with whom the rest of the group would fail nothing; who was asked before, is bound, or conflicts with a member is passed over. */
  private async find(consortium: Consortium, { businessId: asked }: Invitation, tender: Tender): Promise<Business | undefined> {
    const stay: Business[] = [];
    for (const { businessId } of consortium.members.filter((member) => member.businessId !== asked)) {
      const business = await this.businesses.find(businessId);
      if (business) stay.push(business);
    }
    const before = new Set<BusinessId>([...(await this.consortia.invitationsOf(consortium.id)).map(({ businessId }) => businessId), ...consortium.members.map(({ businessId }) => businessId)]);
    const targets = targetsOf(tender, consortium.lotIds);
    if (targets.length === 0) return undefined;
    const lots = targets.map(({ lotId }) => lotId ?? '');
    const bound = new Set<BusinessId>();
    for (const lot of lots) for (const id of await this.commitments.bound(tender.id, lot, consortium.leadId)) bound.add(id);
    const score = ({ scores }: { readonly scores: Readonly<Record<string, number>> }): number => lots.reduce((sum, lot) => sum + (scores[lot] ?? 0), 0);
    const matching = [...(await this.businesses.forTeams(tender.id, lots))].sort((a, b) => score(b) - score(a) || (a.business.id < b.business.id ? -1 : 1));
    const free = matching.filter(({ business }) => !before.has(business.id) && !bound.has(business.id)).slice(0, AT_MOST);
    const conflicts = await teamConflicts([...stay, ...free.map(({ business }) => business)], this.exclusions);
    const members = new Set(stay.map(({ id }) => id));
    const barred = new Set(conflicts.flatMap(([one, other]) => (members.has(one) ? [other] : members.has(other) ? [one] : [])));
    const { asOf, rulebook } = this.reports.rules;
    return free.find(({ business }) => !barred.has(business.id) && targets.every((target) => assess([...stay, business], target, asOf, rulebook).role === 'joint'))?.business;
  }
}
