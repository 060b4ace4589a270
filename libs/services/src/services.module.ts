import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import type { Config } from '@app/config';
import { StoreModule } from '@app/store';
import { ReceiptSigner } from '@app/sealing';
import { AccessService } from './access/access.service.js';
import { AccountService } from './account/account.service.js';
import { ApiKeyService } from './account/api-key.service.js';
import { MemberService } from './account/member.service.js';
import { OperatorService } from './account/operator.service.js';
import { OwnerEmails } from './account/owner-emails.js';
import { PhoneCodeHash, PhoneCodes } from './account/phone-codes.js';
import { PhoneService } from './account/phone.service.js';
import { RefreshTokens } from './account/refresh-tokens.js';
import { SessionService } from './account/session.service.js';
import { BidKeysService } from './bid/bid-keys.service.js';
import { BidsStand } from './bid/bids-stand.js';
import { BidDocumentService } from './bid/bid-document.service.js';
import { RivalPatternsService } from './bid/rival-patterns.service.js';
import { BidReadService } from './bid/bid-read.service.js';
import { BidSpeakers } from './bid/bid-speakers.js';
import { OpenedDocumentService } from './bid/opened-document.service.js';
import { ConsortiumBids } from './bid/consortium-bids.js';
import { OpeningService } from './bid/opening.service.js';
import { SubmitBidService } from './bid/submit-bid.service.js';
import { VerifyAuditService } from './bid/verify-audit.service.js';
import { WithdrawBidService } from './bid/withdraw-bid.service.js';
import { BusinessService } from './business/business.service.js';
import { BuyerService } from './buyer/buyer.service.js';
import { VerifyBuyerService } from './buyer/verify-buyer.service.js';
import { Clock } from './common/clock.js';
import { ConsortiumReports } from './consortium/consortium-reports.js';
import { ConsortiumService } from './consortium/consortium.service.js';
import { JointBidNotices } from './consortium/joint-bid-notices.js';
import { DecideDepartureService } from './departure/decide-departure.service.js';
import { AmendAward } from './departure/amend-award.service.js';
import { DepartureDesk } from './departure/departure-desk.js';
import { DepartureService } from './departure/departure.service.js';
import { SuccessorsService } from './departure/successors.service.js';
import { InvitationService } from './consortium/invitation.service.js';
import { OcdsExportService } from './ocds/ocds-export.service.js';
import { OcdsIdentity } from './ocds/ocds-identity.js';
import { Deployment } from './common/deployment.js';
import { Ids } from './common/ids.js';
import { ImportBatchService } from './import/import-batch.service.js';
import { ImportContext } from './import/import-context.js';
import { ImportFilesService } from './import/import-files.service.js';
import { UploadService } from './import/upload.service.js';
import { ImportTenderService } from './import/import-tender.service.js';
import { Knowledge, loadKnowledge } from './knowledge/knowledge.js';
import { StatisticsService } from './knowledge/statistics.service.js';
import { KnowledgeArchive } from './knowledge/knowledge-archive.js';
import { MarketAccessService } from './market-access/market-access.service.js';
import { SuggestCodesService } from './knowledge/suggest-codes.service.js';
import { KnowledgeHistory } from './knowledge/knowledge-history.js';
import { MatchReadService } from './match/match-read.service.js';
import { PairMoments } from './match/pair-moments.js';
import { WhyService } from './match/why.service.js';
import { AlertAddresses, domainOf } from './alert/alert-addresses.js';
import { DeliveryLogService } from './alert/delivery-log.service.js';
import { MailEventsDoor, MailEventService } from './alert/mail-event.service.js';
import { SavedSearchService } from './alert/saved-search.service.js';
import { FeedService } from './alert/feed.service.js';
import { WebhookRules } from './alert/webhook-rules.js';
import { WebhookService } from './alert/webhook.service.js';
import { NotMineService } from './alert/not-mine.service.js';
import { StopService } from './alert/stop.service.js';
import { StopTokens } from './alert/stop-tokens.js';
import { TextSender } from './channel/text-sender.js';
import { SecretBox } from './channel/secret-box.js';
import { AlertChannels } from './notification/alert-channels.js';
import { AlertService } from './notification/alert.service.js';
import { AlertVolume } from './notification/alert-volume.js';
import { BusinessVersions } from './business/business-versions.js';
import { EmphasisService } from './match/emphasis.service.js';
import { MarkService } from './notification/mark.service.js';
import { LiveNotices } from './notification/live-notices.js';
import { NotificationService } from './notification/notification.service.js';
import { OfficerNotificationService } from './notification/officer-notification.service.js';
import { BodyMac } from './operation/body-mac.js';
import { IdempotencyService } from './operation/idempotency.service.js';
import { OperationService } from './operation/operation.service.js';
import { EconomyService } from './rulebook/economy.service.js';
import { KeepSizeService } from './rulebook/keep-size.service.js';
import { KeptFirms } from './rulebook/kept-firms.service.js';
import { RateService } from './rulebook/rate.service.js';
import { QuestionService } from './question/question.service.js';
import { ReachService } from './reach/reach.service.js';
import { ReadinessService } from './readiness/readiness.service.js';
import { ReservationRequestService } from './reservation/reservation-request.service.js';
import { LoadSampleService } from './sample/load-sample.service.js';
import { HealthService } from './system/health.service.js';
import { AgreementDraftService } from './agreement/agreement-draft.service.js';
import { PartnerBoardService } from './room/partner-board.service.js';
import { PaperService } from './paper/paper.service.js';
import { RoomDoor } from './room/room-door.js';
import { RoomFileService } from './room/room-file.service.js';
import { RoomService } from './room/room.service.js';
import { SampleRecordService } from './system/sample-record.service.js';
import { NextCandidateService } from './team/next-candidate.service.js';
import { PartnerExclusionService } from './team/partner-exclusion.service.js';
import { Pseudonyms } from './team/pseudonyms.js';
import { TeamCandidates } from './team/team-candidates.js';
import { TeamSearchService } from './team/team-search.service.js';
import { AmendTenderService } from './tender/amend-tender.service.js';
import { CancelTenderService } from './tender/cancel-tender.service.js';
import { ChangeTender } from './tender/change-tender.js';
import { DecideTenderService } from './tender/decide-tender.service.js';
import { DocumentService } from './tender/document.service.js';
import { DraftTenderService } from './tender/draft-tender.service.js';
import { EnquiryService } from './tender/enquiry.service.js';
import { ExtendTenderService } from './tender/extend-tender.service.js';
import { PublishTenderService } from './tender/publish-tender.service.js';
import { TenderReadService } from './tender/tender-read.service.js';

