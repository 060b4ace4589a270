import type { Type } from '@nestjs/common';
import { ACCOUNT_PAGES } from './account/account.pages.js';
import { ALERT_PAGES } from './alert/alert.pages.js';
import { BID_PAGES } from './bid/bid.pages.js';
import { ECONOMY_PAGES } from './economy/economy.pages.js';
import { FILE_PAGES } from './files/file.pages.js';
import { FIRM_PAGES } from './firm/firm.pages.js';
import { OFFICER_PAGES } from './officer/officer.pages.js';
import { OUTCOME_PAGES } from './outcome/outcome.pages.js';
import { GENERAL_PAGES } from './pages/general.pages.js';
import { REACH_PAGES } from './reach/reach.pages.js';
import { READINESS_PAGES } from './readiness/readiness.pages.js';
import { RESERVATION_PAGES } from './reservation/reservation.pages.js';
import { DEPARTURE_PAGES } from './departure/departure.pages.js';
import { TEAM_PAGES } from './team/team.pages.js';
import { TENDER_PAGES } from './tender/tender.pages.js';

/** All pages, a list a topic. A controller with more fixed addresses stands before one that takes any. */
export const PAGES: readonly Type[] = [...GENERAL_PAGES, ...ACCOUNT_PAGES, ...BID_PAGES, ...ALERT_PAGES, ...TENDER_PAGES, ...TEAM_PAGES, ...DEPARTURE_PAGES, ...FIRM_PAGES, ...OFFICER_PAGES, ...OUTCOME_PAGES, ...FILE_PAGES, ...REACH_PAGES, ...READINESS_PAGES, ...RESERVATION_PAGES, ...ECONOMY_PAGES];
