import type { JointBidRule, LicenceRule, Liability, PaperRule, Permission, TenderDecides, WorkShare } from '@app/domain';
import { grouped, list } from './page-words.js';

const PERMISSION: Readonly<Record<Permission, string>> = {
  allowed: 'always allowed',
  allowed_unless_tender_forbids: 'allowed unless the tender forbids it',
  only_if_tender_allows: 'only where the tender allows it',
  only_for_listed_sizes: 'for members of the sizes below',
};

const LIABILITY: Readonly<Record<Liability, string>> = {
  joint_and_several: 'each member may owe the whole contract',
  several_by_scope: 'each member owes its own part',
  lead_all_others_own_part: 'the lead may owe the whole contract, each other its own part',
  declared_in_agreement: 'as the agreement says',
  entity: 'the common company owes the contract',
};

const LICENCE: Readonly<Record<LicenceRule, string>> = {
  each: 'every member holds each licence',
  union: 'one member or another holds each licence',
  by_scope: 'whoever does a part holds its licence',
  joint_special: 'the joint bid needs a licence of its own',
};

const WORK: Readonly<Record<WorkShare['group'], string>> = { lead: 'the lead', small: 'the small members together', protege: 'the protege', each: 'each member' };

/** One rule as a heading and its terms; what is not listed is not known to be asked. */
export function jointBidLines(rule: JointBidRule): readonly string[] {
  const { id, name, permission, forms, liability, tenderDecides, capacity } = rule;
  const lines = [
    `Joint bids: ${PERMISSION[permission]}. Form: ${forms.map(words).join(' or ')}${rule.formAfterAward ? '; a legal form may be asked for after the award' : ''}.`,
    ...scopeLines(rule),
    ...memberLines(rule),
    ...shareLines(rule),
    `Liability: ${LIABILITY[liability]}.`,
    ...(rule.eligibility.licence ? [`Licences: ${LICENCE[rule.eligibility.licence]}.`] : []),
    ...capacity.map((each) => `Members meet ${words(each.criterion)} by \`${each.aggregation}\`${floors(each)}${each.fixed ? '' : ' unless the tender says otherwise'}.`),
    `One bid a ${rule.exclusivity.scope}: a second bid of a member ${rule.exclusivity.breach === 'fail' ? 'shuts the group out' : 'has to be explained'}.`,
    ...(rule.exclusivity.subcontractorElsewhere ? [`A member as subcontractor in another bid: ${rule.exclusivity.subcontractorElsewhere}.`] : []),
    ...rule.documents.map(paperLine),
    ...(rule.changes ? [`Change of members: ${rule.changes.condition} At least ${rule.changes.minExecutedPct ?? '0'} % done, ${rule.changes.minOriginalMembers ?? 0} of the first members left.`] : []),
    ...rule.benefits.map(({ type, condition, value }) => `Advantage (${words(type)}): ${condition}${value === undefined ? '' : `: ${value}`}.`),
    ...(tenderDecides.length > 0 ? [`The tender may set ${tenderDecides.map(decided).join(', ')}.`] : []),
  ];
  return [`### ${id}: ${name}`, list(lines)];
}

function scopeLines({ scope }: JointBidRule): readonly string[] {
  const parts = [
    ...(scope.categories.length < 3 ? [scope.categories.join(' and ')] : []),
    ...(scope.reserved ? ['tenders kept for firms of some sizes'] : []),
    ...(scope.upTo ? [`contracts up to ${grouped(scope.upTo.value)} ${words(scope.upTo.unit)}`] : []),
  ];
  return parts.length === 0 ? [] : [`For ${parts.join(', ')} only.`];
}

function memberLines({ members, sizes, eligibility, lead }: JointBidRule): readonly string[] {
  const most = members.max === undefined ? (members.tenderSetsMax ? ', at most as the tender says' : '') : `, ${members.max} at most`;
  const each = [
    ...(eligibility.registered ? [`in the register${eligibility.register === undefined ? '' : ` ${eligibility.register}`}`] : []),
    ...(eligibility.legal ? ['able to bid in law'] : []),
    ...(eligibility.notExcluded ? ['on no ground excluded'] : []),
  ];
  return [
    `Members: ${members.min} at least${most}.`,
    ...(sizes ? [`Sizes: ${sizes.allowed.join(', ')} (${words(sizes.quantifier)}).${sizes.exception === undefined ? '' : ` ${sizes.exception}`}`] : []),
    ...(each.length > 0 ? [`Each member: ${each.join(', ')}.`] : []),
    ...(eligibility.domesticMinPct ? [`Members of the economy itself: ${eligibility.domesticMinPct} % or more.`] : []),
    ...(lead.required ? ['One member leads.'] : []),
    ...(lead.representative ? ['The members name one representative.'] : []),
    ...(lead.sizes ? [`The lead is ${lead.sizes.join(' or ')}.`] : []),
  ];
}

function shareLines({ shares, lead, workShares }: JointBidRule): readonly string[] {
  return [
    ...(shares.declared ? [`Shares are stated${shares.sum100 ? ' and add up to 100 %' : ''}.`] : []),
    ...(shares.eachMinPct ? [`Each share: ${shares.eachMinPct} % or more.`] : []),
    ...(shares.tenderSetsEach ? ['A least share of each member: as the tender says.'] : []),
    ...(lead.minPct ? [`The lead's share: ${lead.minPct} % or more.`] : []),
    ...(lead.largestShare ? ['The lead has the largest share.'] : []),
    ...workShares.map(({ group, basis, minPct, whereGroupsOnly }) => `${capital(WORK[group])}: ${minPct} % of the ${words(basis)} or more${whereGroupsOnly ? ', where only groups may bid' : ''}.`),
  ];
}

function paperLine({ document, when, form, from, categories }: PaperRule): string {
  const above = from === undefined ? '' : `, from ${grouped(from.value)} ${words(from.unit)} on`;
  return `${capital(words(document))} (${words(form)}) ${words(when)}${above}${categories === undefined ? '' : `, ${categories.join(' and ')} only`}.`;
}

function floors({ leadMinPct, eachMinPct }: JointBidRule['capacity'][number]): string {
  const parts = [...(leadMinPct ? [`the lead ${leadMinPct} %`] : []), ...(eachMinPct ? [`each other ${eachMinPct} %`] : [])];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function decided(field: TenderDecides): string {
  return field === '*' ? 'all of it' : `\`${field}\``;
}

function words(name: string): string {
  return name.replaceAll('_', ' ');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
