/** Answers about a firm as they were typed; they go to the API when all are given. */
export interface FirmDraft {
  readonly name: string;
  readonly economy: string;
  readonly description: string;
  /** Written as `CPV:45261900`. */
  readonly classifications: readonly string[];
  readonly employees: string;
  readonly turnover: string;
  readonly turnoverYear: string;
  readonly currency: string;
  readonly regions: string;
  readonly languages: readonly string[];
}

export const EMPTY_DRAFT: FirmDraft = { name: '', economy: '', description: '', classifications: [], employees: '', turnover: '', turnoverYear: '', currency: '', regions: '', languages: [] };

/** The draft is kept in a cookie, and a browser keeps 4 kB of it. */
export const MOST_WORDS = 500;
export const MOST_NAME = 150;
export const MOST_CATEGORIES = 10;
const MOST_REGIONS = 200;

/** The questions in their order, each a page. */
export const STEPS = ['name', 'economy', 'work', 'categories', 'size', 'places', 'languages'] as const;
export type Step = (typeof STEPS)[number];

/** A draft in the text of a cookie; what is not text is left empty. */
export function parseDraft(text: string | undefined): FirmDraft {
  if (text === undefined) return EMPTY_DRAFT;
  const value = JSON.parse(text) as Partial<Record<keyof FirmDraft, unknown>>;
  const one = (name: keyof FirmDraft): string => (typeof value[name] === 'string' ? value[name] : '');
  const list = (name: keyof FirmDraft): readonly string[] => {
    const items: unknown = value[name];
    return Array.isArray(items) ? items.filter((item): item is string => typeof item === 'string') : [];
  };
  return {
    name: one('name'), economy: one('economy'), description: one('description'), employees: one('employees'), turnover: one('turnover'),
    turnoverYear: one('turnoverYear'), currency: one('currency'), regions: one('regions'), languages: list('languages'), classifications: list('classifications'),
  };
}

/** As large as may be kept; whoever sends more has not used the form. */
export function clipped(draft: FirmDraft): FirmDraft {
  return {
    ...draft,
    name: draft.name.slice(0, MOST_NAME),
    economy: draft.economy.slice(0, 2).toUpperCase(),
    description: draft.description.slice(0, MOST_WORDS),
    employees: draft.employees.slice(0, 12),
    turnover: draft.turnover.slice(0, 24),
    turnoverYear: draft.turnoverYear.slice(0, 4),
    currency: draft.currency.slice(0, 3).toUpperCase(),
    regions: draft.regions.slice(0, MOST_REGIONS),
    classifications: draft.classifications.slice(0, MOST_CATEGORIES).map((code) => code.slice(0, 40)),
    languages: draft.languages.slice(0, 10).map((code) => code.slice(0, 12)),
  };
}

/** Codes parted by commas or spaces. */
export function regionCodes({ regions, economy }: FirmDraft): readonly string[] {
  const codes = regions.split(/[\s,;]+/).filter(Boolean);
  return codes.length > 0 ? codes : [economy];
}
