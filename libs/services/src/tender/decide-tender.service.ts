import { Injectable } from '@nestjs/common';
import {
  awardProblems,
  decidedStatus,
  DomainError,
  refuseIf,
  signatureProblems,
  undecided,
  type AwardDecision,
  type Decision,
  type IsoDate,
  type LotId,
  type Problem,
  type Tender,
  type TenderChangeKind,
} from '@app/domain';
import { notifyChanged, type PayloadOf } from '@app/jobs';
import { BusinessRepository, OutboxRepository, TenderRepository } from '@app/store';
import { BidsStand } from '../bid/bids-stand.js';
import type { Actor } from '../common/actor.js';
import { UUID } from '../common/page.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { KeepSizeService } from '../rulebook/keep-size.service.js';
import { decisionDays } from './calendar-day.js';
import { ChangeTender, type LockedTender } from './change-tender.js';
import { indexTender } from './index-tender.js';
import { requireStep } from './take-step.js';

/** Suppliers are named, or follow from the sealed bid that won. */
export type AwardInput = Omit<AwardDecision, 'outcome' | 'signedOn' | 'suppliers'> & { readonly suppliers?: AwardDecision['suppliers'] };

/** What happens to a tender after its deadline: awarded, found unsuccessful, withdrawn, put under contract. */
@Injectable()
export class DecideTenderService {
  constructor(
    private readonly changes: ChangeTender,
    private readonly tenders: TenderRepository,
    private readonly businesses: BusinessRepository,
    private readonly outbox: OutboxRepository,
    private readonly knowledge: Knowledge,
    private readonly sizes: KeepSizeService,
    private readonly stand: BidsStand,
  ) {}

  /**
   * Awards the tender, or one of its lots; it is complete once every lot is decided. Firms that were told hear of it.
   * @throws DomainError `tender.deadline_ahead`, `tender.illegal_transition`, `tender.decided`, `award.bid_required`, `award.not_opened`, `award.not_passed`, `input.invalid`
   */
  async award(actor: Actor | undefined, id: string, expectedVersion: number, input: AwardInput): Promise<Tender> {
    return this.changes.run(actor, id, expectedVersion, async (locked) => {
      const { current } = locked;
      const now = await this.tenders.now();
      requireStep('award', current, now);
      refuseIf(lotProblems(current, input.lotId));
      requireUndecided(current, input.lotId);
      const suppliers = (await this.stand.suppliersOf(current, input)) ?? input.suppliers ?? [];
      if (suppliers.length === 0) refuseIf([{ path: 'suppliers', code: 'list.too_short', message: 'Name at least one supplier, or the bid that won.' }]);
      const award: AwardDecision = { outcome: 'awarded', ...input, suppliers };
      refuseIf([...awardProblems(award, decisionDays(current, now)), ...(await this.supplierProblems(award))]);
      await this.keepSizes(current, award);
      return this.decide(locked, [award], 'tender.awarded');
    });
  }

  /**
   * Nobody able came: for the lot, or for all that is undecided.
   * @throws DomainError `tender.deadline_ahead`, `tender.illegal_transition`, `tender.decided`, `input.invalid`
   */
  async findUnsuccessful(actor: Actor | undefined, id: string, expectedVersion: number, { reason, lotId }: { reason: string; lotId?: LotId }): Promise<Tender> {
    return this.changes.run(actor, id, expectedVersion, async (locked) => {
      const { current } = locked;
      const now = await this.tenders.now();
      requireStep('find_unsuccessful', current, now);
      if (lotId !== undefined) {
        refuseIf(lotProblems(current, lotId));
        requireUndecided(current, lotId);
      }
      const { today } = decisionDays(current, now);
      const lots = lotId === undefined ? undecided(current.lots.map((lot) => lot.id), current.decisions ?? []) : [lotId];
      const decisions = lots.map((each): Decision => ({ outcome: 'unsuccessful', ...(each === undefined ? {} : { lotId: each }), reason, decidedOn: today }));
      return this.decide(locked, decisions, 'tender.unsuccessful', reason);
    });
  }

