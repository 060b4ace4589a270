import { Injectable, Logger } from '@nestjs/common';
import { decideDelivery, isPhoneWay, startOfDay, type Channel } from '@app/domain';
import { AlertContentRepository, AlertDeliveryRepository, UnitOfWork, type ClaimedDelivery, type DeliveryContent, type Settlement } from '@app/store';
import { backOff } from '../channel/back-off.js';
import type { Outcome } from '../channel/outcome.js';
import { MailDelivery } from './mail-delivery.js';
import { SettleTogether } from './settle-together.js';
import { TextDelivery } from './text-delivery.js';
import { WebhookDelivery } from './webhook-delivery.js';

type Outward = 'email' | 'webhook' | 'text';
const OUTWARD: readonly Outward[] = ['email', 'webhook', 'text'];

export interface DeliverSettings {
  /** Tries under way at once in this process, and of one lane (a mail domain, an endpoint); by channel, so that neither waits for the other. */
  readonly limits: Readonly<Record<Outward, { readonly most: number; readonly mostPerLane: number }>>;
  /** Seconds for which a try belongs to this process unless it says that it is still at it. */
  readonly leaseSeconds: number;
}

export const DELIVER_DEFAULTS: DeliverSettings = { limits: { email: { most: 64, mostPerLane: 8 }, webhook: { most: 128, mostPerLane: 2 }, text: { most: 16, mostPerLane: 8 } }, leaseSeconds: 30 };

/** A call that keeps us waiting for so long gives its place to others, and goes on without one: endpoints that hang, however many, cost the others no more than this. */
const SLOW_CALL_MS = 2_000;
/** An endpoint that fails holds up what else waits for it for no longer than this; a mail domain for a breath. */
const ENDPOINT_RESTS_SECONDS = 300;
const DOMAIN_RESTS_SECONDS = 2;

interface Try {
  readonly delivery: ClaimedDelivery;
  /** The peer has had its say, while the end is still being written: its lane is free. */
  answered: boolean;
  /** Its place is free: the peer has answered or is slow. */
  placeless: boolean;
  done: Promise<void>;
}

/**
 * Sends what leaves the system: claims what is due, tries each outside of any transaction, and settles it. A kill in between
 * leaves a lease that runs out, so a message is repeated at most where its try was under way, and then under the same id.
 * Lanes keep peers apart: a slow one holds up only what goes to it.
 */
