import { Injectable } from '@nestjs/common';
import { DomainError, type BusinessId, type IsoInstant, type Tender } from '@app/domain';
import { BusinessRepository, RoomRepository, TenderRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids, notFound } from '../common/ids.js';
import { Pseudonyms } from '../team/pseudonyms.js';
import { requireTakesBids } from '../tender/takes-bids.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { partnerRegions, type PartnerRegion } from './partner-regions.js';

export interface BoardEntry {
  readonly id: string;
  /** By id and name where the firm is open to partners, or is the asker's; else by a pseudonym of this tender. */
  readonly businessId?: BusinessId;
  readonly name?: string;
  readonly pseudonym?: string;
  readonly own: boolean;
  readonly brings: string;
  readonly seeks: string;
  /** Of a firm that shows its name. */
  readonly region?: string;
  readonly at: IsoInstant;
}

export interface Board {
  readonly entries: readonly BoardEntry[];
  /** Where firms that could take part are, so counted that nobody is singled out. */
  readonly regions: readonly PartnerRegion[];
}

export interface BoardPost {
  readonly businessId: string;
  readonly brings: string;
  readonly seeks: string;
  readonly region?: string;
}

const MOST_POSTS = 200;

/** A tender's partner board: "we bring X, we seek Y". Firms see it; the buyer's people do not, whatever else they belong to. */
@Injectable()
export class PartnerBoardService {
  constructor(
    private readonly access: AccessService,
    private readonly reads: TenderReadService,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly board: RoomRepository,
    private readonly pseudonyms: Pseudonyms,
    private readonly ids: Ids,
  ) {}

  /** Newest first, for the people of a firm. @throws DomainError `tender.not_found` for the buyer's people */
  async read(actor: Actor | undefined, tenderId: string, forBusiness: string): Promise<Board> {
    const asker = idOf<BusinessId>('business', forBusiness);
    await this.access.require(actor, 'business.read', asker);
    const tender = await this.visible(actor, tenderId);
    const posts = await this.board.posts(tender.id, MOST_POSTS);
    const firms = new Map((await this.businesses.ofIds(posts.map(({ businessId }) => businessId))).map((firm) => [firm.id, firm]));
    const entries = posts.map(({ id, businessId, brings, seeks, region, at }): BoardEntry => {
      const own = businessId === asker;
      const firm = firms.get(businessId);
      const named = own || firm?.openToPartners === true;
      // Under a pseudonym the place is not told: with what a firm brings it would be its name.
      const who = named ? { businessId, name: firm?.name, ...(region === undefined ? {} : { region }) } : { pseudonym: this.pseudonyms.of(tender.id, businessId) };
      return { id, ...who, own, brings, seeks, at };
    });
    const delivery = [tender, ...tender.lots].flatMap(({ deliveryRegions }) => deliveryRegions ?? []);
    const regions = partnerRegions({ delivery, firms: await this.businesses.regionsInRoleJoint(tender.id), named: entries.map((entry) => entry.region) });
    return { entries, regions };
  }

  /** Puts up what a firm brings and seeks; what it had there before gives way. @throws DomainError `tender.not_open`, `consortium.not_joint` */
  async post(actor: Actor | undefined, tenderId: string, { businessId: id, brings, seeks, region }: BoardPost): Promise<void> {
    const businessId = idOf<BusinessId>('business', id);
    const { accountId } = await this.access.require(actor, 'business.team', businessId);
    const tender = await this.visible(actor, tenderId);
    requireTakesBids(tender, await this.tenders.now());
    if (![tender, ...tender.lots].some(({ jointBid }) => jointBid?.allowed === true)) throw new DomainError('conflict', 'consortium.not_joint', 'This tender does not admit joint bids.');
    await this.board.post({ id: this.ids.next(), tenderId: tender.id, businessId, brings, seeks, ...(region === undefined ? {} : { region }) }, accountId);
  }

  async takeDown(actor: Actor | undefined, tenderId: string, id: string): Promise<void> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.team', businessId);
    const tender = await this.visible(actor, tenderId);
    await this.board.takeDown(tender.id, businessId);
  }

  private async visible(actor: Actor | undefined, tenderId: string): Promise<Tender> {
    signedIn(actor);
    const tender = await this.reads.get(actor, tenderId);
    if (tender.own) throw notFound('tender');
    return tender;
  }
}
