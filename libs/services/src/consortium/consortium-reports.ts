import { Injectable } from '@nestjs/common';
import {
  assess,
  exclusivityOf,
  proposeShares,
  sharesAsked,
  splitMoney,
  type Assessment,
  type BidTarget,
  type Business,
  type BusinessId,
  type Consortium,
  type ConsortiumStatus,
  type Decimal,
  type Exclusivity,
  type LotId,
  type Money,
  type OtherBid,
  type Tender,
  type TenderId,
} from '@app/domain';
import { BidCommitmentRepository, BusinessRepository, ConsortiumRepository, PaperRepository, TenderRepository, type ConsortiaWanted, type Invitation, type KeptSize } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { idOf, notFound } from '../common/ids.js';
import { limitOf, fromCursor, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { KeptFirms } from '../rulebook/kept-firms.service.js';
import { Pseudonyms } from '../team/pseudonyms.js';
import { withoutHiddenValue } from '../tender/hidden-value.js';
import { targetsOf, type BidRules } from './commit-to-bid.js';
import { offersOf } from './offers.js';

/** A consortium as those who take part in it see it. */
export interface ConsortiumReport {
  readonly consortium: Consortium;
  readonly tender: Tender;
  /** Firms of the asker's. */
  readonly own: ReadonlySet<BusinessId>;
  readonly names: ReadonlyMap<BusinessId, string>;
  /** Of firms that are asked and have not let themselves be known: what stands for id and name. */
  readonly veiled: ReadonlyMap<BusinessId, string>;
  readonly invitations: readonly Invitation[];
  /** For the lead: who could take the place of one that does not answer, by the invitation. */
  readonly next: ReadonlyMap<string, { readonly businessId?: BusinessId; readonly name?: string; readonly pseudonym?: string }>;
  /** Of those who have joined, lot by lot: the figures of one who is only invited are shown to nobody. */
  readonly assessments: readonly { readonly lotId?: LotId; readonly assessment: Assessment }[];
  /** Once the bids are open: the size that was kept of each member, by which it is judged from then on. */
  readonly kept: ReadonlyMap<BusinessId, KeptSize>;
  /** Shares by what each brings, within what the rules ask; absent where they ask more than there is. */
  readonly proposal?: ReadonlyMap<BusinessId, Decimal>;
  /** The value of what is bid for by the shares, to the last minor unit; absent where there are none, or no value. */
  readonly values?: ReadonlyMap<BusinessId, Money>;
}

/** A joint bid in a firm's list. */
export interface ConsortiumSummary {
  readonly consortium: Consortium;
  readonly tender: Tender;
  readonly leadName: string;
  /** The firm's own invitation, where it waits for an answer. */
  readonly invitation?: Invitation;
}

/** A part of a firm's list of joint bids. */
export interface ConsortiaRequest extends PageRequest {
  readonly tenderId?: string;
  readonly leadId?: string;
}

/** From the opening on what a member has grown is no bar any more. */
const OPENED: ReadonlySet<ConsortiumStatus> = new Set(['opened', 'awarded', 'not_awarded']);

/** How joint bids stand, for the people of their firms and nobody else. */
@Injectable()
export class ConsortiumReports {
  constructor(
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly consortia: ConsortiumRepository,
    private readonly commitments: BidCommitmentRepository,
    private readonly papers: PaperRepository,
    private readonly keptFirms: KeptFirms,
    private readonly knowledge: Knowledge,
    private readonly pseudonyms: Pseudonyms,
    private readonly clock: Clock,
  ) {}

  /** The day and the rules that bids go by now. */
  get rules(): BidRules {
    return { asOf: this.clock.today(), rulebook: this.knowledge.rulebook };
  }

  /** @throws DomainError `consortium.not_found` for whoever belongs to none of its firms, the buyer's people among them */
  async get(actor: Actor | undefined, id: string): Promise<ConsortiumReport> {
    signedIn(actor);
    const consortium = await this.consortia.find(idOf('consortium', id));
    const own = consortium && (await this.ownOf(actor, consortium));
    if (own === undefined || own.size === 0) throw notFound('consortium');
    return this.report(consortium as Consortium, own);
  }

  /** The joint bids that a firm is in or asked into, the youngest first; for one tender, or led by one firm, where these are named. */
  async list(actor: Actor | undefined, businessIdText: string, { tenderId, leadId, ...request }: ConsortiaRequest): Promise<Page<ConsortiumSummary>> {
    const businessId = idOf<BusinessId>('business', businessIdText);
    await this.access.require(actor, 'business.read', businessId);
    const [before] = fromCursor(request, [UUID]) ?? [];
    const limit = limitOf(request);
    const wanted: ConsortiaWanted = {
      ...(tenderId === undefined ? {} : { tenderId: idOf<TenderId>('tender', tenderId) }),
      ...(leadId === undefined ? {} : { leadId: idOf<BusinessId>('business', leadId) }),
    };
    const page = toPage(await this.consortia.ofFirm(businessId, wanted, before, limit + 1), limit, ({ id }) => toCursor([id]), (row) => row);
    const items = await Promise.all(page.items.map((consortium) => this.summaryOf(consortium, businessId)));
    return { items: items.flatMap((item) => item ?? []), next: page.next };
  }

  /** What everybody reads after a change; who may is the caller's question. */
  async of(actor: Actor | undefined, id: string): Promise<ConsortiumReport> {
    const consortium = await this.consortia.find(id);
    if (consortium === undefined) throw notFound('consortium');
    return this.report(consortium, await this.ownOf(actor, consortium));
  }

  private async report(consortium: Consortium, own: ReadonlySet<BusinessId>): Promise<ConsortiumReport> {
    const found = await this.tenders.find(consortium.tenderId);
    if (found === undefined) throw notFound('consortium');
    const tender = withoutHiddenValue(found);
    const invitations = await this.consortia.invitationsOf(consortium.id);
    const asked = [...new Set([...consortium.members, ...invitations].map(({ businessId }) => businessId))];
    const firms = new Map((await this.businesses.ofIds(asked)).map((business) => [business.id, business]));
    const hidden = (businessId: BusinessId): boolean => !own.has(businessId) && invitations.some((invitation) => invitation.businessId === businessId && invitation.veiled);
    const veiled = new Map(asked.filter(hidden).map((businessId) => [businessId, this.pseudonyms.of(tender.id, businessId)]));
    const targets = targetsOf(found, consortium.lotIds);
    const kept = OPENED.has(consortium.status) ? await this.keptFirms.of(tender.id, [...firms.values()]) : undefined;
    const asKept = new Map([...firms].map(([businessId, business]) => [businessId, kept?.get(businessId)?.business ?? business]));
    return {
      consortium,
      tender,
      own,
      names: new Map([...firms].filter(([businessId]) => !veiled.has(businessId)).map(([businessId, { name }]) => [businessId, name])),
      veiled,
      invitations,
      next: own.has(consortium.leadId) ? await this.nextOf(tender, invitations) : new Map(),
      assessments: await this.assessed(consortium, targets, asKept, own),
      kept: new Map([...(kept ?? [])].map(([businessId, { size }]) => [businessId, size])),
      ...this.sharesOf(consortium, targets, firms, targetsOf(tender, consortium.lotIds)),
    };
  }

  /** What each of these firms would have by what it brings; undefined where the rules ask more than there is. */
  propose(firms: readonly { readonly business: Business; readonly shown: boolean }[], lead: number, targets: readonly BidTarget[]): readonly Decimal[] | undefined {
    const { rulebook, asOf } = this.rules;
    const [first] = targets;
    if (first === undefined || lead < 0) return undefined;
    return proposeShares(offersOf(firms, targets, this.rules), { lead, ...sharesAsked(first, rulebook, asOf) });
  }

  private async assessed(consortium: Consortium, targets: readonly BidTarget[], firms: ReadonlyMap<BusinessId, Business>, own: ReadonlySet<BusinessId>): Promise<ConsortiumReport['assessments']> {
    const joined = consortium.members.flatMap(({ businessId, role, sharePct, scope, joined: isIn }) => {
      const business = firms.get(businessId);
      return isIn && business ? [{ business, role, sharePct, scope }] : [];
    });
    if (joined.length === 0) return [];
    const others = await this.commitments.otherBids(consortium.tenderId, joined.map(({ business }) => business.id), consortium.id);
    const papers = await this.papers.atHand(consortium.id);
    const { asOf, rulebook } = this.rules;
    return targets.map((target) => {
      const otherBids = shownBids(others, own, exclusivityOf(target, rulebook, asOf));
      return { lotId: target.lotId, assessment: assess(joined, target, asOf, rulebook, { papers, ...(otherBids === undefined ? {} : { otherBids }) }) };
    });
  }

  private sharesOf(
    { members }: Consortium,
    targets: readonly BidTarget[],
    firms: ReadonlyMap<BusinessId, Business>,
    shownTargets: readonly BidTarget[],
  ): Pick<ConsortiumReport, 'proposal' | 'values'> {
    const known = members.flatMap((member) => {
      const business = firms.get(member.businessId);
      return business === undefined ? [] : [{ business, shown: member.joined || business.openToPartners, role: member.role }];
    });
    const proposed = known.length < 2 ? undefined : this.propose(known, known.findIndex(({ role }) => role === 'lead'), targets);
    const shares = members.flatMap(({ sharePct }) => sharePct ?? []);
    const value = shares.length === members.length ? valueOf(shownTargets) : undefined;
    return {
      ...(proposed === undefined ? {} : { proposal: new Map(known.map(({ business }, index) => [business.id, proposed[index] as Decimal])) }),
      ...(value === undefined ? {} : { values: new Map(splitMoney(value, shares).map((part, index) => [members[index]?.businessId as BusinessId, part])) }),
    };
  }

  private async nextOf(tender: Tender, invitations: readonly Invitation[]): Promise<ConsortiumReport['next']> {
    const found = new Map<string, { businessId?: BusinessId; name?: string; pseudonym?: string }>();
    for (const { id, status, nextBusinessId } of invitations) {
      const business = status === 'open' && nextBusinessId !== undefined ? await this.businesses.find(nextBusinessId) : undefined;
      if (business) found.set(id, business.openToPartners ? { businessId: business.id, name: business.name } : { pseudonym: this.pseudonyms.of(tender.id, business.id) });
    }
    return found;
  }

  private async summaryOf(consortium: Consortium, businessId: BusinessId): Promise<ConsortiumSummary | undefined> {
    const tender = await this.tenders.find(consortium.tenderId);
    if (tender === undefined) return undefined;
    const lead = await this.businesses.find(consortium.leadId);
    const invitation = (await this.consortia.invitationsOf(consortium.id)).find((each) => each.businessId === businessId && (each.status === 'open' || each.status === 'countered'));
    return { consortium, tender: withoutHiddenValue(tender), leadName: lead?.name ?? '', ...(invitation ? { invitation } : {}) };
  }

  private async ownOf(actor: Actor | undefined, { members }: Consortium): Promise<ReadonlySet<BusinessId>> {
    const may = await Promise.all(members.map(({ businessId }) => this.access.may(actor, 'business.read', businessId)));
    return new Set(members.filter((_, index) => may[index]).map(({ businessId }) => businessId));
  }
}

/** Where a second bid is barred there is none. Where it is not, a member's other bid is told to that member's own people alone, and who knows of none knows nothing. */
function shownBids(others: readonly OtherBid[], own: ReadonlySet<BusinessId>, exclusivity: Exclusivity | undefined): readonly OtherBid[] | undefined {
  if (exclusivity?.breach === 'fail') return others;
  const shown = others.filter(({ bidders }) => bidders.some((id) => own.has(id))).map((bid) => ({ ...bid, bidders: bid.bidders.filter((id) => own.has(id)) }));
  return shown.length > 0 ? shown : undefined;
}

/** All targets' values together; undefined where one is not known, or they are of several currencies. */
function valueOf(targets: readonly BidTarget[]): Money | undefined {
  const [first, ...others] = targets.map(({ value }) => value);
  if (first === undefined) return undefined;
  let minor = first.minor;
  for (const value of others) {
    if (value?.currency !== first.currency) return undefined;
    minor += value.minor;
  }
  return { minor, currency: first.currency };
}
