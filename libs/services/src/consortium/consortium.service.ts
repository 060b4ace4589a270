import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  agreementText,
  DomainError,
  groupProblems,
  isAgreed,
  move,
  consortiumTransitions,
  refuseIf,
  shareProblems,
  type BusinessId,
  type Consortium,
  type ConsortiumMember,
  type ConsortiumStatus,
  type IsoInstant,
  type ConsortiumTerms,
  type LotId,
  type Problem,
  type Tender,
} from '@app/domain';
import { ArrivalLine, BidCommitmentRepository, BusinessRepository, ConsortiumRepository, RoomFileRepository, TenderRepository, UnitOfWork } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { requireNotTooSlow } from '../bid/bid-desk.js';
import { ConsortiumBids } from '../bid/consortium-bids.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { requireVersion } from '../common/patch.js';
import { Pseudonyms } from '../team/pseudonyms.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { commitToBid, targetsOf, type BidRules } from './commit-to-bid.js';
import { ConsortiumReports, type ConsortiumReport } from './consortium-reports.js';
import { JointBidNotices } from './joint-bid-notices.js';
import { named, namedMembers, type MemberRequest, type NamedMember } from './named-member.js';
import { openTender } from './open-tender.js';

export interface ConsortiumRequest {
  readonly tenderId: string;
  readonly lotIds?: readonly string[];
  readonly leadId: string;
  readonly members: readonly MemberRequest[];
  /** Shares by what each brings, where none are given. */
  readonly shareByOffers?: boolean;
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
    private readonly reports: ConsortiumReports,
    private readonly pseudonyms: Pseudonyms,
    private readonly bids: ConsortiumBids,
    private readonly files: RoomFileRepository,
    private readonly line: ArrivalLine,
    private readonly notices: JointBidNotices,
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
    const id = this.ids.next<string>();
    await this.work.run(async () => {
      const tender = await openTender(this.tenders, tenderId, at);
      const lotIds = lotsOf(tender, request.lotIds);
      const members = await namedMembers(request.members, tenderId, lotKeys(tender, lotIds), this.businesses, this.pseudonyms);
      const terms = request.shareByOffers === true ? await this.withShares(members, leadId, tender, lotIds) : members.map((member) => member.terms);
      await this.check(tender, lotIds, leadId, terms);
      const agreementHash = hashOf(agreementText({ tenderId, lotIds, leadId, members: terms }));
      await this.consortia.add({ id, tenderId, lotIds, leadId, agreementHash }, accountId);
      const [lead] = terms.filter(({ businessId }) => businessId === leadId);
      if (lead) await this.consortia.putMember(id, lead, 'lead', true);
      await commitToBid(this.commitments, { tender, lotIds, businessId: leadId, consortiumId: id }, this.rules);
      for (const [index, member] of terms.entries()) if (member.businessId !== leadId) await this.add(id, tender, leadId, member, members[index]?.veiled);
    });
    return this.reports.of(actor, id);
  }

  /** Asks one firm more, or one again on other terms. Everyone's consent is then asked anew. */
  async invite(actor: Actor | undefined, id: string, request: MemberRequest): Promise<ConsortiumReport> {
    await this.asLead(actor, id, async (consortium, tender) => {
      const [{ terms, veiled }] = (await namedMembers([request], tender.id, lotKeys(tender, consortium.lotIds), this.businesses, this.pseudonyms)) as readonly [NamedMember];
      const known = consortium.members.find(({ businessId }) => businessId === terms.businessId);
      if (known?.joined === true) throw new DomainError('conflict', 'consortium.member', 'This firm is in already. Change its part instead.');
      const members = [...consortium.members.filter(({ businessId }) => businessId !== terms.businessId), terms];
      await this.check(tender, consortium.lotIds, consortium.leadId, members, true);
      await this.consortia.withdrawInvitations(id, terms.businessId);
      await this.add(id, tender, consortium.leadId, terms, veiled);
      await this.renew(id);
    });
    return this.reports.of(actor, id);
  }

  /** Changes parts of members. @throws DomainError `precondition.stale` */
  async change(actor: Actor | undefined, id: string, expectedVersion: number, requests: readonly MemberRequest[]): Promise<ConsortiumReport> {
    await this.asLead(actor, id, async (consortium, tender) => {
      requireVersion(expectedVersion, consortium.version);
      const among = (pseudonym: string) => consortium.members.find(({ businessId }) => this.pseudonyms.of(tender.id, businessId) === pseudonym)?.businessId;
      const changed = requests.map((request, index) => named(request, index, among).terms);
      const strangers = changed.flatMap(({ businessId }, index): Problem[] =>
        consortium.members.some((member) => member.businessId === businessId) ? [] : [{ path: `members[${index}].businessId`, code: 'consortium.no_member', message: 'This firm is not in the consortium. Invite it first.' }],
      );
      refuseIf(strangers);
      const members = consortium.members.map((member) => ({ ...member, ...changed.find(({ businessId }) => businessId === member.businessId) }));
      await this.check(tender, consortium.lotIds, consortium.leadId, members);
      for (const member of members) await this.consortia.putMember(id, member, member.role, member.joined);
      await this.renew(id);
    });
    return this.reports.of(actor, id);
  }

  /** Ends it before the deadline with the bid that it has handed in and the files of its room, and sets its firms free. */
  async dissolve(actor: Actor | undefined, id: string): Promise<ConsortiumReport> {
    const known = await this.ledBy(actor, id);
    // It may take a bid back: what came in time is done before anybody opens that bid, like a withdrawal.
    await this.line.during(known.tenderId, (came) =>
      this.underLock(known, came.receivedAt, ['forming', 'agreed', 'bid_submitted'], async (consortium) => {
        const status = move('consortium', consortiumTransitions, consortium.status, 'dissolved');
        await this.consortia.withdrawInvitations(id);
        await this.commitments.release({ holderId: id });
        await this.files.removeOf(id);
        await this.consortia.change(id, status, consortium.agreementHash);
        if (consortium.status === 'bid_submitted') await this.bids.withdrawOf(consortium, signedIn(actor).accountId);
        await requireNotTooSlow(this.tenders, came);
      }),
    );
    return this.reports.of(actor, id);
  }

  /** A firm drops out, with the files that it had put into the room; the others are asked anew. @throws DomainError `consortium.lead_leaves` */
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
      this.bids.requireNone(consortium);
      await this.consortia.withdrawInvitations(id, businessId);
      await this.consortia.removeMember(id, businessId);
      await this.commitments.release({ holderId: id, businessId });
      await this.files.removeOf(id, businessId);
      await this.renew(id);
    });
  }

  /** The terms changed: their new hash, and the state that follows from who has consented to it. */
  async renew(id: string): Promise<void> {
    const consortium = await this.locked(id);
    const agreementHash = hashOf(agreementText(consortium));
    const status = isAgreed({ members: consortium.members, agreementHash }) ? 'agreed' : 'forming';
    await this.consortia.change(id, consortium.status === status ? status : move('consortium', consortiumTransitions, consortium.status, status), agreementHash);
    const voided = consortium.members.filter(({ joined, consent }) => joined && consent !== undefined && consent.hash !== agreementHash);
    const tender = voided.length > 0 && agreementHash !== consortium.agreementHash ? await this.tenders.find(consortium.tenderId) : undefined;
    for (const { businessId } of tender === undefined ? [] : voided) {
      await this.notices.tell(businessId, tender as Tender, 'team.consent', `consent-${id}-${consortium.version + 1}`, 'notification.team.consent');
    }
  }

  /** The day and the rules that bids go by now. */
  get rules(): BidRules {
    return this.reports.rules;
  }

  get(actor: Actor | undefined, id: string): Promise<ConsortiumReport> {
    return this.reports.get(actor, id);
  }

  private async asLead(actor: Actor | undefined, id: string, effect: (consortium: Consortium, tender: Tender) => Promise<void>): Promise<void> {
    const known = await this.ledBy(actor, id);
    await this.underLock(known, await this.tenders.now(), ['forming', 'agreed'], effect);
  }

  /** The consortium, to those who speak for its lead. */
  private async ledBy(actor: Actor | undefined, id: string): Promise<Consortium> {
    signedIn(actor);
    const known = await this.consortia.find(idOf('consortium', id));
    if (known === undefined) throw notFound('consortium');
    await this.access.require(actor, 'business.team', known.leadId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound('consortium') : error;
    });
    return known;
  }

  /** @param at the database's time, taken before any lock was waited for */
  private async underLock({ id, tenderId }: Consortium, at: IsoInstant, from: readonly ConsortiumStatus[], effect: (consortium: Consortium, tender: Tender) => Promise<void>): Promise<void> {
    await this.work.run(async () => {
      const tender = await openTender(this.tenders, tenderId, at);
      const consortium = await this.locked(id);
      if (!from.includes(consortium.status)) {
        this.bids.requireNone(consortium);
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

  private async add(id: string, tender: Tender, leadId: BusinessId, terms: ConsortiumTerms, veiled = false): Promise<void> {
    const invitationId = this.ids.next<string>();
    await this.consortia.putMember(id, terms, 'member', false);
    await this.consortia.invite(invitationId, id, terms, veiled);
    const lead = await this.businesses.find(leadId);
    await this.notices.tell(terms.businessId, tender, 'team.invited', `invited-${invitationId}`, 'notification.team.invited', { lead: lead?.name ?? '' });
  }

  /** Shares by what each brings, where nobody was given one; what a firm does not show counts by its band. */
  private async withShares(members: readonly NamedMember[], leadId: BusinessId, tender: Tender, lotIds: readonly LotId[]): Promise<readonly ConsortiumTerms[]> {
    const terms = members.map((member) => member.terms);
    if (terms.some(({ sharePct }) => sharePct !== undefined)) return terms;
    const firms = [];
    for (const { businessId } of terms) {
      const business = await this.businesses.find(businessId);
      if (business) firms.push({ business, shown: business.openToPartners || businessId === leadId });
    }
    const shares = firms.length === terms.length ? this.reports.propose(firms, terms.findIndex(({ businessId }) => businessId === leadId), targetsOf(tender, lotIds)) : undefined;
    return terms.map((member, index) => ({ ...member, ...(shares?.[index] === undefined ? {} : { sharePct: shares[index] }) }));
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

/** The lots in which firms match: one empty id where the tender has none. */
function lotKeys(tender: Tender, lotIds: readonly LotId[]): readonly string[] {
  return targetsOf(tender, lotIds).map(({ lotId }) => lotId ?? '');
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
