import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import nunjucks from 'nunjucks';
import type { Views } from '../api/api-client.js';
import { LANGUAGES } from '../text/languages.js';
import { wording } from '../view/wording.js';
import { shownDeparture } from './shown-departure.js';

const packageFolder = (name: string): string => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
const environment = nunjucks.configure([join(projectRoot(), 'apps/web/views'), join(packageFolder('govuk-frontend'), 'dist'), join(packageFolder('@ministryofjustice/frontend'))], { autoescape: true, trimBlocks: true, lstripBlocks: true });

const finding = { clause: 'jointBid.changes', kind: 'joint_bid', verdict: 'unknown', need: 'n', have: 'h', basis: 'none', message: { key: 'k', params: {}, text: 'A change of members that the law allows' }, source: { type: 'law', ref: 'Art. 1' } };
const departure = {
  id: 'd1', consortiumId: 'c1', tenderId: 't1', tenderTitle: 'Roofs <of> schools', status: 'consented', askedBy: 'lead', reason: 'It was wound up', executedPct: '25', rule: 'unknown',
  members: [
    { businessId: 'lead', name: 'Lead & Co', role: 'lead', sharePct: '60', scope: [], newcomer: false, consented: true },
    { businessId: 'new', name: 'New Ltd', role: 'member', sharePct: '40', scope: [], newcomer: true, consented: false },
    { businessId: 'old', name: 'Old Ltd', role: 'leaving', scope: [], newcomer: false, consented: false },
  ],
  agreementHash: 'abc', consentText: 'x', assessments: [{ role: 'joint', coverage: 'full', toConfirm: 1, findings: [finding] }], toDecide: true, createdAt: '2026-01-01T00:00:00Z',
} as unknown as Views['DepartureView'];
const bid = { id: 'c1', tenderId: 't1', tenderTitle: 'Roofs', leadId: 'lead', status: 'awarded', members: [{ businessId: 'lead', name: 'Lead & Co' }, { businessId: 'old', name: 'Old Ltd' }] };

describe.each(LANGUAGES.map(({ code }) => code))('the pages of a change of members in %s', (language) => {
  const page = (template: string, data: object): string => {
    const common = { ...wording(language), language, csrfToken: () => 'token' };
    return environment.render(template, { assets: {}, languages: LANGUAGES, bar: [], direction: 'ltr', here: '/', path: '/', ...data, ...common, c: common });
  };
  const shown = shownDeparture(departure);

  it('tell who leaves, who steps in, and who has consented, with what is a person’s own words as text', () => {
    const html = page('departure/one.njk', { firmId: 'new', departure: { ...shown, status: 'asked' }, own: shown.members[1] });
    for (const words of ['Old Ltd', 'New Ltd', 'Lead &amp; Co', 'Roofs &lt;of&gt; schools', 'It was wound up', 'value="abc"']) expect(html).toContain(words);
    expect(html).toContain('action="/firms/new/departures/d1/consent"');
    expect(html).toContain('action="/firms/new/departures/d1/decline"');
    expect(html).not.toContain('/withdraw');
    expect(page('departure/one.njk', { firmId: 'old', departure: { ...shown, status: 'asked' }, own: shown.members[2] })).not.toContain('/decline');
  });

  it('let the lead ask for any member, and another firm for itself', () => {
    const options = (html: string): number => /<select[^>]*id="leavingId"[^]*?<\/select>/.exec(html)?.[0].match(/<option/g)?.length ?? 0;
    const data = { bid, items: [shown], mayAsk: true, typed: { shares: { lead: '70' } } };
    expect(options(page('departure/list.njk', { ...data, firmId: 'lead', isLead: true }))).toBe(2);
    expect(options(page('departure/list.njk', { ...data, firmId: 'old', isLead: false }))).toBe(1);
    expect(page('departure/list.njk', { ...data, firmId: 'lead', isLead: true })).toMatch(/id="share-lead"[^>]*value="70"/);
    expect(page('departure/list.njk', { ...data, firmId: 'lead', isLead: true, mayAsk: false })).not.toContain('<form method="post" action="/firms/lead/joint-bids');
  });

  it('show the officer what was wrong beside the change that it was about, and keep what was written', () => {
    const errors = { list: [], by: { reason: { text: 'Say why' } } };
    const html = page('departure/decide.njk', { tender: { id: 't1', title: 'Roofs', buyer: {} }, items: [shown, { ...shown, id: 'd2' }], errors, typed: { departure: 'd2', decision: 'refuse', reason: '', executedPct: '30' } });
    expect(html.match(/Say why/g)).toHaveLength(1);
    expect(html).toMatch(/id="executedPct"[^>]*value="30"/);
    expect(html).toMatch(/id="executedPct-d1"[^>]*value="25"/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('ask the officer, and nobody once it is decided', () => {
    const html = page('departure/decide.njk', { tender: { id: 't1', title: 'Roofs', buyer: {} }, items: [shown] });
    expect(html).toContain('action="/manage/t1/departures"');
    expect(html).toMatch(/id="executedPct-d1"[^>]*value="25"/);
    expect(page('departure/decide.njk', { tender: { id: 't1', title: 'Roofs', buyer: {} }, items: [{ ...shown, toDecide: false, status: 'approved', decision: { at: '2026-01-02T00:00:00Z', reason: 'Fine' } }] })).not.toContain('name="decision"');
  });
});
