import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError, move, openingTransitions, stepFault, type AccountId, type EnvelopeName, type Tender, type TenderId } from '@app/domain';
import { ArrivalLine, BidAuditRepository, BidRepository, OpeningRepository, TenderRepository, UNDER_WAY_SECONDS, UnitOfWork, type Judgement, type Opening } from '@app/store';
import { AccessService } from '../access/access.service.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { audit } from './bid-audit.js';
import { requireTandemChannel } from './bid-desk.js';

/** How long an answer waits for the opener; it may take longer, and is then asked for again. */
const PATIENCE_MS = 5_000;
const LOOK_MS = 50;

/** What officers do about sealed bids once the deadline is past. None of it reads an envelope: that is the opener's alone. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly bids: BidRepository,
    private readonly openings: OpeningRepository,
    private readonly rows: BidAuditRepository,
    private readonly line: ArrivalLine,
  ) {}

  /**
   * Says that an envelope is to be opened. The second of two different openers has it opened. An attempt that is refused is written down.
   * @throws DomainError `tender.deadline_ahead`, `opening.same_person`, `opening.bids_under_way`, `opening.technical_first`, `opening.undecided`, `bid.official_channel`
   */
  async open(actor: Actor | undefined, tenderIdText: string, envelope: EnvelopeName): Promise<Opening> {
    const { accountId } = signedIn(actor);
    const tenderId = idOf<TenderId>('tender', tenderIdText);
    const known = await this.tenders.find(tenderId);
    if (known === undefined) throw notFound('tender');
    try {
      await this.access.require(actor, 'tender.open', known.buyerId);
      await this.work.run(() => this.speak(tenderId, envelope, accountId));
    } catch (error) {
      if (error instanceof DomainError) await this.line.record(tenderId, accountId, 'opening.denied', JSON.stringify({ envelope, why: error.code }));
      throw error;
    }
    return this.settled(tenderId, envelope);
  }

  /** Enters whether a bid's technical envelope is good enough; until its price is to be opened it can be entered anew. @throws DomainError `opening.not_opened`, `opening.price_wanted` */
  async judge(actor: Actor | undefined, bidIdText: string, { passed, reasons }: Pick<Judgement, 'passed' | 'reasons'>): Promise<Judgement> {
    signedIn(actor);
    const known = await this.bids.find(idOf('bid', bidIdText));
    const tender = known && (await this.tenders.find(known.tenderId));
    if (known === undefined || tender === undefined) throw notFound('bid');
    const { accountId } = await this.access.require(actor, 'tender.publish', tender.buyerId).catch((error: unknown) => {
      throw error instanceof DomainError && error.kind === 'not_found' ? notFound('bid') : error;
    });
    await this.work.run(async () => {
      await this.tenders.lock(known.tenderId);
      const bid = (await this.bids.find(known.id)) ?? known;
      if (bid.status !== 'opened') throw new DomainError('conflict', 'opening.not_opened', `This bid is ${bid.status}; only an opened one is judged.`);
      const price = (await this.openings.of(known.tenderId)).find((each) => each.envelope === 'price');
      if (price !== undefined) throw new DomainError('conflict', 'opening.price_wanted', 'The prices are opened, or are about to be; what was decided before stands.');
      await this.openings.judge(bid.id, { passed, reasons, decidedBy: accountId });
      await audit(this.rows, bid.tenderId, accountId, 'bid.judged', { bidId: bid.id, passed, reasons });
    });
    const judgement = await this.openings.judgement(known.id);
    if (judgement === undefined) throw notFound('bid');
    return judgement;
  }

  /** Under the tender's exclusive lock: whoever hands a bid in is before this or after it. */
  private async speak(tenderId: TenderId, envelope: EnvelopeName, accountId: AccountId): Promise<void> {
    const tender = await this.tenders.lock(tenderId);
    if (tender === undefined) throw notFound('tender');
    requireTandemChannel(tender);
    await this.requireClosed(tender);
    const all = await this.openings.of(tenderId);
    const opening = all.find((each) => each.envelope === envelope);
    if (opening?.status === 'opened' || opening?.status === 'agreed') return;
    if (envelope === 'price') await this.requireJudged(tenderId, all);
    if (opening?.status !== 'wanted') {
      if (opening !== undefined) move('opening', openingTransitions, opening.status, 'wanted');
      await this.openings.want(tenderId, envelope);
      await this.openings.speak(tenderId, envelope, accountId);
      await audit(this.rows, tenderId, accountId, 'opening.wanted', { envelope });
      return;
    }
    if (opening.voices.some((voice) => voice.accountId === accountId)) {
      throw new DomainError('conflict', 'opening.same_person', 'You have asked for this already. Another opener of the buyer has to ask too.');
    }
    await this.openings.speak(tenderId, envelope, accountId);
    move('opening', openingTransitions, opening.status, 'agreed');
    await this.openings.agree(tenderId, envelope);
    await audit(this.rows, tenderId, accountId, 'opening.agreed', { envelope });
  }

  private async requireClosed(tender: Tender): Promise<void> {
    const { status, tenderPeriod } = tender;
    const now = await this.tenders.now();
    // The step that comes next, an award, has the same guard: after the deadline by the database's clock, and nothing decided yet.
    const fault = stepFault('award', { status, endDate: tenderPeriod.endDate }, now);
    if (fault?.code === 'tender.deadline_ahead') throw new DomainError('conflict', fault.code, `Bids are opened after the deadline, and this tender is open until ${tenderPeriod.endDate ?? ''}. This attempt was written down.`);
    if (fault !== undefined || tenderPeriod.endDate === undefined) throw new DomainError('conflict', 'tender.not_open', `This tender is ${status}; its bids are not opened.`);
    if (await this.bids.underWay(tender.id, tenderPeriod.endDate, UNDER_WAY_SECONDS)) {
      throw new DomainError('conflict', 'opening.bids_under_way', 'A bid that came in before the deadline is still being stored. Ask again in a moment.');
    }
  }

  private async requireJudged(tenderId: TenderId, all: readonly Opening[]): Promise<void> {
    if (!all.some(({ envelope, status }) => envelope === 'technical' && status === 'opened')) {
      throw new DomainError('conflict', 'opening.technical_first', 'The technical envelopes are opened first; then each bid is judged, then the prices are opened.');
    }
    const undecided = await this.openings.undecided(tenderId);
    if (undecided > 0) throw new DomainError('conflict', 'opening.undecided', `${undecided} of the opened bids ${undecided === 1 ? 'is' : 'are'} not judged yet; prices are opened for those that passed.`);
  }

  /** The opening once the opener has done its part, or as it is after a while. */
  private async settled(tenderId: TenderId, envelope: EnvelopeName): Promise<Opening> {
    for (const until = Date.now() + PATIENCE_MS; ; ) {
      const opening = (await this.openings.of(tenderId)).find((each) => each.envelope === envelope);
      if (opening === undefined) throw notFound('opening');
      if (opening.status !== 'agreed' || Date.now() >= until) return opening;
      await wait(LOOK_MS);
    }
  }
}
