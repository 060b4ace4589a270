import { compareDecimal, METRICS, parseDecimal, refuseIf, type BusinessProfile, type Codes, type IsoDate, type Problem } from '@app/domain';
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
    ...checkFigures(profile, today),
    ...checkDates(profile, today),
    ...checkShares(profile),
  ]);
}

function checkFigures({ figures, employees }: BusinessProfile, today: IsoDate): Problem[] {
  const year = Number(today.slice(0, 4));
  const problems = figures.flatMap(({ metric, value, currency, year: of }, i): Problem[] => {
    const at = `figures[${i}]`;
    const unit = METRICS[metric];
    return [
      ...(of > year ? [{ path: `${at}.year`, code: 'figure.future', message: `${of} has not ended; give figures up to ${year}.` }] : []),
      ...(value.startsWith('-') ? [{ path: `${at}.value`, code: 'figure.negative', message: 'This cannot be below zero.' }] : []),
      ...(unit === 'money' && currency === undefined
        ? [{ path: `${at}.currency`, code: 'money.currency', message: `Say in which currency ${metric} is.` }]
        : []),
      ...(unit !== 'money' && currency !== undefined
        ? [{ path: `${at}.currency`, code: 'figure.currency', message: `${metric} is not money; leave the currency out.` }]
        : []),
      ...checkCurrency(`${at}.currency`, currency),
    ];
  });
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
    ...pastContracts.flatMap(({ sharePct }, i) => outside(`pastContracts[${i}].sharePct`, sharePct)),
  ];
}
