import { Injectable } from '@nestjs/common';
import { refuseIf, type BusinessId, type Decimal } from '@app/domain';
import { BusinessRepository, ConsortiumRepository, TenderRepository } from '@app/store';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { TeamCandidates } from '../team/team-candidates.js';
import { DepartureDesk, requireOpened, termsAfter } from './departure-desk.js';
import { failsNothing } from './judge-departure.js';

/** A firm with which the group afterwards would fail nothing. */
export interface Successor {
  readonly businessId: BusinessId;
  readonly name: string;
  /** Its fit, 0 to 100. */
  readonly score: number;
  /** Conditions that are known to be met by nobody yet: somebody has to confirm them. */
  readonly toConfirm: number;
}

export interface Successors {
  readonly leavingId: BusinessId;
  /** Who would lead: who leads now, or where that one leaves the first of the others. */
  readonly leadId: BusinessId;
  /** Those who are open to partners, the best suited first; at most 20. */
  readonly open: readonly Successor[];
  /** How many more there are: firms that are not open to partners, and those beyond the twentieth. */
  readonly others: number;
}

const NAMED = 20;

/** Who could step in for a member that leaves after the opening: asked before anybody is. */
@Injectable()
export class SuccessorsService {
  constructor(
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly candidates: TeamCandidates,
    private readonly desk: DepartureDesk,
  ) {}

  /**
   * For whoever may ask for the change. Each takes over the part of the member that leaves, and the whole answer of the rules to the group afterwards decides.
   * @throws DomainError `departure.not_opened`, `departure.not_lead`, `input.invalid`
   */
  async of(actor: Actor | undefined, consortiumIdText: string, leavingIdText: string, executedPct?: string): Promise<Successors> {
    signedIn(actor);
    const consortium = await this.consortia.find(idOf('consortium', consortiumIdText));
    const tender = consortium && (await this.tenders.find(consortium.tenderId));
    if (consortium === undefined || tender === undefined) throw notFound('consortium');
    const leavingId = idOf<BusinessId>('business', leavingIdText);
    await this.desk.asker(actor, consortium, leavingId);
    requireOpened(consortium);
    const members = consortium.members.map(({ businessId }) => businessId);
    if (!members.includes(leavingId)) refuseIf([{ path: 'leavingId', code: 'consortium.no_member', message: 'This firm is not in the joint bid.' }]);
    const leadId = leavingId === consortium.leadId ? (members.find((id) => id !== leavingId) ?? leavingId) : consortium.leadId;
    const stay = await this.businesses.ofIds(members.filter((id) => id !== leavingId));
    const candidates = await this.candidates.of({ tender, lotIds: consortium.lotIds, leadId: consortium.leadId, stay, passedOver: new Set(members) });
    const terms = candidates.map(({ business }) => termsAfter(consortium, { leavingId, leadId, newcomer: { businessId: business.id }, changed: [] }));
    const answers = await this.desk.judgeEach(terms, consortium, tender, executedPct as Decimal | undefined);
    const able = candidates.flatMap(({ business, score }, index) => {
      const answer = answers[index];
      if (answer === undefined || !failsNothing(answer)) return [];
      return [{ open: business.openToPartners, businessId: business.id, name: business.name, score: Math.round(score), toConfirm: answer.assessments.reduce((sum, { assessment }) => sum + assessment.toConfirm, 0) }];
    });
    const named = able.filter(({ open }) => open).slice(0, NAMED).map(({ open: _, ...successor }) => successor);
    return { leavingId, leadId, open: named, others: able.length - named.length };
  }
}
