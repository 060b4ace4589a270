import { conclude, tenderField, type Answer, type Clause, type ClauseContext } from '../clause.js';
import { everyBidder } from './every-bidder.js';
import type { Business } from '../../business/business.js';
import { answerOwnership, answerRegions } from '../member-answers.js';
import { alternativesLater, later } from '../message.js';
import { sameCode } from '../same-code.js';

/** Kept for firms of some regions: every member must serve one of them. */
export function reservedRegions(context: ClauseContext): Clause | undefined {
  const regions = context.target.reservedFor?.regions ?? [];
  if (regions.length === 0) return undefined;
  const clause = 'reservedFor.regions';
  const head = { clause, kind: 'region', topic: 'region', everyMember: true, curable: false } as const;
  const together = everyBidder(context, (member) => answerRegions(member, regions));
  return conclude({ ...head, need: alternativesLater(regions), source: tenderField(clause) }, together);
}

/** Kept for firms with an owner of some group: tags stand by consent, so an absent one is not a no. */
export function reservedOwnership(context: ClauseContext): Clause | undefined {
  const tags = context.target.reservedFor?.ownership ?? [];
  if (tags.length === 0) return undefined;
  const clause = 'reservedFor.ownership';
  const head = { clause, kind: 'ownership', topic: 'ownership', everyMember: true, curable: false } as const;
  const together = everyBidder(context, (member) => answerOwnership(member, tags));
  return conclude({ ...head, need: alternativesLater(tags), source: tenderField(clause) }, together);
}

/** Kept for firms in some register: every member must stand in one of them. */
export function reservedRegistrations(context: ClauseContext): Clause | undefined {
  const registers = context.target.reservedFor?.registrations ?? [];
  if (registers.length === 0) return undefined;
  const clause = 'reservedFor.registrations';
  const head = { clause, kind: 'registration', topic: 'registration', everyMember: true, curable: true } as const;
  const together = everyBidder(context, (member) => answerRegister(member, registers, context.asOf));
  return conclude({ ...head, need: alternativesLater(registers), source: tenderField(clause) }, together);
}

/** A certificate whose scheme or id is the register's name, or the proof of size from that register. */
function answerRegister(member: Business, registers: readonly string[], asOf: string): Answer {
  const named = (name: string): boolean => registers.some((register) => sameCode(register, name));
  const proof = member.sizeProof;
  if (proof && named(proof.register) && proof.validUntil >= asOf) {
    return { verdict: 'pass', have: proof.register, basis: 'register' };
  }
  const held = member.certifications.filter(({ scheme, id }) => named(scheme) || named(id));
  const valid = held.find(({ validUntil }) => validUntil === undefined || validUntil >= asOf);
  if (valid) return { verdict: 'pass', have: `${valid.scheme} ${valid.id}`, basis: 'declared' };
  const lapsed = held[0]?.validUntil ?? (proof && named(proof.register) ? proof.validUntil : undefined);
  return lapsed === undefined
    ? { verdict: 'fail', have: later('have.not_held'), gap: alternativesLater(registers), basis: 'declared' }
    : { verdict: 'fail', have: later('have.held_until', { day: lapsed }), gap: later('gap.expired', { day: lapsed }), basis: 'declared' };
}
