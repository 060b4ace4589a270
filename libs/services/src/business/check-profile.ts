import {
  compareDecimal,
  compareRatio,
  GROUP_METRICS,
  METRICS,
  parseDecimal,
  plus,
  ratioOf,
  readLinkType,
  refuseIf,
  ZERO,
  type BusinessProfile,
  type Codes,
  type Figure,
  type IsoDate,
  type Problem,
} from '@app/domain';
import { checkClassifications, checkCurrency, checkEconomy, checkRegions } from '../common/check-codes.js';

/** @throws DomainError `input.invalid` naming every field that no true profile can have */
export function checkProfile(profile: BusinessProfile, codes: Codes, today: IsoDate): void {
  refuseIf([
    ...checkEconomy('economy', profile.economy, codes),
    ...checkClassifications('classifications', profile.classifications, codes),
    ...(profile.activity ? checkClassifications('activity', [profile.activity], codes).map((p) => ({ ...p, path: 'activity.id' })) : []),
    ...checkRegions('regions', profile.regions, codes),
    ...profile.capabilities.flatMap(({ classification }, i) =>
      checkClassifications('x', [classification], codes).map((p) => ({ ...p, path: `capabilities[${i}].classification.id` })),
    ),
    ...profile.pastContracts.flatMap(({ classifications }, i) => checkClassifications(`pastContracts[${i}].classifications`, classifications, codes)),
    ...profile.pastContracts.flatMap(({ region }, i) =>
      region === undefined ? [] : checkRegions('x', [region], codes).map((p) => ({ ...p, path: `pastContracts[${i}].region` })),
    ),
    ...checkFigures(profile, today),
    ...checkDates(profile, today),
    ...checkShares(profile),
  ]);
}

function checkFigures({ figures, employees, links }: BusinessProfile, today: IsoDate): Problem[] {
  const year = Number(today.slice(0, 4));
  const problems = [
    ...figureProblems('figures', figures, year),
    ...links.flatMap((link, i) => figureProblems(`links[${i}].figures`, link.figures ?? [], year)),
    ...groupProblems(figures),
  ];
  const counted = figures.filter(({ metric }) => metric === 'employees').sort((a, b) => b.year - a.year)[0];
  const stated = employees === undefined ? undefined : parseDecimal(employees);
  if (counted && stated !== undefined && compareDecimal(counted.value, stated) !== 0) {
    problems.push({
      path: 'employees',
      code: 'business.employees_conflict',
      message: `employees says ${employees}, figures say ${counted.value} for ${counted.year}. Give one, or make them agree.`,
    });
  }
  return problems;
}

/** What no figure can be: of a year to come, below zero, a share above the whole, money without a currency, said twice and differently. */
function figureProblems(path: string, figures: readonly Figure[], year: number): Problem[] {
  return figures.flatMap(({ metric, value, currency, year: of }, i): Problem[] => {
    const at = `${path}[${i}]`;
    const unit = METRICS[metric];
    const other = figures.slice(0, i).find((earlier) => earlier.metric === metric && earlier.year === of && earlier.currency === currency);
    return [
      ...(of > year ? [{ path: `${at}.year`, code: 'figure.future', message: `${of} has not ended; give figures up to ${year}.` }] : []),
      ...(value.startsWith('-') ? [{ path: `${at}.value`, code: 'figure.negative', message: 'This cannot be below zero.' }] : []),
      ...(unit === 'percent' && Number(value) > 100 ? [{ path: `${at}.value`, code: 'percent.range', message: 'A share is between 0 and 100.' }] : []),
      ...(unit === 'money' && currency === undefined
        ? [{ path: `${at}.currency`, code: 'money.currency', message: `Say in which currency ${metric} is.` }]
        : []),
      ...(unit !== 'money' && currency !== undefined
        ? [{ path: `${at}.currency`, code: 'figure.currency', message: `${metric} is not money; leave the currency out.` }]
        : []),
      ...(other !== undefined && other.value !== value
        ? [{ path: `${at}.value`, code: 'figure.twice', message: `${metric} of ${of} stands here twice, with ${other.value} and ${value}. Leave one out.` }]
        : []),
      ...checkCurrency(`${at}.currency`, currency),
    ];
  });
}

/** A group is its firm and more. */
function groupProblems(figures: readonly Figure[]): Problem[] {
  return figures.flatMap((group, i): Problem[] => {
    const own = figures.find(({ metric, year, currency }) => GROUP_METRICS[metric] === group.metric && year === group.year && currency === group.currency);
    if (own === undefined || compareDecimal(group.value, own.value) >= 0) return [];
    return [{ path: `figures[${i}].value`, code: 'figure.group_below_own', message: `The group cannot have less than the firm itself, which has ${own.value}.` }];
  });
}

function checkDates({ foundedOn, pastContracts }: BusinessProfile, today: IsoDate): Problem[] {
  const future = (path: string, date: string | undefined): Problem[] =>
    date !== undefined && date > today ? [{ path, code: 'date.future', message: `${date} is still to come.` }] : [];
  return [...future('foundedOn', foundedOn), ...pastContracts.flatMap(({ completedOn }, i) => future(`pastContracts[${i}].completedOn`, completedOn))];
}

function checkShares({ links, pastContracts }: BusinessProfile): Problem[] {
  const hundred = parseDecimal(100);
  const outside = (path: string, pct: (typeof links)[number]['pct'] | undefined): Problem[] =>
    pct !== undefined && hundred !== undefined && (pct.startsWith('-') || compareDecimal(pct, hundred) > 0)
      ? [{ path, code: 'percent.range', message: 'A share is between 0 and 100.' }]
      : [];
  return [
    ...links.flatMap(({ pct }, i) => outside(`links[${i}].pct`, pct)),
    ...heldTwice(links),
    ...pastContracts.flatMap(({ sharePct }, i) => outside(`pastContracts[${i}].sharePct`, sharePct)),
  ];
}

/** More than all of a firm cannot be held. */
function heldTwice(links: BusinessProfile['links']): Problem[] {
  const held = links.filter(({ type }) => readLinkType(type).holds).reduce((sum, { pct }) => plus(sum, ratioOf(pct)), ZERO);
  if (compareRatio(held, { num: 100n, den: 1n }) <= 0) return [];
  return [{ path: 'links', code: 'links.above_whole', message: 'The holders named here hold more than 100 % of the firm together.' }];
}
