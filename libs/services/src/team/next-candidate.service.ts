import { Injectable } from '@nestjs/common';
import { assess, type Business, type BusinessId, type Consortium, type Tender } from '@app/domain';
import { suggestCandidate, type SuggestCandidatePayload } from '@app/jobs';
import { BusinessRepository, ConsortiumRepository, OutboxRepository, TenderRepository, UnitOfWork, type Invitation } from '@app/store';
import { targetsOf } from '../consortium/commit-to-bid.js';
import { ConsortiumReports } from '../consortium/consortium-reports.js';
import { JointBidNotices } from '../consortium/joint-bid-notices.js';
import { Pseudonyms } from './pseudonyms.js';
import { TeamCandidates } from './team-candidates.js';

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
    private readonly candidates: TeamCandidates,
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

  /** The best suited of those who could join with whom the rest of the group would fail nothing; who was asked before is passed over. */
  private async find(consortium: Consortium, { businessId: asked }: Invitation, tender: Tender): Promise<Business | undefined> {
    const { lotIds, leadId, members } = consortium;
    const firms = new Map((await this.businesses.ofIds(members.map(({ businessId }) => businessId))).map((business) => [business.id, business]));
    const stay = members.flatMap(({ businessId }) => (businessId === asked ? [] : (firms.get(businessId) ?? [])));
    const passedOver = new Set<BusinessId>([...(await this.consortia.invitationsOf(consortium.id)), ...members].map(({ businessId }) => businessId));
    const targets = targetsOf(tender, lotIds);
    const { asOf, rulebook } = this.reports.rules;
    const candidates = await this.candidates.of({ tender, lotIds, leadId, stay, passedOver });
    return candidates.find(({ business }) => targets.every((target) => assess([...stay, business], target, asOf, rulebook).role === 'joint'))?.business;
  }
}
