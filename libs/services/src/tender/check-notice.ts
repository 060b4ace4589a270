import { DAY_MS, BANK,
  bidTargets,
  decides,
  definitionById,
  procurementDefinition,
  toScaled,
  widenedFields,
  rulesOf,
  type BidTarget,
  type Codes,
  type Decimal,
  type IsoInstant,
  type JointBid,
  type JointBidRule,
  type Period,
  type Problem,
  type Requirement,
  type Reservation,
  type Rulebook,
  type SizeClass,
  type Tender,
  type TenderPeriod } from '@app/domain';
import { milestoneProblems, zoneProblems } from './check-times.js';
import { checkClassifications, checkRegions, checkUnique } from '../common/check-codes.js';

/** What a notice is checked against. */
export interface NoticeChecks {
  readonly codes: Codes;
  readonly rulebook: Rulebook;
  /** By the database's clock. */
  readonly now: IsoInstant;
}

/** Everything that no notice may say, draft or not, with the path of each field. */
export function noticeProblems(tender: Tender, { codes, rulebook, now }: NoticeChecks): Problem[] {
  return [
    ...checkClassifications('classifications', tender.classifications, codes),
    ...checkRegions('deliveryRegions', tender.deliveryRegions, codes),
    ...periodProblems(tender, now),
    ...zoneProblems('tenderPeriod', withEnd(tender.tenderPeriod)),
    ...zoneProblems('enquiryPeriod', tender.enquiryPeriod),
    ...milestoneProblems(tender),
    ...checkUnique('lots', tender.lots.map(({ id }) => id), 'lot'),
    ...checkUnique('requirements', tender.requirements.map(({ id, lotId }) => `${id} ${lotId ?? ''}`), 'requirement'),
    ...tender.requirements.flatMap((requirement, i) => requirementProblems(requirement, `requirements[${i}]`, tender, codes)),
    ...reservationProblems('reservedFor', tender.reservedFor, rulebook, codes),
    ...jointBidProblems('jointBid', tender.jointBid, tender, rulebook),
    ...tender.lots.flatMap((lot, i) => [
      ...checkClassifications(`lots[${i}].classifications`, lot.classifications, codes),
      ...checkRegions(`lots[${i}].deliveryRegions`, lot.deliveryRegions ?? [], codes),
      ...reservationProblems(`lots[${i}].reservedFor`, lot.reservedFor, rulebook, codes),
      ...jointBidProblems(`lots[${i}].jointBid`, lot.jointBid, tender, rulebook),
    ]),
  ];
}

/** The rule that is named has to be one that the buyer can go by. */
function ruleProblems(path: string, { rule }: JointBid, tender: Tender, rulebook: Rulebook): Problem[] {
  if (rule === undefined) return [];
  const own = [...(rulesOf(rulebook, tender.economy)?.jointBidRules ?? []), ...(rulesOf(rulebook, BANK)?.jointBidRules ?? [])].map(({ id }) => id);
  if (own.includes(rule)) return [];
  const message = `"${rule}" is no joint-bid rule that a buyer of ${tender.economy} can go by; there are ${own.join(', ')}.`;
  return [{ path: `${path}.rule`, code: 'joint_bid.rule_unknown', message }];
}

/** What a tender may not do to the law of joint bids: allow more than it does. */
function wideningProblems(target: BidTarget, rulebook: Rulebook, now: IsoInstant): Problem[] {
  const { tender, lotId } = target;
  const lot = tender.lots.findIndex(({ id }) => id === lotId);
  // What a lot inherits is the tender's own field.
  const at = lot >= 0 && tender.lots[lot]?.jointBid !== undefined ? `lots[${lot}].jointBid` : 'jointBid';
  return widenedFields(target, rulebook, now.slice(0, 10)).map(({ field, rule, law, tender: own }) => ({
    path: `${at}.${field}`,
    code: 'joint_bid.widens',
    message: `${articleOf(rule)} asks for ${law}; a tender may narrow that and not widen it to ${own}.`,
  }));
}

