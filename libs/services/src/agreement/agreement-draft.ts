import { message, messageText, type BidTarget, type Consortium, type JointBidRule, type Liability, type MessageKey, type Paper, type PaperForm, type PaperRule, type Tender } from '@app/domain';
import type { BidRules } from '../consortium/commit-to-bid.js';
import { papersDue } from '../paper/papers-due.js';
import { dayIn } from '../tender/calendar-day.js';
import { notarySteps, type AgreementStep } from './notary-steps.js';
import { CHILE } from './templates/cl.js';
import { EUROPEAN_UNION } from './templates/eu.js';
import { ANY_ECONOMY } from './templates/other.js';
import { PERU } from './templates/pe.js';
import { PHILIPPINES } from './templates/ph.js';
import type { AgreementTemplate, Bilingual } from './templates/template.js';

const TEMPLATES: readonly AgreementTemplate[] = [CHILE, PERU, PHILIPPINES, EUROPEAN_UNION];

/** A paper that the rule asks for. */
export interface DraftPaper {
  readonly what: Bilingual;
  readonly form: Bilingual;
  readonly when: PaperRule['when'];
  /** False where it hangs on a value or a rate that is not known, or on a contract of another kind. */
  readonly sure: boolean;
}

/** A draft for a lawyer: what the members have entered, in the order that the economy's papers have. */
export interface AgreementDraft {
  readonly title: Bilingual;
  readonly officialForm: Bilingual;
  readonly rule?: Pick<JointBidRule, 'id' | 'name' | 'confidence'> & { readonly law?: string };
  readonly sections: readonly { readonly heading: Bilingual; readonly text: Bilingual }[];
  readonly papers: readonly DraftPaper[];
  readonly steps: readonly AgreementStep[];
  readonly agreementHash: string;
}

export interface DraftMember {
  readonly name: string;
  readonly role: 'lead' | 'member';
  readonly sharePct?: string;
  readonly scope: readonly string[];
}

/** Written from the terms as they stand; what is not entered is left to be filled in. */
export function agreementDraft(consortium: Consortium, tender: Tender, targets: readonly BidTarget[], members: readonly DraftMember[], rules: BidRules): AgreementDraft {
  const [target] = targets;
  const { rule, due } = papersDue(tender, targets, rules);
  const template = TEMPLATES.find((each) => each.rule === rule?.id) ?? ANY_ECONOMY;
  const words = fill(consortium, tender, members, target?.jointBid?.liability ?? rule?.liability);
  const end = tender.tenderPeriod.endDate;
  const withBid = due.filter(({ when }) => when === 'with_bid').map(({ form }) => form);
  return {
    title: template.title,
    officialForm: template.officialForm,
    ...(rule === undefined ? {} : { rule: { id: rule.id, name: rule.name, confidence: rule.confidence, ...(rule.sources[0] ? { law: [rule.sources[0].law, rule.sources[0].article].filter(Boolean).join(', ') } : {}) } }),
    sections: template.sections.map(({ heading, text }) => ({ heading, text: words(text) })),
    papers: due.map(({ document, form, when, sure }) => ({ what: paperName(document), form: formName(form), when, sure })),
    steps: end === undefined ? [] : notarySteps(dayIn(tender.tenderPeriod.timeZone, end), withBid),
    agreementHash: consortium.agreementHash,
  };
}

const OPEN: Bilingual = { en: '[to be filled in]', es: '[por completar]' };

function fill({ lotIds }: Consortium, tender: Tender, members: readonly DraftMember[], liability: Liability | undefined): (text: Bilingual) => Bilingual {
  const lead = members.find(({ role }) => role === 'lead')?.name;
  const owed = liability === undefined ? OPEN : inBoth(`have.liability.${liability}`);
  const shares = (open: string) => `${members.map(({ name, sharePct }) => `${name}: ${sharePct === undefined ? open : `${sharePct} %`}`).join('; ')}.`;
  const scopes = (open: string) => `${members.map(({ name, scope }) => `${name}: ${scope.length > 0 ? scope.join(', ') : open}`).join('; ')}.`;
  const of = (language: keyof Bilingual): Readonly<Record<string, string>> => ({
    tender: lotIds.length === 0 ? tender.title : `${tender.title} (${lotIds.join(', ')})`,
    buyer: tender.buyerName,
    members: members.map(({ name }) => name).join(language === 'es' ? ' y ' : ' and '),
    lead: lead ?? OPEN[language],
    shares: shares(OPEN[language]),
    scopes: scopes(OPEN[language]),
    liability: owed[language],
  });
  const [en, es] = [of('en'), of('es')];
  // One pass, so that braces in a name stay what they are.
  const put = (text: string, words: Readonly<Record<string, string>>) => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
  return (text) => ({ en: put(text.en, en), es: put(text.es, es) });
}

/** What a paper is called. */
export function paperName(paper: Paper): Bilingual {
  return inBoth(`paper.${paper}`);
}

/** What form it has. */
export function formName(form: PaperForm): Bilingual {
  return inBoth(`paper_form.${form}`);
}

function inBoth(key: string): Bilingual {
  const said = message(key as MessageKey);
  return { en: said.text, es: messageText(said, 'es') };
}
