/** The measures that size definitions use. `money` ones carry a currency, `count` and `percent` ones do not. */
export const METRICS = {
  employees: 'count',
  annual_turnover: 'money',
  avg_sales_3y: 'money',
  avg_receipts_5y: 'money',
  avg_employees_24m: 'count',
  balance_sheet_total: 'money',
  total_assets: 'money',
  total_assets_excl_land: 'money',
  paid_up_capital: 'money',
  total_capital: 'money',
  business_capital_excl_land_buildings: 'money',
  plant_machinery_investment: 'money',
  group_annual_turnover: 'money',
  group_employees: 'count',
  local_shareholding_pct: 'percent',
} as const;

export type Metric = keyof typeof METRICS;

export function isMetric(name: string): name is Metric {
  return Object.hasOwn(METRICS, name);
}

/** Metrics that are an average of a yearly one over the latest so many years. */
export const AVERAGES: Readonly<Partial<Record<Metric, { readonly of: Metric; readonly years: number }>>> = {
  avg_sales_3y: { of: 'annual_turnover', years: 3 },
  avg_receipts_5y: { of: 'annual_turnover', years: 5 },
  // 24 months, of which profiles hold two yearly figures.
  avg_employees_24m: { of: 'employees', years: 2 },
};

/** What a firm may state of its whole group in place of the sum over its links. */
export const GROUP_METRICS: Readonly<Partial<Record<Metric, Metric>>> = {
  annual_turnover: 'group_annual_turnover',
  employees: 'group_employees',
};
