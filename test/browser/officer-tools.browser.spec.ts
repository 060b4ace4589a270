import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, eventually, expectStatus, type Caller, type TestApp } from '../harness/index.js';
import { passDeadline } from './support/joint-bid.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

/** That of every `Caller` of the harness. */
const PASSWORD = 'a long enough sentence';
const ROOFS = { classifications: [{ scheme: 'CPV', id: '45261900' }], description: 'Repair of the roofs of schools and libraries.' };

/** Seven firms with the turnover that is asked, and six without. */
async function registerFirms(system: TestApp): Promise<void> {
  const person = await system.person('Firms');
  for (let n = 0; n < 13; n += 1) {
    const figures = [{ metric: 'annual_turnover', value: n < 7 ? '900000' : '100000', currency: 'MYR', year: 2025 }];
    const firm = { name: `Example Roofs ${n}`, economy: 'MY', ...ROOFS, employees: 4, figures, regions: ['MY-10'], languages: ['en'], activity: { scheme: 'ISIC4', id: '4390' } };
    await expectStatus(person.post('/v1/businesses', firm), 201);
  }
}

async function draft(officer: Caller, title: string): Promise<string> {
  const { body: buyer } = await expectStatus(officer.post('/v1/buyers', { name: `Example Council, ${title}`, economy: 'MY' }), 201);
  const turnover = { id: 'turnover', kind: 'turnover', aggregation: 'sum', amount: { amount: '500000', currency: 'MYR' }, years: 1 };
  const tender = {
    buyerId: buyer['id'], title, ...ROOFS, mainProcurementCategory: 'works', requirements: [turnover], jointBid: { allowed: false }, deliveryRegions: ['MY-10'],
    value: { amount: '400000', currency: 'MYR' }, submission: { channel: 'official', url: 'https://buyer.example/1' },
    tenderPeriod: { endDate: new Date(Date.now() + 21 * 86_400_000).toISOString(), timeZone: 'Asia/Kuala_Lumpur' },
  };
  return String((await expectStatus(officer.post('/v1/tenders', tender), 201)).body['id']);
}

