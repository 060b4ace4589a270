import { Injectable } from '@nestjs/common';
import { DomainError, type BusinessId, type IsoInstant, type Message } from '@app/domain';
import { NotificationRepository, TenderRepository } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../common/actor.js';
import { idOf, notFound } from '../common/ids.js';
import { TenderReadService } from '../tender/tender-read.service.js';
import { PairMoments } from './pair-moments.js';
import { whyAnswer, type WhyAnswer } from './why-answer.js';

/** Why a firm was told of a tender or not: the answer of the day, and today's beside it. */
export interface Why extends WhyAnswer {
  readonly told: boolean;
  readonly toldAt?: IsoInstant;
  readonly today: WhyAnswer;
}

@Injectable()
export class WhyService {
  constructor(
    private readonly access: AccessService,
    private readonly tenders: TenderRepository,
    private readonly reading: TenderReadService,
    private readonly notifications: NotificationRepository,
    private readonly moments: PairMoments,
  ) {}

  /**
   * Told or not, when, and the reasons of that day: the telling's, or else those of the moment from which the two could have met.
   * @param asOf any other moment since then
   * @throws DomainError `why.before_publication`, `why.future`
   */
  async explain(actor: Actor | undefined, id: string, tenderIdText: string, asOf?: IsoInstant): Promise<Why> {
    const businessId = idOf<BusinessId>('business', id);
    await this.access.require(actor, 'business.matches.read', businessId);
    const { id: tenderId } = await this.reading.get(actor, tenderIdText);
    const now = await this.tenders.now();
    const [toldAt, metAt] = [await this.notifications.toldAt(businessId, tenderId), await this.moments.met(businessId, tenderId)];
    const asked = asOf === undefined ? undefined : momentOf(asOf, now, metAt);
    const present = await this.moments.present(businessId, tenderId, now);
    if (present === undefined) throw notFound('business');
    const at = asked ?? toldAt ?? metAt ?? now;
    const recorded = asked === undefined && toldAt !== undefined ? await this.moments.told(businessId, tenderId) : undefined;
    const then = recorded ?? (await this.moments.at(businessId, tenderId, at));
    const today = whyAnswer(present, toldAt);
    const answer = then === undefined ? erased(today, at) : whyAnswer(then, toldAt !== undefined && toldAt <= at ? toldAt : undefined);
    return { ...answer, told: toldAt !== undefined, toldAt, today };
  }
}

/** The moment asked for, if it is one that can be answered. */
function momentOf(asOf: IsoInstant, now: IsoInstant, metAt: IsoInstant | undefined): IsoInstant {
  const refuse = (code: string, message: string): DomainError => new DomainError('invalid', code, message, [{ path: 'asOf', code, message }]);
  const asked = Date.parse(asOf);
  if (asked > Date.parse(now)) throw refuse('why.future', 'What will be is not known; ask of a moment that has passed.');
  if (metAt !== undefined && asked < Date.parse(metAt)) {
    throw refuse('why.before_publication', `The tender and the firm have both been here since ${metAt}; ask of that moment or a later one.`);
  }
  return new Date(asked).toISOString();
}

/** The profile of then is gone by its owner's wish: what is left is that there was one. */
function erased(today: WhyAnswer, at: IsoInstant): WhyAnswer {
  const text = `What the firm said of itself on ${at.slice(0, 10)} has been erased, so the answer of that day cannot be given again.`;
  const reason: Message = { key: 'why.erased', params: { at }, text };
  return { ...today, at, reasons: [reason], targets: [], replay: 'partial', missing: [] };
}
