import type { LotId } from '../common/brand.js';
import type { MessageLanguage } from '../assessment/message.js';
import type { RivalFacts } from './rival-facts.js';

/** Something between rival bids that is worth a question. It is no proof of anything. */
export interface Sign {
  readonly lotId?: LotId;
  /** The bids that it is about, two or more. */
  readonly bids: readonly string[];
  /** What fills the words of its screen. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type Bilingual = Readonly<Record<MessageLanguage, string>>;

/** One way to look at rival bids. Another one is a file like the others, a line in `SCREENS`, and a page. */
export interface Screen {
  readonly name: string;
  /** Who names it as a warning sign. */
  readonly source: string;
  readonly title: Bilingual;
  /** What is there, with the sign's parameters between braces. */
  readonly shows: Bilingual;
  /** How it comes about where nobody has done wrong. */
  readonly innocent: Bilingual;
  /** What to ask, and whom. */
  readonly ask: Bilingual;
  look(facts: RivalFacts): readonly Sign[];
}

/** The warning signs that most screens go back to. A later edition may number or word them otherwise. */
export const WORLD_BANK = 'World Bank, Common Red Flags of Fraud and Corruption in Procurement (2018)';
export const OECD = 'OECD, Guidelines for Fighting Bid Rigging in Public Procurement (2009), checklist for detecting bid rigging';
