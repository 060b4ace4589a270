import type { PaperForm } from '../../rulebook/joint-bid-rule.js';
import type { PaperAtHand } from '../facts.js';

const SOLEMN: Readonly<Record<PaperForm, number>> = { electronic: 0, private: 0, notarised: 1, public_deed: 2, official: 3 };

/** Papers before a notary or of an office; a more solemn form serves where a plainer one is asked. */
export function paperServes(held: PaperAtHand, asked: PaperAtHand): boolean {
  if (held.document !== asked.document) return false;
  return asked.form === 'official' ? held.form === 'official' : SOLEMN[held.form] >= SOLEMN[asked.form];
}