describeInBrowser('what an officer can do about a tender', () => {
  const stage = setStage({ furnish: ({ system }) => registerFirms(system) });

  describe.each(VISITS)('$with', (kind) => {
    const title = `Roofs of two schools at ${kind.width}`;
    let officer: Caller;
    let tender: string;
    let visit: Visit;
    let page: Page;

    beforeAll(async () => {
      officer = await stage.running.system.person('Officer');
      tender = await draft(officer, title);
      visit = await Visit.begin(stage.browser, stage.running.address, kind);
      page = visit.page;
      await visit.signIn(officer.email ?? '', PASSWORD);
    });

    afterAll(async () => {
      await visit.context.close();
    });

    it('split a draft into lots, with a condition of one of them, that read back as sentences', async () => {
      await page.goto(`/manage/${tender}/check`);
      await page.getByRole('link', { name: 'Change Lots' }).click();
      expect(await visit.text()).toContain('No lots: the tender is bid for as a whole.');
      await visit.sound();
      await visit.press('Add a lot');
      await page.getByLabel('Amount').fill('much');
      await visit.press('Keep this lot');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Write a title for the lot');
      await visit.sound();
      await page.getByLabel('Title of the lot').fill('East wing');
      await page.getByLabel('Amount').fill('150 000');
      await visit.press('Keep this lot');
      await visit.press('Add a lot');
      await page.getByLabel('Title of the lot').fill('West wing');
      await visit.press('Keep this lot');
      expect((await visit.text()).replace(/\u00a0/g, ' ')).toContain('East wing, MYR 150,000.');
      await visit.sound();
      await page.goto(`/manage/${tender}/requirements`);
      await page.getByText('Add a condition').first().click();
      await page.getByLabel('Years in business').check();
      await visit.press('Add a condition');
      await page.getByLabel('Years', { exact: true }).fill('3');
      await page.getByLabel('What is the condition about?').selectOption({ label: 'West wing' });
      await visit.sound();
      await visit.press('Keep this condition');
      expect(await visit.text()).toContain('West wing: At least 3 years in business.');
      await page.goto(`/manage/${tender}/lots`);
      await visit.press(/^Change West wing/);
      await page.getByLabel('Places').fill('Kuala Lumpur');
      await visit.press('Keep this lot');
      expect(await visit.text()).toContain('West wing, Wilayah Persekutuan Kuala Lumpur.');
    });

    it('add a document to it, and publish it with both', async () => {
      await page.goto(`/manage/${tender}/files`);
      await visit.press('Add it');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose a file.');
      await visit.sound();
      await page.getByLabel('The file').setInputFiles({ name: 'program.exe', mimeType: 'application/octet-stream', buffer: Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00]) });
      await visit.press('Add it');
      expect(await page.locator('.govuk-error-summary').innerText()).toMatch(/PDF/);
      // Larger than a piece: it goes to the API in two.
      const text = 'Roof plan of the east wing.\n'.repeat(50_000);
      await page.getByLabel('The file').setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
      await page.getByLabel('What kind of document?').selectOption({ label: 'Technical specifications' });
      await visit.press('Add it');
      expect(await visit.text()).toContain('Added.');
      await visit.sound();
      await page.goto(`/manage/${tender}/check`);
      await visit.press('Publish the tender');
      expect(await visit.text()).toContain('Published.');
      await page.goto(`/tenders/${tender}`);
      expect(await visit.text()).toContain('East wing');
      await visit.sound();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'plan.txt' }).click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).toString('utf8') === text).toBe(true);
    });

    it('see who could bid, ask less, and see the difference with its chart and warnings', async () => {
      await page.goto(`/manage/${tender}`);
      await page.getByRole('link', { name: 'See who could bid' }).click();
      await eventually(() => visit.text(), (text) => text.includes('Alone'));
      const rows = async (): Promise<readonly string[]> => (await page.locator('table').first().locator('tbody tr').allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
      expect((await rows())[0]).toBe('Alone 7');
      expect(await page.locator('svg.tandem-chart').getAttribute('aria-label')).toBe('Firms that could bid, by size');
      await visit.sound();
      await visit.press('See the difference');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose at least one change.');
      await visit.sound();
      await page.getByRole('checkbox', { name: /^Turnover of at least/ }).check();
      await visit.press('See the difference');
      await eventually(() => visit.text(), (text) => text.includes('With the change'));
      const after = await rows();
      expect(after[0]).toBe('Alone 7 13');
      expect(after.find((row) => row.startsWith('Firms that could bid as well'))).toMatch(/6$/);
      expect(await page.locator('svg.tandem-chart rect').count()).toBeGreaterThanOrEqual(2);
      await visit.sound();
      expect(await page.locator('section', { hasText: 'Think of this' }).count()).toBeLessThanOrEqual(1);
    });

    it('award one lot, end the other without an award, and enter the contract once nobody can appeal', async () => {
      await passDeadline(stage.running.system.database, tender);
      await page.goto(`/manage/${tender}`);
      await page.getByRole('link', { name: 'What was decided' }).click();
      await visit.sound();
      await page.getByRole('link', { name: /^Award it\s*: East wing$/ }).click();
      await visit.press('Publish the award');
      expect(await page.locator('.govuk-error-summary li').count()).toBe(3);
      await visit.sound();
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kuala_Lumpur', dateStyle: 'short' }).format(new Date());
      await page.getByLabel('Who is awarded?').fill('Example Roofs 1, 60 %\nExample Roofs 2, 60 %');
      await page.getByLabel('Value of the contract').fill('140 000');
      await page.getByLabel('Decided on').fill(today);
      await page.getByLabel('Last day of appeal').fill('2099-01-31');
      await visit.press('Publish the award');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('add up to more than 100 percent');
      await page.getByLabel('Who is awarded?').fill('Example Roofs 1, 60 %\nExample Roofs 2, 40 %');
      await visit.press('Publish the award');
      expect(await visit.text()).toContain('Awarded. Firms that were told');
      await page.getByRole('link', { name: /^Enter that the contract is signed\s*: East wing$/ }).click();
      await page.getByLabel('Signed on').fill(today);
      await visit.press('Enter it');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('may be appealed until 2099-01-31');
      await visit.sound();
      await page.goto(`/manage/${tender}/outcome`);
      await page.getByRole('link', { name: /^End it without an award\s*: West wing$/ }).click();
      await visit.press('Publish that nobody is awarded');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Write the reason');
      await page.getByLabel('Reason').fill('Nobody able came.');
      await visit.press('Publish that nobody is awarded');
      expect(await visit.text()).toContain('Nobody able came.');
      await visit.sound();
      await page.goto(`/tenders/${tender}`);
      const said = (await visit.text()).replace(/\u00a0/g, ' ');
      expect(said).toContain('Lot East wing: Awarded to Example Roofs 1, Example Roofs 2 for MYR 140,000');
      await visit.sound();
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
    });

    it('take a file nowhere else, and from nobody who is not signed in', async () => {
      const form = { _csrf: 'x', file: { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') } };
      const stranger = await stage.browser.newContext({ baseURL: stage.running.address });
      expect((await stranger.request.post(`/manage/${tender}/files`, { multipart: form, maxRedirects: 0 })).status()).toBe(303);
      expect((await page.context().request.post(`/tenders/${tender}/questions`, { multipart: form, maxRedirects: 0 })).status()).toBe(415);
      expect((await page.context().request.post(`/manage/${tender}/files`, { multipart: form, maxRedirects: 0 })).status()).toBe(403);
      await stranger.close();
    });
  });
});
