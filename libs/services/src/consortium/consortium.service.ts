import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  agreementText,
  assess,
  DomainError,
  exclusivityOf,
  groupProblems,
  isAgreed,
  move,
  consortiumTransitions,
  refuseIf,
  shareProblems,
  type Assessment,
  type Business,
  type BusinessId,
  type Consortium,
  type ConsortiumMember,
  type ConsortiumTerms,
  type Exclusivity,
  type LotId,
  type OtherBid,
  type Problem,
  type Tender,
} from '@app/domain';
import { BidCommitmentRepository, BusinessRepository, ConsortiumRepository, TenderRepository, UnitOfWork, type Invitation } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { requireVersion } from '../common/patch.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { commitToBid, targetsOf, type BidRules } from './commit-to-bid.js';
import { openTender } from './open-tender.js';

export interface MemberRequest {
  readonly businessId: string;
  readonly sharePct?: string;
  readonly scope?: readonly string[];
}

export interface ConsortiumRequest {
  readonly tenderId: string;
  readonly lotIds?: readonly string[];
  readonly leadId: string;
  readonly members: readonly MemberRequest[];
}

/** A consortium as those who take part in it see it. */
export interface ConsortiumReport {
  readonly consortium: Consortium;
  readonly names: ReadonlyMap<BusinessId, string>;
  readonly invitations: readonly Invitation[];
  /** Of those who have joined, lot by lot: the figures of one who is only invited are shown to nobody. */
  readonly assessments: readonly { readonly lotId?: LotId; readonly assessment: Assessment }[];
}

const MOST_MEMBERS = 20;

