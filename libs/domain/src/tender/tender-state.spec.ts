import { describe, expect, it } from '@jest/globals';
import { unreachable } from '../common/states.js';
import { lateExtensionFault, stepFault, tenderSteps, tenderTransitions, unsoundSteps, type TenderStatus, type TenderStep } from './tender-state.js';

const END = '2026-12-12T12:00:00+08:00';
const BEFORE = '2026-12-12T03:59:59.999Z';
const AT = '2026-12-12T04:00:00Z';

describe('the life of a tender', () => {
  it('reaches every state, by steps that its states allow', () => {
    // What is planned elsewhere comes in by import and is nobody's draft here.
    expect(unreachable(tenderTransitions, 'draft')).toEqual(['planned']);
    expect(unsoundSteps()).toEqual([]);
    const reached = Object.values(tenderSteps).flatMap(({ moves }) => Object.values(moves).map(({ to }) => to));
    expect(new Set([...reached, 'draft', 'planned', 'same'])).toEqual(new Set([...Object.keys(tenderTransitions), 'same']));
  });

  const table: readonly (readonly [TenderStep, TenderStatus, string | undefined, string | undefined])[] = [
    ['amend', 'active', undefined, 'tender.deadline_passed'],
    ['cancel', 'draft', undefined, undefined],
    ['cancel', 'active', undefined, 'tender.deadline_passed'],
    ['withdraw', 'active', 'tender.deadline_ahead', undefined],
    ['award', 'active', 'tender.deadline_ahead', undefined],
    ['find_unsuccessful', 'active', 'tender.deadline_ahead', undefined],
    ['sign_contract', 'complete', undefined, undefined],
    ['award', 'draft', 'tender.illegal_transition', 'tender.illegal_transition'],
    ['award', 'complete', 'tender.illegal_transition', 'tender.illegal_transition'],
    ['publish', 'active', 'tender.illegal_transition', 'tender.illegal_transition'],
    ['extend', 'withdrawn', 'tender.illegal_transition', 'tender.illegal_transition'],
  ];
  it.each(table)('%s of what is %s: %s before the deadline, %s from it on', (step, status, before, after) => {
    expect(stepFault(step, { status, endDate: END }, BEFORE)?.code).toBe(before);
    expect(stepFault(step, { status, endDate: END }, AT)?.code).toBe(after);
  });

  it('knows no deadline to be ahead or passed where none is known', () => {
    for (const step of ['amend', 'cancel', 'withdraw', 'award'] as const) expect(stepFault(step, { status: 'active' }, AT)).toBeUndefined();
    expect(lateExtensionFault({ status: 'active' }, false, AT)).toBeUndefined();
  });

  it('lets an outage move the deadline for a day after it, and nothing else', () => {
    const place = { status: 'active', endDate: END } as const;
    expect(lateExtensionFault(place, false, BEFORE)).toBeUndefined();
    expect(lateExtensionFault(place, false, AT)?.code).toBe('tender.deadline_passed');
    expect(lateExtensionFault(place, true, '2026-12-13T04:00:00Z')).toBeUndefined();
    expect(lateExtensionFault(place, true, '2026-12-13T04:00:00.001Z')?.code).toBe('tender.deadline_passed');
  });
});
