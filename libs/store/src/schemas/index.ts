import { AccountPhoneSchema, AccountSchema, ApiKeySchema, PhoneCodeSchema, SessionSchema } from './account.schema.js';
import { AlertStopSchema, FeedSchema, MailSuppressionSchema, SavedSearchSchema, ServerKeySchema, WebhookEndpointSchema } from './alert.schema.js';
import {
  BidArrivalSchema,
  BidAuditSchema,
  BidEnvelopeSchema,
  BidJudgementSchema,
  BidSchema,
  OpenedEnvelopeSchema,
  OpeningSchema,
  OpeningVoiceSchema,
  ReceiptKeySchema,
  SealingKeySchema,
} from './bid.schema.js';
import { BidDocumentChunkSchema, BidDocumentSchema, BoundDocumentSchema, OpenedDocumentChunkSchema, OpenedDocumentSchema } from './bid-document.schema.js';
import { BidCommitmentSchema, ConsortiumMemberSchema, ConsortiumSchema, InvitationSchema, PartnerExclusionSchema } from './consortium.schema.js';
import { DeliverySchema, NotificationSchema, OfficerNotificationSchema, OutboxSchema } from './delivery.schema.js';
import { DocumentChunkSchema, DocumentSchema } from './document.schema.js';
import { DepartureConsentSchema, DepartureSchema } from './departure.schema.js';
import { PaperChunkSchema, PaperSchema } from './paper.schema.js';
import { EnquiryAnswerSchema, EnquirySchema } from './enquiry.schema.js';
import { KnowledgeLogSchema, StatisticsVersionSchema, ToldMatchSchema } from './history.schema.js';
import { ImportChunkSchema, ImportItemSchema, ImportReleaseSchema, ImportSchema } from './import.schema.js';
import { AlertSettingsSchema, ArtifactSchema, MarkSchema, MatchInputsSchema, MatchSchema } from './match.schema.js';
import { IdempotencySchema, OperationSchema } from './operation.schema.js';
import { BusinessSchema, BusinessVersionSchema, BuyerSchema, BuyerVerificationSchema, MembershipSchema } from './organisation.schema.js';
import { KeptSizeSchema, RateSchema } from './rulebook.schema.js';
import { PublicationReachSchema, ReachRunSchema, ReservationRequestSchema } from './reach.schema.js';
import { TenderSchema, TenderVersionSchema } from './tender.schema.js';
import { RoomFileChunkSchema, RoomFileSchema } from './room-file.schema.js';
import { ConsortiumMessageSchema, ConsortiumReasonSchema, PartnerPostSchema } from './room.schema.js';

/** Every table that the migrations make; the drift check compares the two. */import { TeamWatchSchema } from './team-watch.schema.js';

export const schemas = [
  AccountSchema,
  AccountPhoneSchema,
  PhoneCodeSchema,
  SessionSchema,
  ApiKeySchema,
  BusinessSchema,
  BusinessVersionSchema,
  BuyerSchema,
  BuyerVerificationSchema,
  MembershipSchema,
  TenderSchema,
  TenderVersionSchema,
  EnquirySchema,
  EnquiryAnswerSchema,
  ConsortiumSchema,
  ConsortiumMemberSchema,
  InvitationSchema,
  BidCommitmentSchema,
  PartnerExclusionSchema,
  ConsortiumMessageSchema,
  ConsortiumReasonSchema,
  PartnerPostSchema,
  SealingKeySchema,
  ReceiptKeySchema,
  BidSchema,
  BidEnvelopeSchema,
  BidArrivalSchema,
  OpeningSchema,
  OpeningVoiceSchema,
  OpenedEnvelopeSchema,
  BidJudgementSchema,
  BidAuditSchema,
  BidDocumentSchema,
  BidDocumentChunkSchema,
  BoundDocumentSchema,
  OpenedDocumentSchema,
  OpenedDocumentChunkSchema,
  DocumentSchema,
  DocumentChunkSchema,
  DepartureSchema,
  DepartureConsentSchema,
  PaperSchema,
  PaperChunkSchema,
  RoomFileSchema,
  RoomFileChunkSchema,
  MatchSchema,
  MatchInputsSchema,
  ArtifactSchema,
  AlertSettingsSchema,
  MarkSchema,
  ToldMatchSchema,
  KnowledgeLogSchema,
  StatisticsVersionSchema,
  SavedSearchSchema,
  WebhookEndpointSchema,
  FeedSchema,
  AlertStopSchema,
  MailSuppressionSchema,
  ServerKeySchema,
  ReachRunSchema,
  PublicationReachSchema,
  ReservationRequestSchema,
  TeamWatchSchema,
  OutboxSchema,
  DeliverySchema,
  NotificationSchema,
  OfficerNotificationSchema,
  OperationSchema,
  IdempotencySchema,
  ImportSchema,
  ImportChunkSchema,
  ImportItemSchema,
  ImportReleaseSchema,
  RateSchema,
  KeptSizeSchema,
];
