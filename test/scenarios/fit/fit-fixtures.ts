import { bidTargets } from '@app/domain';
import type { Business, BusinessId, BuyerId, Tender, TenderId } from '@app/domain';
import { FIT_WEIGHTS, StatisticsBuilder } from '@app/matching';
import type { FitContext, FitStatistics } from '@app/matching';

/** A firm that says nothing of itself but where it is. */
export function blankBusiness(overrides: Partial<Business> = {}): Business {
  return {
    id: 'firm-1' as BusinessId, version: 1, name: 'Firm', economy: 'MY', figures: [], links: [], description: '', classifications: [],
    regions: [], certifications: [], capabilities: [], languages: [], ownership: [], pastContracts: [], openToPartners: false,
    ...overrides,
  };
}

/** A tender without lots that says nothing of its work; its deadline is 21 days after AS_OF. */
export function blankTender(overrides: Partial<Tender> = {}): Tender {
  return {
    id: 'tender-1' as TenderId, version: 1, status: 'active', buyerId: 'buyer-1' as BuyerId, buyerName: 'Buyer', economy: 'MY', title: '',
    description: '', classifications: [], valueVisibility: 'public', tenderPeriod: { endDate: '2026-12-15T12:00:00Z' }, milestones: [],
    deliveryRegions: [], languages: [], documents: [], submission: { channel: 'official' }, lots: [], requirements: [],
    ...overrides,
  };
}

export const AS_OF = '2026-11-24T12:00:00Z';

/** The only target of a tender without lots. */
export function targetOf(tender: Tender) {
  return bidTargets(tender)[0]!;
}

/** English and Spanish labels of the few CPV and UNSPSC codes that the scenarios use, written for them. */
const LABELS: Readonly<Record<string, readonly [en: string, es: string]>> = {
  'CPV 45000000': ['Construction work', 'Trabajos de construcción'],
  'CPV 45200000': ['Building and civil engineering', 'Edificación e ingeniería civil'],
  'CPV 45230000': ['Roads, pipelines and railways', 'Carreteras, tuberías y vías férreas'],
  'CPV 45233000': ['Road surfaces', 'Firmes de carreteras'],
  'CPV 45260000': ['Roofs and special trades', 'Techado y oficios especiales'],
  'CPV 45261000': ['Roof frames and coverings', 'Armaduras y cubiertas de tejado'],
  'CPV 45261200': ['Roof covering and painting', 'Cubierta y pintura de tejados'],
  'CPV 45261210': ['Roof covering', 'Cubierta de tejados'],
  'CPV 45261900': ['Roof repair and maintenance', 'Reparación y mantenimiento de tejados'],
  'CPV 33000000': ['Medical equipment', 'Equipo médico'],
  'CPV 33140000': ['Medical consumables', 'Consumibles médicos'],
  'CPV 90000000': ['Sewage, refuse and cleaning', 'Alcantarillado, basura y limpieza'],
  'CPV 90911000': ['Building and window cleaning', 'Limpieza de edificios y ventanas'],
  'CPV 50000000': ['Repair and maintenance', 'Reparación y mantenimiento'],
  'UNSPSC 72000000': ['Building, construction and maintenance', 'Edificación, construcción y mantenimiento'],
};
/** A code's parent is the longest listed one above it, as in the real list. */
function parent({ scheme, id }: { scheme: string; id: string }) {
  const above = Object.keys(LABELS)
    .filter((key) => key.startsWith(`${scheme} `) && key !== `${scheme} ${id}`)
    .map((key) => key.slice(scheme.length + 1))
    .filter((code) => id.startsWith(code.replace(/(?<=^\d\d.*)0+$/, '')))
    .sort((a, b) => a.replace(/0+$/, '').length - b.replace(/0+$/, '').length || (a < b ? -1 : 1))
    .at(-1);
  return above === undefined ? undefined : { scheme, id: above };
}

/** A market: the labels and codes above, filler, and firms of which those in MY-10 often work in MY-14 too. */
function statistics(): FitStatistics {
  const builder = new StatisticsBuilder();
  const texts = [...Object.values(LABELS).flat(), ...Array.from({ length: 400 }, (_, n) => `filler${n} materials and equipment`)];
  for (const text of texts) builder.addText(text);
  for (const key of Object.keys(LABELS)) builder.addCode({ scheme: key.split(' ')[0]!, id: key.split(' ')[1]! }, { parent });
  for (let n = 0; n < 40; n++) {
    const pastContracts = [{ title: '', classifications: [], value: { minor: BigInt((n + 1) * 400_000), currency: 'MYR' } }];
    builder.addFirm(blankBusiness({ regions: n % 2 === 0 ? ['MY-10', 'MY-14'] : ['MY-10'], pastContracts }), { parent });
  }
  return builder.build('scenarios');
}

/** The weights in use over a corpus of the labels above and filler, so that a word is neither always nor never known. */
export const CONTEXT: FitContext = {
  weights: FIT_WEIGHTS,
  statistics: statistics(),
  codes: {
    label: ({ scheme, id }, language) => LABELS[`${scheme} ${id}`]?.[language === 'en' ? 0 : 1],
    parent,
    crosswalk: (division) =>
      division === '45' ? { unspscSegments: ['30', '72'], isic4Divisions: ['41', '42', '43'] } : { unspscSegments: [], isic4Divisions: [] },
  },
};