/** Firms that form a joint bid: who leads asks, everyone consents for himself, and a change asks everyone anew. */
@Injectable()
export class ConsortiumService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly reads: TenderReadService,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly knowledge: Knowledge,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Begins a consortium and invites its members. The lead is bound from here on; it consents like everyone else, to the terms that it then reads.
   * @throws DomainError `tender.not_open`, `consortium.not_joint`, `consortium.exclusive`, `input.invalid`
   */
  async create(actor: Actor | undefined, request: ConsortiumRequest): Promise<ConsortiumReport> {
    const leadId = idOf<BusinessId>('business', request.leadId);
    const { accountId } = await this.access.require(actor, 'business.team', leadId);
    const { id: tenderId } = await this.reads.get(actor, request.tenderId);
    const at = await this.tenders.now();
    const terms = request.members.map(toTerms);
    const id = this.ids.next<string>();
    await this.work.run(async () => {
      const tender = await openTender(this.tenders, tenderId, at);
      const lotIds = lotsOf(tender, request.lotIds);
      await this.check(tender, lotIds, leadId, terms);
      const agreementHash = hashOf(agreementText({ tenderId, lotIds, leadId, members: terms }));
      await this.consortia.add({ id, tenderId, lotIds, leadId, agreementHash }, accountId);
      const [lead] = terms.filter(({ businessId }) => businessId === leadId);
      if (lead) await this.consortia.putMember(id, lead, 'lead', true);
      await commitToBid(this.commitments, { tender, lotIds, businessId: leadId, consortiumId: id }, this.rules);
      for (const member of terms.filter(({ businessId }) => businessId !== leadId)) await this.add(id, member);
    });
    return this.report(actor, id);
  }

  /** @throws DomainError `consortium.not_found` for whoever belongs to none of its firms, the buyer's people among them */
  async get(actor: Actor | undefined, id: string): Promise<ConsortiumReport> {
    signedIn(actor);
    const consortium = await this.consortia.find(idOf('consortium', id));
    if (consortium === undefined || (await this.ownOf(actor, consortium)).size === 0) throw notFound('consortium');
    return this.report(actor, id);
  }

  /** Asks one firm more, or one again on other terms. Everyone's consent is then asked anew. */
  async invite(actor: Actor | undefined, id: string, request: MemberRequest): Promise<ConsortiumReport> {
    const terms = toTerms(request);
    await this.asLead(actor, id, async (consortium, tender) => {
      const known = consortium.members.find(({ businessId }) => businessId === terms.businessId);
      if (known?.joined === true) throw new DomainError('conflict', 'consortium.member', 'This firm is in already. Change its part instead.');
      const members = [...consortium.members.filter(({ businessId }) => businessId !== terms.businessId), terms];
      await this.check(tender, consortium.lotIds, consortium.leadId, members, true);
      await this.consortia.withdrawInvitations(id, terms.businessId);
      await this.add(id, terms);
      await this.renew(id);
    });
    return this.report(actor, id);
  }

  /** Changes parts of members. @throws DomainError `precondition.stale` */
  async change(actor: Actor | undefined, id: string, expectedVersion: number, requests: readonly MemberRequest[]): Promise<ConsortiumReport> {
    const changed = requests.map(toTerms);
    await this.asLead(actor, id, async (consortium, tender) => {
      requireVersion(expectedVersion, consortium.version);
      const strangers = changed.flatMap(({ businessId }, index): Problem[] =>
        consortium.members.some((member) => member.businessId === businessId) ? [] : [{ path: `members[${index}].businessId`, code: 'consortium.no_member', message: 'This firm is not in the consortium. Invite it first.' }],
      );
      refuseIf(strangers);
      const members = consortium.members.map((member) => ({ ...member, ...changed.find(({ businessId }) => businessId === member.businessId) }));
      await this.check(tender, consortium.lotIds, consortium.leadId, members);
      for (const member of members) await this.consortia.putMember(id, member, member.role, member.joined);
      await this.renew(id);
    });
    return this.report(actor, id);
  }

  /** Ends it before the deadline, and sets its firms free. */
  async dissolve(actor: Actor | undefined, id: string): Promise<ConsortiumReport> {
    await this.asLead(actor, id, async (consortium) => {
      const status = move('consortium', consortiumTransitions, consortium.status, 'dissolved');
      await this.consortia.withdrawInvitations(id);
      await this.commitments.release({ holderId: id });
      await this.consortia.change(id, status, consortium.agreementHash);
    });
    return this.report(actor, id);
  }

  /** A firm drops out; the others are asked anew. @throws DomainError `consortium.lead_leaves` */
  async leave(actor: Actor | undefined, id: string, businessIdText: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', businessIdText);
    await this.access.require(actor, 'business.consent', businessId);
    const known = await this.consortia.find(idOf('consortium', id));
    if (known === undefined || !known.members.some((member) => member.businessId === businessId)) throw notFound('consortium');
    const at = await this.tenders.now();
    await this.work.run(async () => {
      await openTender(this.tenders, known.tenderId, at);
      const consortium = await this.locked(id);
      if (consortium.leadId === businessId) {
        throw new DomainError('conflict', 'consortium.lead_leaves', 'The lead cannot leave: without it nobody speaks for the others. Dissolve the consortium, and let another firm begin a new one.');
      }
      await this.consortia.withdrawInvitations(id, businessId);
      await this.consortia.removeMember(id, businessId);
      await this.commitments.release({ holderId: id, businessId });
      await this.renew(id);
    });
  }

  /** What everybody reads after a change; also used by the answers to invitations. */
  async report(actor: Actor | undefined, id: string): Promise<ConsortiumReport> {
    const consortium = await this.consortia.find(id);
    const tender = consortium && (await this.tenders.find(consortium.tenderId));
    if (consortium === undefined || tender === undefined) throw notFound('consortium');
    const firms = new Map<BusinessId, Business>();
    for (const { businessId } of consortium.members) {
      const business = await this.businesses.find(businessId);
      if (business) firms.set(businessId, business);
    }
    const joined = consortium.members.flatMap(({ businessId, role, sharePct, scope, joined: isIn }) => {
      const business = firms.get(businessId);
      return isIn && business ? [{ business, role, sharePct, scope }] : [];
    });
    const own = await this.ownOf(actor, consortium);
    const others = await this.commitments.otherBids(tender.id, joined.map(({ business }) => business.id), id);
    const { asOf, rulebook } = this.rules;
    const assessments = targetsOf(tender, consortium.lotIds).flatMap((target) => {
      if (joined.length === 0) return [];
      const otherBids = shownBids(others, own, exclusivityOf(target, rulebook, asOf));
      return [{ lotId: target.lotId, assessment: assess(joined, target, asOf, rulebook, otherBids === undefined ? {} : { otherBids }) }];
    });
    return {
      consortium,
      names: new Map([...firms].map(([businessId, { name }]) => [businessId, name])),
      invitations: await this.consortia.invitationsOf(id),
      assessments,
    };
  }

  /** The terms changed: their new hash, and the state that follows from who has consented to it. */
  async renew(id: string): Promise<void> {
    const consortium = await this.locked(id);
    const agreementHash = hashOf(agreementText(consortium));
    const status = isAgreed({ members: consortium.members, agreementHash }) ? 'agreed' : 'forming';
    await this.consortia.change(id, consortium.status === status ? status : move('consortium', consortiumTransitions, consortium.status, status), agreementHash);
  }

  /** The day and the rules that bids go by now. */
  get rules(): BidRules {
    return { asOf: this.clock.today(), rulebook: this.knowledge.rulebook };
  }

  private async ownOf(actor: Actor | undefined, { members }: Consortium): Promise<ReadonlySet<BusinessId>> {
    const may = await Promise.all(members.map(({ businessId }) => this.access.may(actor, 'business.read', businessId)));
    return new Set(members.filter((_, index) => may[index]).map(({ businessId }) => businessId));
  }

  private async asLead(actor: Actor | undefined, id: string, effect: (consortium: Consortium, tender: Tender) => Promise<void>): Promise<void> {
    signedIn(actor);
    const known = await this.consortia.find(idOf('consortium', id));
    if (known === undefined) throw notFound('consortium');
    await this.access.require(actor, 'business.team', known.leadId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound('consortium') : error;
    });
    const at = await this.tenders.now();
    await this.work.run(async () => {
      const tender = await openTender(this.tenders, known.tenderId, at);
      const consortium = await this.locked(id);
      if (consortium.status !== 'forming' && consortium.status !== 'agreed') {
        throw new DomainError('conflict', 'consortium.settled', `This consortium is ${consortium.status}; it can no longer be changed.`);
      }
      await effect(consortium, tender);
    });
  }

  private async locked(id: string): Promise<Consortium> {
    const consortium = await this.consortia.lock(id);
    if (consortium === undefined) throw notFound('consortium');
    return consortium;
  }

  private async add(id: string, terms: ConsortiumTerms): Promise<void> {
    await this.consortia.putMember(id, terms, 'member', false);
    await this.consortia.invite(this.ids.next<string>(), id, terms);
  }

  /** @param asked true where one firm is asked: the others' shares may be changed afterwards, and nobody can consent until they add up */
  private async check(tender: Tender, lotIds: readonly LotId[], leadId: BusinessId, members: readonly (ConsortiumTerms | ConsortiumMember)[], asked = false): Promise<void> {
    if (targetsOf(tender, lotIds).some(({ jointBid }) => jointBid?.allowed !== true)) {
      throw new DomainError('conflict', 'consortium.not_joint', 'This tender, or one of these lots, does not admit joint bids.');
    }
    const problems: Problem[] = [];
    if (!members.some(({ businessId }) => businessId === leadId)) problems.push({ path: 'leadId', code: 'consortium.lead_absent', message: 'The lead has to be one of the members.' });
    if (members.length < 2) problems.push({ path: 'members', code: 'consortium.alone', message: 'A joint bid has two members at least.' });
    if (members.length > MOST_MEMBERS) problems.push({ path: 'members', code: 'consortium.too_many', message: `A consortium has ${MOST_MEMBERS} members at most.` });
    const group = [];
    for (const [index, { businessId, sharePct }] of members.entries()) {
      const business = await this.businesses.find(businessId);
      if (business === undefined) problems.push({ path: `members[${index}].businessId`, code: 'business.not_found', message: 'There is no such firm.' });
      else group.push({ business, sharePct });
    }
    const open = new Set(asked ? ['share.some', 'group.shares'] : []);
    refuseIf([...problems, ...shareProblems(members, 'members'), ...groupProblems(group, 'members')].filter(({ code }) => !open.has(code)));
  }
}

