import { Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dataSourceOptions, type StoreOptions } from './data-source.js';
import { AccountRepository } from './repositories/account.repository.js';
import { PhoneRepository } from './repositories/phone.repository.js';
import { AlertContentRepository } from './repositories/alert-content.repository.js';
import { AlertStopRepository } from './repositories/alert-stop.repository.js';
import { AlertDeliveryRepository } from './repositories/alert-delivery.repository.js';
import { ApiKeyRepository } from './repositories/api-key.repository.js';
import { ArrivalLine } from './arrival-line.js';
import { BidAuditRepository } from './repositories/bid-audit.repository.js';
import { BidDocumentRepository } from './repositories/bid-document.repository.js';
import { BidKeyRepository } from './repositories/bid-key.repository.js';
import { BidRepository } from './repositories/bid.repository.js';
import { BusinessRepository } from './repositories/business.repository.js';
import { BuyerVerificationRepository } from './repositories/buyer-verification.repository.js';
import { BuyerRepository } from './repositories/buyer.repository.js';
import { BidCommitmentRepository } from './repositories/bid-commitment.repository.js';
import { ConsortiumRepository } from './repositories/consortium.repository.js';
import { DocumentRepository } from './repositories/document.repository.js';
import { EnquiryRepository } from './repositories/enquiry.repository.js';
import { HistoryRepository } from './repositories/history.repository.js';
import { IdempotencyRepository } from './repositories/idempotency.repository.js';
import { ImportRepository } from './repositories/import.repository.js';
import { KeptSizeRepository } from './repositories/kept-size.repository.js';
import { MatchRepository } from './repositories/match.repository.js';
import { MembershipRepository } from './repositories/membership.repository.js';
import { NotificationRepository } from './repositories/notification.repository.js';
import { TeamWatchRepository } from './repositories/team-watch.repository.js';
import { OfficerNotificationRepository } from './repositories/officer-notification.repository.js';
import { OpeningRepository } from './repositories/opening.repository.js';
import { OperationRepository } from './repositories/operation.repository.js';
import { OutboxRepository } from './repositories/outbox.repository.js';
import { DepartureRepository } from './repositories/departure.repository.js';
import { PaperRepository } from './repositories/paper.repository.js';
import { RivalRepository } from './repositories/rival.repository.js';
import { RoomFileRepository } from './repositories/room-file.repository.js';
import { RoomRepository } from './repositories/room.repository.js';
import { PartnerExclusionRepository } from './repositories/partner-exclusion.repository.js';
import { PreferenceRepository } from './repositories/preference.repository.js';
import { RateRepository } from './repositories/rate.repository.js';
import { ProfileFeedRepository } from './repositories/profile-feed.repository.js';
import { ReachRepository } from './repositories/reach.repository.js';
import { ReservationRequestRepository } from './repositories/reservation-request.repository.js';
import { SessionRepository } from './repositories/session.repository.js';
import { StatisticsRepository } from './repositories/statistics.repository.js';
import { SystemRepository } from './repositories/system.repository.js';
import { TenderRepository } from './repositories/tender.repository.js';
import { TenderExportRepository } from './repositories/tender-export.repository.js';
import { TenderSearchRepository } from './repositories/tender-search.repository.js';
import { WebhookRepository } from './repositories/webhook.repository.js';
import { FeedRepository } from './repositories/feed.repository.js';
import { DeliveryLogRepository } from './repositories/delivery-log.repository.js';
import { ReminderRepository } from './repositories/reminder.repository.js';
import { SavedSearchRepository } from './repositories/saved-search.repository.js';
import { UnitOfWork } from './unit-of-work.js';

const repositories = [
  AccountRepository,
  PhoneRepository,
  AlertContentRepository,
  AlertDeliveryRepository,
  AlertStopRepository,
  ApiKeyRepository,
  BidAuditRepository,
  BidDocumentRepository,
  BidKeyRepository,
  BidRepository,
  BusinessRepository,
  BuyerRepository,
  BuyerVerificationRepository,
  BidCommitmentRepository,
  ConsortiumRepository,
  DocumentRepository,
  EnquiryRepository,
  HistoryRepository,
  IdempotencyRepository,
  ImportRepository,
  KeptSizeRepository,
  MatchRepository,
  MembershipRepository,
  NotificationRepository,
  OfficerNotificationRepository,
  OpeningRepository,
  OperationRepository,
  OutboxRepository,
  PartnerExclusionRepository,
  DepartureRepository,
  PaperRepository,
  RivalRepository,
  RoomFileRepository,
  RoomRepository,
  PreferenceRepository,
  RateRepository,
  ProfileFeedRepository,
  ReachRepository,
  ReservationRequestRepository,
  SessionRepository,
  StatisticsRepository,
  SystemRepository,
  TeamWatchRepository,
  TenderRepository,
  TenderExportRepository,
  TenderSearchRepository,
  DeliveryLogRepository,
  FeedRepository,
  ReminderRepository,
  SavedSearchRepository,
  WebhookRepository,
];

/** PostgreSQL, for the whole process. */
@Module({})
export class StoreModule {
  static forRoot(options: StoreOptions): DynamicModule {
    return {
      module: StoreModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(options), retryAttempts: 3, retryDelay: 500 })],
      providers: [
        { provide: UnitOfWork, useFactory: (dataSource: DataSource) => new UnitOfWork(dataSource), inject: [getDataSourceToken()] },
        { provide: ArrivalLine, useFactory: () => new ArrivalLine(options.url) },
        ...repositories,
      ],
      exports: [UnitOfWork, ArrivalLine, ...repositories],
    };
  }
}
