import type { TenderStep } from './tender-steps.js';
import { areRegions, codesIn, faultIf, many, one, type TenderPatch, type Values } from './step-values.js';

export const RESERVED_SIZES = ['micro', 'small', 'medium', 'sme'] as const;
type ReservedSize = (typeof RESERVED_SIZES)[number];
const COUNT = /^([1-9]\d?)?$/;

/** For whom a tender is reserved; nobody named: for all. */
export const reservationStep: TenderStep = {
  fields: ['reserved', 'definition', 'reservedRegions', 'ownership'],
  lists: ['sizes'],
  places: ['reservedRegions'],
  faults: (values) => [
    ...faultIf(!['yes', 'no'].includes(one(values, 'reserved')), 'reserved', 'error.reserved'),
    ...faultIf(one(values, 'reserved') === 'yes' && sizesOf(values).length === 0 && one(values, 'reservedRegions') === '' && one(values, 'ownership') === '', 'sizes', 'error.reservedFor'),
    ...faultIf(!areRegions(one(values, 'reservedRegions')), 'reservedRegions', 'error.regions'),
  ],
  patch: (values): TenderPatch => {
    if (one(values, 'reserved') !== 'yes') return { reservedFor: null };
    const regions = [...codesIn(one(values, 'reservedRegions'))];
    const ownership = one(values, 'ownership').toLowerCase().split(/[\s,;]+/).filter(Boolean);
    return {
      reservedFor: {
        ...(sizesOf(values).length > 0 ? { sizes: [...sizesOf(values)] } : {}),
        ...(one(values, 'definition') === '' ? {} : { definition: one(values, 'definition') }),
        ...(regions.length > 0 ? { regions } : {}),
        ...(ownership.length > 0 ? { ownership } : {}),
      },
    };
  },
  valuesOf: ({ reservedFor, status }) => ({
    reserved: reservedFor === undefined ? (status === 'draft' ? '' : 'no') : 'yes',
    sizes: reservedFor?.sizes ?? [],
    definition: reservedFor?.definition ?? '',
    reservedRegions: (reservedFor?.regions ?? []).join(', '),
    ownership: (reservedFor?.ownership ?? []).join(', '),
  }),
};

/** Whether several firms may bid as one. */
export const jointStep: TenderStep = {
  fields: ['joint', 'minMembers', 'maxMembers'],
  faults: (values) => [
    ...faultIf(!['no', 'allowed', 'required'].includes(one(values, 'joint')), 'joint', 'error.joint'),
    ...(one(values, 'joint') === 'no' ? [] : [
      ...faultIf(!COUNT.test(one(values, 'minMembers')), 'minMembers', 'error.members'),
      ...faultIf(!COUNT.test(one(values, 'maxMembers')), 'maxMembers', 'error.members'),
      ...faultIf(Number(one(values, 'minMembers')) > Number(one(values, 'maxMembers') || 99), 'maxMembers', 'error.membersOrder'),
    ]),
  ],
  patch: (values): TenderPatch => {
    const joint = one(values, 'joint');
    if (joint === 'no') return { jointBid: { allowed: false } };
    const count = (name: string): number | undefined => (one(values, name) === '' ? undefined : Number(one(values, name)));
    return { jointBid: { allowed: true, required: joint === 'required', minMembers: count('minMembers'), maxMembers: count('maxMembers') } };
  },
  valuesOf: ({ jointBid }) => ({
    joint: jointBid === undefined ? '' : !jointBid.allowed ? 'no' : jointBid.required === true ? 'required' : 'allowed',
    minMembers: jointBid?.minMembers === undefined ? '' : String(jointBid.minMembers),
    maxMembers: jointBid?.maxMembers === undefined ? '' : String(jointBid.maxMembers),
  }),
};

function sizesOf(values: Values): readonly ReservedSize[] {
  return RESERVED_SIZES.filter((size) => many(values, 'sizes').includes(size));
}
