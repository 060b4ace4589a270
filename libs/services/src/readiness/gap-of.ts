import type { BidTarget, Finding, Message, Requirement } from '@app/domain';

/** What would have to change, and by what. */
export interface Gap {
  /** Equal for gaps that one change closes. */
  readonly key: string;
  readonly kind: Finding['kind'];
  readonly change: 'certificate' | 'partner' | 'grow' | 'place' | 'language' | 'statement';
  readonly message: Message;
  readonly where?: Message;
}

const CHANGES: Readonly<Partial<Record<Finding['kind'], Gap['change']>>> = {
  certification: 'certificate',
  licence: 'certificate',
  registration: 'certificate',
  region: 'place',
  language: 'language',
  ownership: 'statement',
  exclusion: 'statement',
};

/** Where certificates of a scheme are had; what is not here is asked of the buyer. */
const WHERE: Readonly<Record<string, string>> = {
  ISO: 'An accredited certification body; IAF CertSearch lists them.',
  'MY-CIDB': 'The Construction Industry Development Board Malaysia (CIDB).',
  'MY-MOF': 'The Ministry of Finance Malaysia, through ePerolehan.',
  'PE-RNP': 'The Registro Nacional de Proveedores of Peru.',
  'PE-REMYPE': 'The REMYPE of the Ministerio de Trabajo of Peru.',
  'PH-PHILGEPS': 'PhilGEPS, the procurement system of the Philippines.',
};

/** The one thing that stands between a firm and a tender. @param fails the clauses that it fails; several can be met by a partner alone */
export function gapOf(fails: readonly Finding[], target: BidTarget, mayJoin: boolean): Gap | undefined {
  const [only, ...others] = fails;
  if (only === undefined) return undefined;
  if (mayJoin || others.length > 0) return partner(fails);
  const requirement = target.requirements.find(({ id }) => id === only.clause);
  const change = CHANGES[only.kind] ?? 'grow';
  const text = `${SAY[change](only)}.`;
  const place = change === 'certificate' ? whereOf(requirement) : undefined;
  return {
    key: `${only.kind} ${only.need}`,
    kind: only.kind,
    change,
    message: { key: `readiness.${change}`, params: { need: only.need, have: only.have, gap: only.gap ?? '' }, text },
    ...(place === undefined ? {} : { where: place }),
  };
}

const SAY: Readonly<Record<Gap['change'], (finding: Finding) => string>> = {
  certificate: ({ need, gap }) => `Get ${need}${gap?.startsWith('expired') ? ` anew: ${gap}` : ''}`,
  partner: ({ need }) => `Find a partner who brings ${need}`,
  grow: ({ need, have, gap }) => `Reach ${need}; you have ${have}${gap === undefined ? '' : `, ${gap} are missing`}`,
  place: ({ need }) => `Serve ${need}`,
  language: ({ need }) => `Work in ${need}`,
  statement: ({ need }) => `Say whether this holds: ${need}`,
};

function partner(fails: readonly Finding[]): Gap {
  const needs = [...new Set(fails.filter(({ kind }) => kind !== 'group_size').map(({ need }) => need))].sort();
  const what = needs.length === 0 ? 'the number of members asked for' : needs.join(' and ');
  return {
    key: `partner ${what}`,
    kind: fails[0]?.kind ?? 'joint_bid',
    change: 'partner',
    message: { key: 'readiness.partner', params: { need: what }, text: `Find a partner who brings ${what}.` },
    where: { key: 'readiness.where.partner', params: {}, text: 'The teams that the tender offers you.' },
  };
}

function whereOf(requirement: Requirement | undefined): Message {
  const scheme = requirement !== undefined && 'scheme' in requirement ? requirement.scheme.trim().toUpperCase() : '';
  const text = WHERE[scheme];
  return text === undefined
    ? { key: 'readiness.where.ask', params: { scheme }, text: 'Ask the buyer who issues it.' }
    : { key: 'readiness.where', params: { scheme }, text };
}