/**
 * What must be settled before anybody may bid: whose definition of a size class applies, where the
 * buyer's own procurement definition does not have that class.
 */
export function publishingProblems(tender: Tender, rulebook: Rulebook, now: IsoInstant): Problem[] {
  return [...unique(bidTargets(tender).flatMap((target) => wideningProblems(target, rulebook, now))), ...definitionProblems(tender, rulebook, now)];
}

/** The law with its article, as a person cites it. */
function articleOf({ id, sources }: JointBidRule): string {
  const [first] = sources;
  return first === undefined ? id : `${[first.law, first.article].filter((part) => part !== undefined).join(', ')} (${first.year})`;
}

/** Lots that inherit the same field complain of it once. */
function unique(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ path }, index) => problems.findIndex((other) => other.path === path) === index);
}

function definitionProblems(tender: Tender, rulebook: Rulebook, now: IsoInstant): Problem[] {
  return bidTargets(tender).flatMap(({ lotId, reservedFor }): Problem[] => {
    const sizes = reservedFor?.sizes ?? [];
    if (sizes.length === 0 || reservedFor?.definition !== undefined) return [];
    const rules = rulesOf(rulebook, tender.economy);
    if (rules && procurementDefinition(rules, sizes, now.slice(0, 10))) return [];
    const at = lotId === undefined ? '' : `lots[${tender.lots.findIndex(({ id }) => id === lotId)}].`;
    return [
      {
        path: `${at}reservedFor.definition`,
        code: 'tender.size_definition_required',
        message: `The procurement definition of ${tender.economy} has no class ${sizes.join(' or ')}. Name the definition that decides${hint(rulebook, tender.economy, sizes)}.`,
      },
    ];
  });
}

/** Days that bidders keep, counted from now, when an amendment brings the deadline forward. */
export const LEAST_DAYS_WHEN_SHORTENED = 10;

/** What an amendment may not do to an open tender: take the time to bid away. */
export function amendmentProblems(before: Tender, after: Tender, now: IsoInstant): Problem[] {
  const [old, end] = [Date.parse(before.tenderPeriod.endDate ?? ''), Date.parse(after.tenderPeriod.endDate ?? '')];
  if (!(end < old) || end - Date.parse(now) >= LEAST_DAYS_WHEN_SHORTENED * DAY_MS) return [];
  const message = `A deadline can be brought forward only where bidders keep ${LEAST_DAYS_WHEN_SHORTENED} days from now. Leave it at ${before.tenderPeriod.endDate ?? ''}, or choose a later one.`;
  return [{ path: 'tenderPeriod.endDate', code: 'tender.deadline_shortened', message }];
}

function hint(rulebook: Rulebook, economy: string, sizes: readonly SizeClass[]): string {
  const able = (rulesOf(rulebook, economy)?.sizeDefinitions ?? []).filter((definition) => decides(definition, sizes));
  return able.length === 0 ? '' : `, for instance ${able.map(({ id }) => id).join(' or ')}`;
}

function withEnd({ endDate, ...period }: TenderPeriod): Period | undefined {
  return endDate === undefined ? undefined : { ...period, endDate };
}

function periodProblems({ tenderPeriod, enquiryPeriod }: Tender, now: IsoInstant): Problem[] {
  const end = Date.parse(tenderPeriod.endDate ?? '');
  const problems: Problem[] = [];
  if (tenderPeriod.endDate === undefined) problems.push({ path: 'tenderPeriod.endDate', code: 'required', message: 'Say until when bids come in.' });
  if (end <= Date.parse(now)) {
    problems.push({ path: 'tenderPeriod.endDate', code: 'tender.deadline_past', message: 'The deadline has passed. Choose a later one.' });
  }
  if (tenderPeriod.startDate !== undefined && Date.parse(tenderPeriod.startDate) >= end) {
    problems.push({ path: 'tenderPeriod.startDate', code: 'period.order', message: 'The period starts after it ends.' });
  }
  if (enquiryPeriod !== undefined && Date.parse(enquiryPeriod.endDate) > end) {
    problems.push({ path: 'enquiryPeriod.endDate', code: 'period.order', message: 'Questions must end before the tender does.' });
  }
  return problems;
}

