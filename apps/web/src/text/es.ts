import { ACCOUNT_ES } from './es/account.js';
import { ALERT_ES } from './es/alert.js';
import { BID_ES } from './es/bid.js';
import { BID_PROBLEM_ES } from './es/bid-problem.js';
import { ECONOMY_ES } from './es/economy.js';
import { FILES_ES } from './es/files.js';
import { FIRM_ES } from './es/firm.js';
import { FORMS_ES } from './es/forms.js';
import { FRAME_ES } from './es/frame.js';
import { LOTS_ES } from './es/lots.js';
import { OFFICER_ES } from './es/officer.js';
import { OUTCOME_ES } from './es/outcome.js';
import { PROBLEM_ES } from './es/problem.js';
import { RESERVATION_ES } from './es/reservation.js';
import { SEARCH_ES } from './es/search.js';
import { DEPARTURE_ES } from './es/departure.js';
import { TEAM_ES } from './es/team.js';
import { TENDER_ES } from './es/tender.js';
import type { Texts } from './texts.js';

/** The texts of the pages in Spanish; the compiler asks for every key of the English ones. */
export const ES: Texts = {
  ...FRAME_ES,
  ...ACCOUNT_ES,
  ...SEARCH_ES,
  ...TENDER_ES,
  ...FIRM_ES,
  ...FORMS_ES,
  ...OFFICER_ES,
  ...FILES_ES,
  ...LOTS_ES,
  ...OUTCOME_ES,
  ...ECONOMY_ES,
  ...RESERVATION_ES,
  ...ALERT_ES,
  ...PROBLEM_ES,
  ...DEPARTURE_ES,
  ...TEAM_ES,
  ...BID_ES,
  ...BID_PROBLEM_ES,
};
