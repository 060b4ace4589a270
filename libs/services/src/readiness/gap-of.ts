import { message, sequence, wordsOf, type BidTarget, type Finding, type Message, type MessageKey, type Requirement } from '@app/domain';

/** What would have to change, and by what. */
export interface Gap {
  /** Equal for gaps that one change closes. */
  readonly key: string;
  readonly kind: Finding['kind'];
  readonly change: 'certificate' | 'partner' | 'grow' | 'place' | 'language' | 'statement';
  readonly message: Message;
  readonly where?: Message;
}

const CHANGES: Readonly<Partial<Record<Finding['kind'], Exclude<Gap['change'], 'partner'>>>> = {
  certification: 'certificate',
  licence: 'certificate',
  registration: 'certificate',
  region: 'place',
  language: 'language',
  ownership: 'statement',
  exclusion: 'statement',
};

/** Where certificates of a scheme are had; what is not here is asked of the buyer. */
const WHERE: Readonly<Record<string, MessageKey>> = {
  ISO: 'readiness.where.iso',
  'MY-CIDB': 'readiness.where.my_cidb',
  'MY-MOF': 'readiness.where.my_mof',
  'PE-RNP': 'readiness.where.pe_rnp',
  'PE-REMYPE': 'readiness.where.pe_remype',
  'PH-PHILGEPS': 'readiness.where.ph_philgeps',
};

/** The one thing that stands between a firm and a tender. @param fails the clauses that it fails; several can be met by a partner alone */
export function gapOf(fails: readonly Finding[], target: BidTarget, mayJoin: boolean): Gap | undefined {
  const [only, ...others] = fails;
  if (only === undefined) return undefined;
  if (mayJoin || others.length > 0) return partner(fails);
  const change = CHANGES[only.kind] ?? 'grow';
  const requirement = target.requirements.find(({ id }) => id === only.clause);
  return {
    key: `${only.kind} ${only.need}`,
    kind: only.kind,
    change,
    message: saidOf(change, only),
    ...(change === 'certificate' ? { where: whereOf(requirement) } : {}),
  };
}

function saidOf(change: Exclude<Gap['change'], 'partner'>, finding: Finding): Message {
  const [need, have, gap] = [wordsOf(finding, 'need'), wordsOf(finding, 'have'), wordsOf(finding, 'gap')];
  if (change === 'certificate') return finding.message.fragments?.['gap']?.key === 'gap.expired' ? message('readiness.certificate_anew', { need, gap }) : message('readiness.certificate', { need });
  if (change === 'grow') return finding.gap === undefined ? message('readiness.grow', { need, have }) : message('readiness.grow_by', { need, have, gap });
  return message(`readiness.${change}`, { need });
}

/** What a partner would have to bring, whatever the firm lacks of it: each thing once, in the order of its words. */
function partner(fails: readonly Finding[]): Gap {
  const needs = new Map(fails.filter(({ kind }) => kind !== 'group_size').map((finding) => [finding.need, wordsOf(finding, 'need')]));
  const listed = [...needs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, words]) => (typeof words === 'string' ? message('access.fact', { text: words }) : words));
  return {
    key: `partner ${[...needs.keys()].sort().join(' and ')}`,
    kind: fails[0]?.kind ?? 'joint_bid',
    change: 'partner',
    message: listed.length === 0 ? message('readiness.partner_members') : message('readiness.partner', { need: sequence(listed) }),
    where: message('readiness.where.partner'),
  };
}

function whereOf(requirement: Requirement | undefined): Message {
  const scheme = requirement !== undefined && 'scheme' in requirement ? requirement.scheme.trim().toUpperCase() : '';
  return message(WHERE[scheme] ?? 'readiness.where.ask');
}
