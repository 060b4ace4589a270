import { Module } from '@nestjs/common';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Config } from '@app/config';
import { ServicesModule } from '@app/services';
import { AccessGuard } from './access/access.guard.js';
import { AccountController } from './account/account.controller.js';
import { ApiKeyController } from './account/api-key.controller.js';
import { PhoneCodeController } from './account/phone-code.controller.js';
import { PhoneController } from './account/phone.controller.js';
import { SessionController } from './account/session.controller.js';
import { DeliveryController } from './alert/delivery.controller.js';
import { NotMineController } from './alert/not-mine.controller.js';
import { SearchController } from './alert/search.controller.js';
import { MailEventController } from './alert/mail-event.controller.js';
import { FeedController } from './alert/feed.controller.js';
import { WebhookController } from './alert/webhook.controller.js';
import { StopController } from './alert/stop.controller.js';
import { BidDocumentController } from './bid/bid-document.controller.js';
import { BidController } from './bid/bid.controller.js';
import { RivalPatternsController } from './bid/rival-patterns.controller.js';
import { TenderBidController } from './bid/tender-bid.controller.js';
import { BusinessController } from './business/business.controller.js';
import { ClassificationController } from './classification/classification.controller.js';
import { DocumentController } from './document/document.controller.js';
import { EconomyController } from './economy/economy.controller.js';
import { EnquiryController } from './enquiry/enquiry.controller.js';
import { HealthController } from './health/health.controller.js';
import { AnswerInterceptor } from './http/answer.interceptor.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { ImportController } from './import/import.controller.js';
import { LanguageInterceptor } from './language/language.interceptor.js';
import { InputPipe } from './input/input.pipe.js';
import { UnknownQueryGuard } from './input/unknown-query.guard.js';
import { MarketAccessController } from './market-access/market-access.controller.js';
import { AlertsController } from './match/alerts.controller.js';
import { EmphasisController } from './match/emphasis.controller.js';
import { MatchController } from './match/match.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { ProcessFigures } from './metrics/process-figures.js';
import { RequestDurations } from './metrics/request-durations.js';
import { LiveController } from './notification/live.controller.js';
import { NotificationController } from './notification/notification.controller.js';
import { OcdsController } from './ocds/ocds.controller.js';
import { OfficerNotificationController } from './notification/officer-notification.controller.js';
import { OperationController } from './operation/operation.controller.js';
import { OperatorController } from './operator/operator.controller.js';
import { BusinessMemberController } from './organisation/business-member.controller.js';
import { BuyerMemberController } from './organisation/buyer-member.controller.js';
import { BuyerTenderController } from './organisation/buyer-tender.controller.js';
import { BuyerController } from './organisation/buyer.controller.js';
import { OwnMembershipController } from './organisation/own-membership.controller.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { ReachController } from './reach/reach.controller.js';
import { ReadinessController } from './readiness/readiness.controller.js';
import { ReservationRequestController } from './reservation/reservation-request.controller.js';
import { TenderOutcomeController } from './tender/tender-outcome.controller.js';
import { TenderStepsController } from './tender/tender-steps.controller.js';
import { ConsortiumController } from './consortium/consortium.controller.js';
import { InvitationController } from './consortium/invitation.controller.js';
import { AgreementController } from './agreement/agreement.controller.js';
import { PartnerBoardController } from './room/partner-board.controller.js';
import { DepartureController } from './departure/departure.controller.js';
import { PaperController } from './paper/paper.controller.js';
import { RoomFileController } from './room/room-file.controller.js';
import { RoomController } from './room/room.controller.js';
import { PartnerExclusionController } from './team/partner-exclusion.controller.js';
import { TeamController } from './team/team.controller.js';
import { TenderController } from './tender/tender.controller.js';

const controllers: Type[] = [
  AccountController,
  PhoneCodeController,
  PhoneController,
  SessionController,
  ApiKeyController,
  BusinessController,
  BusinessMemberController,
  BuyerController,
  BuyerMemberController,
  OfficerNotificationController,
  ReservationRequestController,
  BuyerTenderController,
  ClassificationController,
  EconomyController,
  OwnMembershipController,
  ConsortiumController,
  InvitationController,
  AgreementController,
  PartnerBoardController,
  DepartureController,
  PaperController,
  RoomController,
  RoomFileController,
  PartnerExclusionController,
  TeamController,
  TenderBidController,
  RivalPatternsController,
  BidController,
  BidDocumentController,
  TenderController,
  TenderStepsController,
  TenderOutcomeController,
  EnquiryController,
  DocumentController,
  EmphasisController,
  MatchController,
  ReachController,
  ReadinessController,
  AlertsController,
  LiveController,
  NotificationController,
  DeliveryController,
  NotMineController,
  FeedController,
  MailEventController,
  SearchController,
  StopController,
  WebhookController,
  OcdsController,
  OperationController,
  ImportController,
  OperatorController,
  HealthController,
  MarketAccessController,
  MetricsController,
];

/** Who asks is settled before what is asked is looked at; an answer is written last. */
const providers: Provider[] = [
  ProblemFilter,
  ProcessFigures,
  RequestDurations,
  { provide: APP_FILTER, useExisting: ProblemFilter },
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_GUARD, useClass: UnknownQueryGuard },
  { provide: APP_INTERCEPTOR, useClass: LanguageInterceptor },
  { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
  { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  { provide: APP_PIPE, useClass: InputPipe },
];

@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return { module: AppModule, imports: [ServicesModule.forRoot(config)], controllers, providers };
  }
}
