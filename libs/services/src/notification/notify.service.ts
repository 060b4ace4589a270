import { Injectable } from '@nestjs/common';
import type { BusinessId, Message, NotificationKind, Tender } from '@app/domain';
import type { NotifyAnsweredPayload, NotifyChangedPayload, NotifyMatchedPayload } from '@app/jobs';
import { EnquiryRepository, HistoryRepository, NotificationRepository, OutboxRepository, TenderRepository, TenderSearchRepository, UnitOfWork, type NewNotification, type OwedMatch } from '@app/store';
import { BidFeedbackService } from '../bid/bid-feedback.service.js';
import { Ids } from '../common/ids.js';
import { OwedReasonsService } from '../match/owed-reasons.service.js';
import { AlertChannels } from './alert-channels.js';
import { answeredMessage } from './answered-message.js';
import { changedMessage } from './changed-message.js';
import { matchedMessage } from './matched-message.js';

/** Tells firms in the app. The ledger's key makes each telling happen once, however often this runs. */
@Injectable()
export class NotifyService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notifications: NotificationRepository,
    private readonly tenders: TenderRepository,
    private readonly versions: TenderSearchRepository,
    private readonly enquiries: EnquiryRepository,
    private readonly history: HistoryRepository,
    private readonly outbox: OutboxRepository,
    private readonly ids: Ids,
    private readonly channels: AlertChannels,
    private readonly reasons: OwedReasonsService,
    private readonly feedback: BidFeedbackService,
  ) {}

  /** Tells those of the batch that are owed it now: what has changed since it was queued is looked at again. */
  async matched(payload: NotifyMatchedPayload, outboxId: string): Promise<void> {
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      // An amendment waits until this has committed, so that its own notice reaches whoever is told here.
      await this.tenders.hold(payload.tenderId);
      const owed = await this.reasons.withReasons(await this.notifications.owed(payload.tenderId, 'from' in payload ? payload : payload.businessIds));
      await this.notifications.deliver(
        owed.map((match) => this.notice(match, 'tender.matched', 'first', matchedMessage(match))),
        this.channels,
      );
      await this.history.recordTold(payload.tenderId, owed.map(({ businessId }) => businessId));
    });
  }

  /** Tells firms that know the tender that it has changed or was called off; those whose bid did not win hear what became of that instead. */
  async changed({ tenderId, version, kind }: NotifyChangedPayload, outboxId: string): Promise<void> {
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      const [now, before] = await this.versions.versions(tenderId, version + 1, 2);
      if (now === undefined) return;
      const feedback = kind === 'tender.awarded' ? await this.feedback.of(now.tender, before?.tender) : new Map<BusinessId, Message>();
      const known = kind === 'tender.suppliers_changed' ? membersOf(now.tender, version) : new Set<BusinessId>();
      const told = (await this.notifications.followers(tenderId, version)).filter((businessId) => !feedback.has(businessId) && !known.has(businessId));
      const message = changedMessage(kind, now, before);
      await this.notifications.deliver(
        [
          ...told.map((businessId) => this.notice({ businessId, tenderId, tenderVersion: version, lotIds: [] }, kind, `version-${version}`, message)),
          ...[...feedback].map(([businessId, said]) => this.notice({ businessId, tenderId, tenderVersion: version, lotIds: [] }, 'bid.feedback', `version-${version}`, said)),
        ],
        this.channels,
      );
    });
  }

  /** Tells the firms that follow a tender of an answer; once for each version of it. */
  async answered({ tenderId, enquiryId, version }: NotifyAnsweredPayload, outboxId: string): Promise<void> {
    await this.work.run(async () => {
      if (!(await this.outbox.settle(outboxId))) return;
      const tender = await this.tenders.find(tenderId);
      const enquiry = await this.enquiries.find(enquiryId);
      // A correction has overtaken this one, and tells itself.
      if (tender === undefined || enquiry?.answer?.version !== version) return;
      const message = answeredMessage(tender.title, enquiry.question, enquiry.answer.text, version);
      const listeners = await this.enquiries.listeners(tenderId);
      await this.notifications.deliver(
        listeners.map((businessId) =>
          this.notice({ businessId, tenderId, tenderVersion: tender.version, lotIds: [] }, 'tender.answered', `answer-${enquiryId}-${version}`, message),
        ),
        this.channels,
      );
    });
  }

  private notice(
    about: Pick<OwedMatch, 'businessId' | 'tenderId' | 'tenderVersion' | 'lotIds'> & Partial<Pick<OwedMatch, 'role' | 'score' | 'searches'>>,
    kind: NotificationKind,
    occurrence: string,
    message: Message,
  ): NewNotification {
    const { businessId, tenderId, tenderVersion, lotIds, role, score, searches } = about;
    const key = { recipient: `business:${businessId}`, channel: 'in_app', kind, subject: `tender:${tenderId}`, occurrence } as const;
    return { id: this.ids.next(), deliveryId: this.ids.next(), key, businessId, tenderId, tenderVersion, lotIds, role, score, message, searches };
  }
}

/** Who takes part in a group whose members changed with this version, and who left it: they were asked, and have heard. */
function membersOf({ decisions = [] }: Tender, version: number): ReadonlySet<BusinessId> {
  const changed = decisions.flatMap((decision) => {
    const changes = decision.outcome === 'awarded' ? (decision.changes ?? []).filter((change) => change.version === version) : [];
    return decision.outcome === 'awarded' && changes.length > 0 ? [...decision.suppliers, ...changes.map(({ leaving }) => leaving)] : [];
  });
  return new Set(changed.flatMap(({ businessId }) => businessId ?? []));
}
