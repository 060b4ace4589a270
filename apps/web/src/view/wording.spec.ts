import { describe, expect, it } from '@jest/globals';
import { wording } from './wording.js';

const closing = (language: 'en' | 'es', tender: object): unknown => (wording(language)['closing'] as (tender: object) => unknown)(tender);
const inDays = (days: number) => ({ endDate: new Date(Date.now() + (days * 24 + 1) * 3_600_000).toISOString(), timeZone: 'UTC' });

describe('when a tender closes', () => {
  it('is told with the days that are left, or that it has closed', () => {
    expect(closing('en', { tenderPeriod: inDays(3), status: 'active' })).toMatch(/^Closes in 3 days: /);
    expect(closing('en', { tenderPeriod: inDays(-3), status: 'active' })).toMatch(/^Closed: /);
    expect(closing('en', { tenderPeriod: {} })).toMatch(/^No closing date/);
  });

  it('is past hope once it was called off', () => {
    expect(closing('en', { tenderPeriod: inDays(3), status: 'cancelled' })).toMatch(/^Would have closed: /);
    expect(closing('es', { tenderPeriod: inDays(3), status: 'cancelled' })).toMatch(/^Habría cerrado: /);
    expect(closing('en', { tenderPeriod: inDays(-3), status: 'cancelled' })).toMatch(/^Closed: /);
  });
});