@Injectable()
export class DeliverService {
  private readonly logger = new Logger('deliver');
  private readonly underWay = new Map<string, Try>();
  private readonly ends: SettleTogether;
  /** The lane after which to look on, and whether all since the first had nothing. */
  private readonly tours: Record<Outward, { after: string; fruitless: boolean }> = { email: { after: '', fruitless: true }, webhook: { after: '', fruitless: true }, text: { after: '', fruitless: true } };

  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: AlertDeliveryRepository,
    private readonly content: AlertContentRepository,
    private readonly mail: MailDelivery,
    private readonly webhooks: WebhookDelivery,
    private readonly texts: TextDelivery,
  ) {
    this.ends = new SettleTogether((ended) => deliveries.settle(ended));
  }

  /** Claims and begins what there is room for. Returns how many rows it looked at; 0 where nothing is due or nothing has room. */
  async round({ limits, leaseSeconds }: DeliverSettings = DELIVER_DEFAULTS): Promise<number> {
    let looked = 0;
    for (const channel of OUTWARD) {
      const room = limits[channel].most - this.trying(channel).filter(({ placeless }) => !placeless).length;
      if (room <= 0) continue;
      const { locked, claimed } = await this.claim(channel, room, limits[channel].mostPerLane, leaseSeconds);
      this.begin(claimed);
      looked += locked;
    }
    return looked;
  }

  /** Says that the tries of this process go on, takes up those that others have left, and makes the digests that are due. */
  async tend({ leaseSeconds }: Pick<DeliverSettings, 'leaseSeconds'> = DELIVER_DEFAULTS): Promise<{ reclaimed: number; digests: number }> {
    await this.deliveries.extend([...this.underWay.values()].map(({ delivery }) => delivery), leaseSeconds);
    const reclaimed = await this.deliveries.reclaim();
    if (reclaimed > 0) this.logger.log(`taken up again: ${reclaimed}`);
    return { reclaimed, digests: await this.deliveries.gatherDigests() };
  }

  /** Until all tries that are under way have ended. */
  async finish(): Promise<void> {
    await Promise.all([...this.underWay.values()].map(({ done }) => done));
  }

  get idle(): boolean {
    return this.underWay.size === 0;
  }

  /** Until one of the tries under way has ended. */
  async oneEnds(): Promise<void> {
    if (this.underWay.size > 0) await Promise.race([...this.underWay.values()].map(({ done }) => done));
  }

  private trying(channel: Outward): Try[] {
    return [...this.underWay.values()].filter(({ delivery, answered }) => !answered && outwardOf(delivery.channel) === channel);
  }

  private lanes(channel: Outward): ReadonlyMap<string, number> {
    const lanes = new Map<string, number>();
    for (const { delivery } of this.trying(channel)) lanes.set(delivery.lane, (lanes.get(delivery.lane) ?? 0) + 1);
    return lanes;
  }

  private async claim(channel: Outward, room: number, mostPerLane: number, leaseSeconds: number): Promise<{ locked: number; claimed: ClaimedDelivery[] }> {
    return this.work.run(async () => {
      const { after, fruitless } = this.tours[channel];
      const { ids, next } = await this.deliveries.lockDue({ channel, most: room, mostPerLane, underWay: this.lanes(channel), after });
      const nothing = ids.length === 0 && (after === '' || fruitless);
      this.tours[channel] = { after: next, fruitless: nothing };
      // Nothing in these lanes: those before or behind them may have something.
      if (ids.length === 0) return { locked: nothing && next === '' ? 0 : 1, claimed: [] };
      const { now, questions } = await this.deliveries.inQuestion(ids);
      const counts = await this.deliveries.sentSince(
        questions.map(({ claimed: { targetId, businessId, channel: by }, plan }) => ({ targetId, businessId, channel: by, since: startOfDay(plan.timeZone, now) })),
      );
      // Those that are let go in this very round count for those behind them.
      const letGo = new Map<string, number>();
      const decisions = questions.map(({ claimed, facts, plan }, i) => {
        const person = `${claimed.targetId} ${claimed.businessId} ${claimed.channel}`;
        const decision = decideDelivery({ ...facts, sentToday: (counts[i] ?? 0) + (letGo.get(person) ?? 0) }, plan, now);
        if (decision.do === 'send' && claimed.channel !== 'webhook' && claimed.kind !== 'digest') letGo.set(person, (letGo.get(person) ?? 0) + 1);
        return { id: claimed.id, claimed, decision };
      });
      await this.deliveries.decide(decisions, leaseSeconds);
      return { locked: ids.length, claimed: decisions.filter(({ decision }) => decision.do === 'send').map(({ claimed }) => claimed) };
    });
  }

  private begin(claimed: readonly ClaimedDelivery[]): void {
    if (claimed.length === 0) return;
    const content = this.content.of(claimed.map(({ id }) => id));
    for (const delivery of claimed) {
      const attempt: Try = { delivery, answered: false, placeless: false, done: Promise.resolve() };
      attempt.done = this.attempt(attempt, content)
        .catch((error: unknown) => this.logger.warn(`${delivery.channel} ${delivery.id}: ${String(error)}`))
        .finally(() => this.underWay.delete(delivery.id));
      this.underWay.set(delivery.id, attempt);
    }
  }

  private async attempt(attempt: Try, content: Promise<ReadonlyMap<string, DeliveryContent>>): Promise<void> {
    const { delivery } = attempt;
    const slow = delivery.channel === 'webhook' ? setTimeout(() => (attempt.placeless = true), SLOW_CALL_MS) : undefined;
    const door = { email: this.mail, webhook: this.webhooks, text: this.texts }[outwardOf(delivery.channel)];
    const send = content.then((all) => door.send(delivery, all.get(delivery.id) ?? {}));
    const outcome = await send.catch((error: unknown): Outcome => {
      // What went wrong inside is for the log, not for the firm.
      this.logger.warn(`${delivery.channel} ${delivery.id}: ${String(error)}`);
      return { did: 'not_now', reason: 'own_fault' };
    });
    clearTimeout(slow);
    const end = settlement(outcome, delivery.putOff);
    attempt.placeless = true;
    // The lane of one that is put off stays taken until it rests.
    attempt.answered = end.state !== 'pending';
    await this.ends.add({ delivery, end });
    if (end.state !== 'pending') return;
    // A whole mail domain rests only while the server is away, and shortly: one message's troubles are not the domain's.
    if (delivery.channel === 'webhook') await this.deliveries.defer(delivery.lane, Math.min(end.seconds, ENDPOINT_RESTS_SECONDS));
    else if (outcome.did === 'not_now' && outcome.unreached) await this.deliveries.defer(delivery.lane, DOMAIN_RESTS_SECONDS);
  }
}

function outwardOf(channel: Channel): Outward {
  if (isPhoneWay(channel)) return 'text';
  return channel === 'webhook' ? 'webhook' : 'email';
}

/** @param putOff how often before; a try that was cut off by a crash of ours is not counted */
function settlement(outcome: Outcome, putOff: number): Settlement {
  if (outcome.did === 'sent') return { state: 'sent', outcome: outcome.detail };
  const { detail, reason } = outcome;
  if (outcome.did === 'refused') return { state: outcome.gone ? 'suppressed' : 'failed', outcome: detail, reason };
  const seconds = backOff(putOff + 1, outcome.unreached === true, Math.random());
  return seconds === undefined ? { state: 'failed', outcome: detail, reason: reason ?? 'given_up' } : { state: 'pending', outcome: detail, reason, seconds };
}
