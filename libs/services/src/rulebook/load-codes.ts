import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Classification, CodeEntry, Codes, CodeStatus, LabelLanguage } from '@app/domain';
import { parseCsv } from './csv.js';

type Row = Readonly<Record<string, string>>;
type Table = ReadonlyMap<string, Row>;

const LANGUAGES: readonly LabelLanguage[] = ['en', 'es', 'fr', 'ru'];

/** What a scheme that the rulebook holds can answer; ids are normalised before. */
interface Scheme {
  isKnown(id: string): boolean;
  label(id: string, language: LabelLanguage): string | undefined;
  parent(id: string): string | undefined;
}

/**
 * Reads the code lists under `rulebook/codes`.
 * @param rootDir folder that holds `economies/` and `codes/`
 * @throws Error naming file and row of what cannot be read
 */
export function loadCodes(rootDir: string): Codes {
  const read = (file: string, key: string): Table => readTable(rootDir, file, key);
  const cpv = read('cpv.csv', 'code');
  const isic4 = read('isic4.csv', 'code');
  const economies = read('economies.csv', 'code');
  const crosswalk = read('cpv-crosswalk.csv', 'cpv_division');
  const schemes: ReadonlyMap<string, Scheme> = new Map([
    ['CPV', listScheme(cpv)],
    ['ISIC4', listScheme(isic4)],
    ['UNSPSC', unspscScheme(read('unspsc-segments.csv', 'segment'))],
  ]);
  const schemeOf = ({ scheme }: Classification): Scheme | undefined => schemes.get(scheme);
  const normalise = (given: Classification): Classification => normaliseCode(given, cpv);
  const isKnown = (scheme: string, id: string): CodeStatus => {
    const code = normalise({ scheme, id });
    const held = schemeOf(code);
    if (held === undefined) return 'unchecked';
    return held.isKnown(code.id) ? 'known' : 'unknown';
  };
  return {
    isKnown,
    normalise,
    label: (given, language) => {
      const code = normalise(given);
      return schemeOf(code)?.label(code.id, language);
    },
    parent: (given) => {
      const code = normalise(given);
      const id = schemeOf(code)?.parent(code.id);
      return id === undefined ? undefined : { scheme: code.scheme, id };
    },
    labels: () =>
      [cpv, isic4].flatMap((table) => [...table.values()].flatMap((row) => LANGUAGES.map((language) => row[`label_${language}`] ?? '')).filter(Boolean)),
    entries: () => [...entriesOf('CPV', cpv), ...entriesOf('ISIC4', isic4)],
    nature: (given) => {
      const code = normalise(given);
      return code.scheme === 'CPV' ? cpv.get(code.id)?.['nature'] : undefined;
    },
    isEconomy: (code) => economies.has(code),
    economyName: (code, language) => economies.get(code)?.[language],
    crosswalk: (division) => {
      const row = crosswalk.get(division);
      return { unspscSegments: words(row?.['unspsc_segments']), isic4Divisions: words(row?.['isic4_divisions']) };
    },
  };
}

function entriesOf(scheme: string, table: Table): CodeEntry[] {
  return [...table].flatMap(([id, { label_en: en, label_es: es }]) => (en ? [{ scheme, id, labels: { en, ...(es ? { es } : {}) } }] : []));
}

function words(text = ''): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

function readTable(rootDir: string, file: string, key: string): Table {
  const table = new Map<string, Row>();
  for (const row of parseCsv(readFileSync(join(rootDir, 'codes', file), 'utf8'), `codes/${file}`)) {
    const code = row[key];
    if (code === undefined || code === '') throw new Error(`codes/${file}: row ${table.size + 2} has no ${key}`);
    if (table.has(code)) throw new Error(`codes/${file}: ${code} stands twice`);
    table.set(code, row);
  }
  return table;
}

/** A scheme that is held whole: look-up, and the parent its own row names. */
function listScheme(table: Table): Scheme {
  return {
    isKnown: (id) => table.has(id),
    label: (id, language) => table.get(id)?.[`label_${language}`] || table.get(id)?.['label_en'],
    parent: (id) => table.get(id)?.['parent'] || undefined,
  };
}

/** Two digits a level: segment, family, class, commodity; zeros fill a code to eight. Only segments have names here. */
function unspscScheme(segments: Table): Scheme {
  const isKnown = (id: string): boolean => /^(?:\d{2}){1,4}$/.test(id);
  return {
    isKnown,
    label: (id, language) => (/^\d{2}0*$/.test(id) ? segments.get(id.slice(0, 2))?.[language] : undefined),
    parent: (id) => {
      if (!isKnown(id)) return undefined;
      const up = id.replace(/(?:00)+$/, '').slice(0, -2);
      return up === '' ? undefined : up.padEnd(id.length === 8 ? 8 : 0, '0');
    },
  };
}

function normaliseCode(given: Classification, cpv: Table): Classification {
  const scheme = given.scheme.trim().toUpperCase();
  const id = given.id.trim();
  const parts = scheme === 'CPV' ? /^(\d{8})-(\d)$/.exec(id) : null;
  const [, code = '', check = ''] = parts ?? [];
  // A wrong check digit is a mistyped code: it stays as written, and is then unknown.
  return { scheme, id: parts && cpv.get(code)?.['check'] === check ? code : id };
}