/** Where a second bid is barred there is none. Where it is not, a member's other bid is told to that member's own people alone, and who knows of none knows nothing. */
function shownBids(others: readonly OtherBid[], own: ReadonlySet<BusinessId>, exclusivity: Exclusivity | undefined): readonly OtherBid[] | undefined {
  if (exclusivity?.breach === 'fail') return others;
  const shown = others.filter(({ bidders }) => bidders.some((id) => own.has(id))).map((bid) => ({ ...bid, bidders: bid.bidders.filter((id) => own.has(id)) }));
  return shown.length > 0 ? shown : undefined;
}

function toTerms({ businessId, sharePct, scope }: MemberRequest): ConsortiumTerms {
  return {
    businessId: idOf<BusinessId>('business', businessId),
    ...(sharePct === undefined ? {} : { sharePct: sharePct as NonNullable<ConsortiumTerms['sharePct']> }),
    ...(scope === undefined || scope.length === 0 ? {} : { scope }),
  };
}

/** @throws DomainError `input.invalid` for a lot that is not there */
function lotsOf(tender: Tender, wanted: readonly string[] = []): LotId[] {
  const known = new Set<string>(tender.lots.map(({ id }) => id));
  refuseIf(wanted.flatMap((id, index) => (known.has(id) ? [] : [{ path: `lotIds[${index}]`, code: 'lot.unknown', message: 'This tender has no such lot.' }])));
  return [...new Set(wanted)].sort() as LotId[];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