  /** Calls a closed tender off before anything of it is awarded. @throws DomainError `tender.deadline_ahead`, `tender.lot_awarded` */
  async withdraw(actor: Actor | undefined, id: string, expectedVersion: number, reason: string): Promise<Tender> {
    return this.changes.run(actor, id, expectedVersion, async (locked) => {
      const { current } = locked;
      requireStep('withdraw', current, await this.tenders.now());
      if (current.decisions?.some(({ outcome }) => outcome === 'awarded')) {
        throw new DomainError('conflict', 'tender.lot_awarded', 'A lot of this tender is awarded, so the whole cannot be withdrawn. Find the other lots unsuccessful instead.');
      }
      return this.write(locked, { ...current, status: 'withdrawn' }, 'tender.withdrawn', reason);
    });
  }

  /** Enters that the contract is signed, once the award can no longer be appealed. @throws DomainError `contract.not_awarded`, `contract.signed`, `input.invalid` */
  async signContract(actor: Actor | undefined, id: string, expectedVersion: number, { signedOn, lotId }: { signedOn: IsoDate; lotId?: LotId }): Promise<Tender> {
    return this.changes.run(actor, id, expectedVersion, async (locked) => {
      const { current } = locked;
      const now = await this.tenders.now();
      requireStep('sign_contract', current, now);
      refuseIf(lotProblems(current, lotId));
      const award = current.decisions?.find((decision) => decision.lotId === lotId);
      if (award?.outcome !== 'awarded') throw new DomainError('conflict', 'contract.not_awarded', 'Nothing is awarded here, so there is no contract to sign.');
      if (award.signedOn !== undefined) throw new DomainError('conflict', 'contract.signed', `This contract was signed on ${award.signedOn}.`);
      refuseIf(signatureProblems(award, signedOn, decisionDays(current, now)));
      const decisions = (current.decisions ?? []).map((decision) => (decision === award ? { ...award, signedOn } : decision));
      return this.write(locked, { ...current, decisions }, 'tender.contract_signed');
    });
  }

  private async decide(locked: LockedTender, added: readonly Decision[], kind: TenderChangeKind, note?: string): Promise<Tender> {
    const { current } = locked;
    const decisions = [...(current.decisions ?? []), ...added];
    const status = decidedStatus(current.lots.map(({ id }) => id), decisions);
    return this.write(locked, { ...current, decisions, status }, kind, note);
  }

  private async write({ current, accountId }: LockedTender, changed: Tender, kind: TenderChangeKind, note?: string): Promise<Tender> {
    const tender: Tender = { ...changed, version: current.version + 1 };
    await this.tenders.append({ tender, index: indexTender(tender, this.knowledge), editedBy: accountId, note });
    const notice: PayloadOf<typeof notifyChanged.name> = { tenderId: tender.id, version: tender.version, kind };
    await this.outbox.add(notifyChanged.name, [notice]);
    await this.stand.decided(tender, accountId);
    return tender;
  }

  /** The class that each winner has today: later profiles and rules do not change what was true. */
  private async keepSizes(tender: Tender, { suppliers, lotId }: AwardDecision): Promise<void> {
    for (const { businessId } of suppliers) {
      const business = businessId === undefined ? undefined : await this.businesses.find(businessId);
      if (business !== undefined) await this.sizes.keep({ business, tender, lotId, moment: 'award' });
    }
  }

  private async supplierProblems({ suppliers }: AwardDecision): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const [i, { businessId }] of suppliers.entries()) {
      if (businessId === undefined || (UUID.test(businessId) && (await this.businesses.find(businessId)) !== undefined)) continue;
      problems.push({ path: `suppliers[${i}].businessId`, code: 'business.unknown', message: 'There is no firm under this id here; leave it out and give the name.' });
    }
    return problems;
  }
}

/** A tender with lots is decided lot by lot; one without has none to name. */
function lotProblems({ lots }: Tender, lotId: LotId | undefined): Problem[] {
  if (lotId === undefined) {
    return lots.length === 0 ? [] : [{ path: 'lotId', code: 'award.lot_required', message: `This tender has lots. Name one: ${lots.map(({ id }) => id).slice(0, 20).join(', ')}.` }];
  }
  return lots.some(({ id }) => id === lotId) ? [] : [{ path: 'lotId', code: 'lot.unknown', message: `There is no lot "${lotId}".` }];
}

/** @throws DomainError `tender.decided` */
function requireUndecided({ decisions = [] }: Tender, lotId: LotId | undefined): void {
  if (!decisions.some((decision) => decision.lotId === lotId)) return;
  throw new DomainError('conflict', 'tender.decided', lotId === undefined ? 'This tender is decided already.' : `Lot "${lotId}" is decided already.`);
}