const services: Provider[] = [
  AccessService,
  AccountService,
  AlertService,
  AlertVolume,
  AmendTenderService,
  ApiKeyService,
  BidKeysService,
  BidDocumentService,
  BidReadService,
  BidSpeakers,
  OpenedDocumentService,
  RivalPatternsService,
  BidsStand,
  ConsortiumBids,
  OpeningService,
  SubmitBidService,
  VerifyAuditService,
  WithdrawBidService,
  BusinessService,
  BuyerService,
  CancelTenderService,
  ChangeTender,
  Clock,
  ConsortiumReports,
  JointBidNotices,
  NextCandidateService,
  TeamCandidates,
  PartnerExclusionService,
  AgreementDraftService,
  PartnerBoardService,
  PhoneCodes,
  PhoneService,
  PaperService,
  RoomDoor,
  RoomFileService,
  RoomService,
  ConsortiumService,
  DecideDepartureService,
  DecideTenderService,
  AmendAward,
  DepartureDesk,
  DepartureService,
  SuccessorsService,
  DocumentService,
  DraftTenderService,
  EconomyService,
  EnquiryService,
  ExtendTenderService,
  HealthService,
  IdempotencyService,
  Ids,
  ImportBatchService,
  ImportFilesService,
  ImportTenderService,
  KeepSizeService,
  KeptFirms,
  InvitationService,
  KnowledgeArchive,
  KnowledgeHistory,
  LoadSampleService,
  BusinessVersions,
  EmphasisService,
  MarkService,
  MatchReadService,
  MemberService,
  LiveNotices,
  NotMineService,
  NotificationService,
  OcdsExportService,
  OfficerNotificationService,
  OperationService,
  OperatorService,
  OwnerEmails,
  PairMoments,
  PublishTenderService,
  RateService,
  QuestionService,
  ReachService,
  ReadinessService,
  ReservationRequestService,
  SampleRecordService,
  SessionService,
  StatisticsService,
  SuggestCodesService,
  StopService,
  StopTokens,
  TeamSearchService,
  MarketAccessService,
  TenderReadService,
  UploadService,
  VerifyBuyerService,
  DeliveryLogService,
  FeedService,
  MailEventService,
  SavedSearchService,
  WebhookService,
  WhyService,
];

/** The use-cases that answer people. What runs jobs is in `PipelineModule`. */
@Module({})
export class ServicesModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ServicesModule,
      global: true,
      imports: [
        StoreModule.forRoot({ url: config.databaseUrl, poolSize: 10, applicationName: 'tandem' }),
        JwtModule.register({ secret: config.jwtSecret }),
      ],
      providers: [
        ...services,
        { provide: ImportContext, useFactory: (knowledge: Knowledge) => new ImportContext(knowledge, config.projectRoot), inject: [Knowledge] },
        { provide: Knowledge, useFactory: () => loadKnowledge(config.projectRoot) },
        { provide: RefreshTokens, useValue: new RefreshTokens(config.jwtSecret) },
        { provide: AlertChannels, useValue: new AlertChannels(config.smtpUrl !== undefined, config.smsGateway !== undefined, config.smsGateway?.whatsappFrom !== undefined) },
        {
          provide: AlertAddresses,
          useValue: new AlertAddresses((config.webUrl ?? `http://127.0.0.1:${config.webPort}`).replace(/\/+$/, ''), config.publicUrl, domainOf(config.mailFrom)),
        },
        { provide: TextSender, useFactory: () => (config.smsGateway === undefined ? undefined : new TextSender(config.smsGateway)) },
        { provide: PhoneCodeHash, useFactory: () => new PhoneCodeHash(config.jwtSecret) },
        { provide: MailEventsDoor, useValue: new MailEventsDoor(config.mailEventsSecret) },
        { provide: OcdsIdentity, useValue: new OcdsIdentity(config.ocidPrefix, `${config.publicUrl}/v1/ocds`) },
        { provide: WebhookRules, useValue: new WebhookRules(config.webhooksMayBePrivate) },
        { provide: SecretBox, useFactory: () => new SecretBox(config.jwtSecret, 'webhook secrets') },
        { provide: ReceiptSigner, useFactory: () => new ReceiptSigner(config.receiptSecret) },
        { provide: BodyMac, useFactory: () => new BodyMac(config.jwtSecret) },
        { provide: Pseudonyms, useValue: new Pseudonyms(config.jwtSecret) },
        { provide: Deployment, useValue: new Deployment(config.deployment) },
      ],
      exports: [...services, BodyMac, AlertAddresses, AlertChannels, TextSender, OcdsIdentity, SecretBox, Knowledge, Deployment, StoreModule],
    };
  }
}
