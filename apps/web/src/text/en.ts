import { ACCOUNT_EN } from './en/account.js';
import { ALERT_EN } from './en/alert.js';
import { BID_EN } from './en/bid.js';
import { BID_PROBLEM_EN } from './en/bid-problem.js';
import { ECONOMY_EN } from './en/economy.js';
import { FILES_EN } from './en/files.js';
import { FIRM_EN } from './en/firm.js';
import { FORMS_EN } from './en/forms.js';
import { FRAME_EN } from './en/frame.js';
import { LOTS_EN } from './en/lots.js';
import { OFFICER_EN } from './en/officer.js';
import { OUTCOME_EN } from './en/outcome.js';
import { PROBLEM_EN } from './en/problem.js';
import { RESERVATION_EN } from './en/reservation.js';
import { SEARCH_EN } from './en/search.js';
import { DEPARTURE_EN } from './en/departure.js';
import { TEAM_EN } from './en/team.js';
import { TENDER_EN } from './en/tender.js';

/** The texts of the pages in English, a file a topic. `{name}` stands for a parameter; a text with plurals is chosen by `count`. */
export const EN = {
  ...FRAME_EN,
  ...ACCOUNT_EN,
  ...SEARCH_EN,
  ...TENDER_EN,
  ...FIRM_EN,
  ...FORMS_EN,
  ...OFFICER_EN,
  ...FILES_EN,
  ...LOTS_EN,
  ...OUTCOME_EN,
  ...ECONOMY_EN,
  ...RESERVATION_EN,
  ...ALERT_EN,
  ...PROBLEM_EN,
  ...DEPARTURE_EN,
  ...TEAM_EN,
  ...BID_EN,
  ...BID_PROBLEM_EN,
} as const;