function requirementProblems(requirement: Requirement, path: string, tender: Tender, codes: Codes): Problem[] {
  const problems: Problem[] = [];
  if (requirement.lotId !== undefined && !tender.lots.some(({ id }) => id === requirement.lotId)) {
    problems.push({ path: `${path}.lotId`, code: 'requirement.lot_unknown', message: `There is no lot "${requirement.lotId}".` });
  }
  if (requirement.kind === 'economy') {
    requirement.anyOf.forEach((economy, i) => {
      if (!codes.isEconomy(economy)) {
        problems.push({ path: `${path}.anyOf[${i}]`, code: 'economy.unknown', message: `"${economy}" is not an ISO 3166-1 code.` });
      }
    });
  }
  if (requirement.kind === 'region') problems.push(...checkRegions(`${path}.anyOf`, requirement.anyOf, codes));
  return problems;
}

function reservationProblems(path: string, reserved: Reservation | undefined, rulebook: Rulebook, codes: Codes): Problem[] {
  if (reserved === undefined) return [];
  const problems = checkRegions(`${path}.regions`, reserved.regions ?? [], codes);
  if (reserved.definition !== undefined && definitionById(rulebook, reserved.definition) === undefined) {
    const known = Object.values(rulebook.economies).flatMap(({ sizeDefinitions }) => sizeDefinitions.map(({ id }) => id));
    problems.push({
      path: `${path}.definition`,
      code: 'definition.unknown',
      message: `The rulebook has no "${reserved.definition}"; it has ${[...new Set(known)].sort().join(', ')}.`,
    });
  }
  return problems;
}

function jointBidProblems(path: string, joint: JointBid | undefined, tender: Tender, rulebook: Rulebook): Problem[] {
  if (joint === undefined) return [];
  const problems: Problem[] = [...ruleProblems(path, joint, tender, rulebook)];
  if (joint.required && !joint.allowed) {
    problems.push({ path: `${path}.required`, code: 'joint_bid.contradiction', message: 'A joint bid cannot be required and not allowed.' });
  }
  if (joint.minMembers !== undefined && joint.maxMembers !== undefined && joint.minMembers > joint.maxMembers) {
    problems.push({ path: `${path}.maxMembers`, code: 'joint_bid.bounds', message: `At most ${joint.maxMembers} is below at least ${joint.minMembers}.` });
  }
  if (joint.allowed && leastShares(joint) > 100n * SHARE_UNIT) {
    const field = joint.eachMinPct === undefined ? 'leadMinPct' : 'eachMinPct';
    problems.push({ path: `${path}.${field}`, code: 'joint_bid.shares', message: 'The least shares of the fewest members are more than 100 % together.' });
  }
  if (joint.required && joint.maxMembers === 1) {
    problems.push({ path: `${path}.maxMembers`, code: 'joint_bid.bounds', message: 'A group has two members or more.' });
  }
  return problems;
}

const SHARE_UNIT = 10n ** 12n;

/** What the lead and the fewest other members have to take together, in percent times 10^12. */
function leastShares({ minMembers = 2, leadMinPct, eachMinPct }: JointBid): bigint {
  const scaled = (pct: Decimal | undefined): bigint => (pct === undefined ? 0n : (toScaled(pct, 12) ?? 0n));
  const [lead, each] = [scaled(leadMinPct), scaled(eachMinPct)];
  return (lead > each ? lead : each) + BigInt(Math.max(2, minMembers) - 1) * each;
}
