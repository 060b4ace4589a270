/** A tender and how it might be changed. Figures that are on no public step say at which they are counted. */
export interface ReachQuestion {
  readonly title: string;
  readonly notice: object;
  /** What of the notice is counted otherwise than it is asked. */
  readonly counted?: object;
  readonly changes: readonly { readonly says: string; readonly patch: object; readonly counted?: object }[];
}

const money = (amount: string): object => ({ amount, currency: 'MYR' });
const turnover = (amount: string): object => ({ id: 'turnover', kind: 'turnover', aggregation: 'sum', amount: money(amount), years: 1 });
const place = { id: 'place', kind: 'region', aggregation: 'each', anyOf: ['MY-10', 'MY-14'] };
const language = { id: 'language', kind: 'language', aggregation: 'any_one', anyOf: ['ms'] };
const quality = { id: 'quality', kind: 'certification', aggregation: 'any_one', scheme: 'ISO', certificateId: '9001' };
const staff = { id: 'staff', kind: 'staff', aggregation: 'sum', count: 5 };
const years = { id: 'years', kind: 'years_active', aggregation: 'each', years: 3 };

const ROOFS = {
  classifications: [{ scheme: 'CPV', id: '45261000' }],
  mainProcurementCategory: 'works',
  value: money('180000.00'),
  tenderPeriod: { endDate: '2096-12-14T12:00:00Z' },
  submission: { channel: 'tandem' },
};

export const QUESTIONS: readonly ReachQuestion[] = [
  {
    title: 'Roofs kept for small firms, alone or in a team',
    notice: { ...ROOFS, reservedFor: { sizes: ['micro', 'small'] }, jointBid: { allowed: true }, requirements: [place, language, quality, turnover('200000'), staff, years] },
    changes: [
      { says: 'turnover five times as high', patch: { requirements: [place, language, quality, turnover('1000000'), staff, years] } },
      { says: 'no certificate', patch: { requirements: [place, language, turnover('200000'), staff, years] } },
      { says: 'not kept for anybody', patch: { reservedFor: null } },
    ],
  },
  {
    title: 'A threshold between two steps, no teams',
    notice: { ...ROOFS, jointBid: { allowed: false }, requirements: [turnover('237411'), years] },
    counted: { requirements: [turnover('250000'), years] },
    changes: [{ says: 'a little more, on the same step', patch: { requirements: [turnover('244000'), years] }, counted: { requirements: [turnover('250000'), years] } }],
  },
  {
    title: 'Two lots',
    notice: {
      ...ROOFS,
      jointBid: { allowed: true, maxMembers: 3 },
      lots: [{ id: 'A', title: 'North', value: money('120000.00') }, { id: 'B', title: 'South', value: money('60000.00') }],
      requirements: [{ ...turnover('1000000'), lotId: 'A' }, { ...turnover('20000'), id: 'turnover-b', lotId: 'B' }, place],
    },
    changes: [{ says: 'lot A asks as little as lot B', patch: { requirements: [{ ...turnover('20000'), lotId: 'A' }, { ...turnover('20000'), id: 'turnover-b', lotId: 'B' }, place] } }],
  },
];
