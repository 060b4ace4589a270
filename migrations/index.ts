import { FirstTables1764000000000 } from './1764000000000-first-tables.js';
import { Imports1764100000000 } from './1764100000000-imports.js';
import { TenderLife1764200000000 } from './1764200000000-tender-life.js';
import { TendersWithoutDeadline1764250000000 } from './1764250000000-tenders-without-deadline.js';
import { SlimMatches1764300000000 } from './1764300000000-slim-matches.js';
import { Consortia1764400000000 } from './1764400000000-consortia.js';
import { Alerts1764420000000 } from './1764420000000-alerts.js';
import { RatesAndKeptSizes1764600000000 } from './1764600000000-rates-and-kept-sizes.js';
import { AnswersOfTheDay1764700000000 } from './1764700000000-answers-of-the-day.js';
import { Reach1764710000000 } from './1764710000000-reach.js';
import { MarksThatTeach1765000000000 } from './1765000000000-marks-that-teach.js';
import { StatisticsVersions1765010000000 } from './1765010000000-statistics-versions.js';
import { SealedBids1765100000000 } from './1765100000000-sealed-bids.js';
import { Papers1765110000000 } from './1765110000000-papers.js';
import { OneBidAFirm1765200000000 } from './1765200000000-one-bid-a-firm.js';
import { InvitationsVeiled1765210000000 } from './1765210000000-invitations-veiled.js';
import { NextCandidates1765220000000 } from './1765220000000-next-candidates.js';
import { TeamingRoom1765230000000 } from './1765230000000-teaming-room.js';
import { DeliveriesPutOff1765300000000 } from './1765300000000-deliveries-put-off.js';
import { Phones1765310000000 } from './1765310000000-phones.js';
import { OfficerNotifications1765400000000 } from './1765400000000-officer-notifications.js';
import { RoomFiles1765500000000 } from './1765500000000-room-files.js';
import { BidDocuments1765510000000 } from './1765510000000-bid-documents.js';
import { TeamWatches1765600000000 } from './1765600000000-team-watches.js';
import { Departures1765610000000 } from './1765610000000-departures.js';
import { DeliveryReasons1765620000000 } from './1765620000000-delivery-reasons.js';

/** In order; a migration that has been merged is never edited. */
export const migrations = [
  FirstTables1764000000000,
  Imports1764100000000,
  TenderLife1764200000000,
  TendersWithoutDeadline1764250000000,
  SlimMatches1764300000000,
  Consortia1764400000000,
  Alerts1764420000000,
  RatesAndKeptSizes1764600000000,
  AnswersOfTheDay1764700000000,
  Reach1764710000000,
  MarksThatTeach1765000000000,
  StatisticsVersions1765010000000,
  SealedBids1765100000000,
  Papers1765110000000,
  OneBidAFirm1765200000000,
  InvitationsVeiled1765210000000,
  NextCandidates1765220000000,
  TeamingRoom1765230000000,
  DeliveriesPutOff1765300000000,
  Phones1765310000000,
  OfficerNotifications1765400000000,
  RoomFiles1765500000000,
  BidDocuments1765510000000,
  TeamWatches1765600000000,
  Departures1765610000000,
  DeliveryReasons1765620000000,
] as const;
