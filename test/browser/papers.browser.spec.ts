import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Caller, describeInBrowser, expectStatus, launchBrowser } from '../harness/index.js';
import { startPages, type RunningPages } from './support/pages.js';
import { Visit, VISITS } from './support/visits.js';

const PASSWORD = 'two small papers';
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_048_576, 3)]);

describeInBrowser('the papers of a joint bid', () => {
  let running: RunningPages;
  let browser: Browser;
  beforeAll(async () => {
    running = await startPages();
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  const somebody = async (email: string): Promise<Caller> => {
    const { anonymous, api } = running.system;
    await expectStatus(anonymous.post('/v1/accounts', { email, password: PASSWORD, name: 'Somebody' }), 201);
    const { body } = await expectStatus(anonymous.post('/v1/sessions', { email, password: PASSWORD }), 201);
    return new Caller(api, email, String(body['accessToken']));
  };

  describe.each(VISITS)('$with', (kind) => {
    it('are added to the checklist, saved by the other member as they came, and removed again', async () => {
      const [first, second, buyers] = await Promise.all(['first', 'second', 'buyer'].map((name) => somebody(`${name}-${kind.width}@papers.example`)));
      if (!first || !second || !buyers) throw new Error('nobody came');
      const firm = async (caller: Caller, name: string) => String((await expectStatus(caller.post('/v1/businesses', { name, economy: 'PE' }), 201)).body['id']);
      const [leadId, secondId] = [await firm(first, 'Techos (demo)'), await firm(second, 'Canaletas (demo)')];
      const buyerId = String((await expectStatus(buyers.post('/v1/buyers', { name: 'Example Council', economy: 'PE' }), 201)).body['id']);
      const draft = await expectStatus(
        buyers.post('/v1/tenders', {
          buyerId, title: 'Roofs', description: 'Roofs of schools', mainProcurementCategory: 'services', classifications: [{ scheme: 'CPV', id: '45261900' }],
          tenderPeriod: { endDate: new Date(Date.now() + 21 * 86_400_000).toISOString(), timeZone: 'America/Lima' }, submission: { channel: 'tandem' }, jointBid: { allowed: true },
        }),
        201,
      );
      const tenderId = String(draft.body['id']);
      await expectStatus(buyers.post(`/v1/tenders/${tenderId}/publish`, {}, { 'if-match': String(draft.headers['etag']) }), 200);
      const joint = (await expectStatus(first.post('/v1/consortia', { tenderId, leadId, members: [{ businessId: leadId, sharePct: '60' }, { businessId: secondId, sharePct: '40' }] }), 201)).body;
      const [invitation] = joint['invitations'] as unknown as { id: string }[];
      await expectStatus(second.post(`/v1/invitations/${invitation?.id ?? ''}/accept`, { agreementHash: joint['agreementHash'], understood: true }), 200);

      const visit = await Visit.begin(browser, running.address, kind);
      const { page } = visit;
      await visit.signIn(`first-${kind.width}@papers.example`, PASSWORD);
      await page.goto(`/firms/${leadId}/joint-bids/${String(joint['id'])}`);
      await page.getByRole('link', { name: 'Papers: what is due, and what is here' }).click();
      expect(await visit.text()).toMatch(/Missing promise to form the group \(before a notary\), with the bid/);
      await visit.sound();
      await visit.press('Add it');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose a file.');
      await page.getByLabel('The file').setInputFiles({ name: 'promise.pdf', mimeType: 'application/pdf', buffer: PDF });
      await visit.press('Add it');
      expect(await visit.text()).toContain('The paper was added.');
      expect(await visit.text()).toMatch(/Here promise to form the group/);
      await visit.sound();

      const other = await Visit.begin(browser, running.address, kind);
      await other.signIn(`second-${kind.width}@papers.example`, PASSWORD);
      await other.page.goto(`/firms/${secondId}/joint-bids/${String(joint['id'])}/papers`);
      expect(await other.text()).toContain('Techos (demo),');
      expect(await other.page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
      const coming = other.page.waitForEvent('download');
      await other.page.getByRole('link', { name: 'promise.pdf' }).click();
      expect((await readFile(await (await coming).path())).equals(PDF)).toBe(true);
      await other.context.close();

      const address = page.url().replace(/\?.*/, '');
      const buyer = await Visit.begin(browser, running.address, kind);
      await buyer.signIn(`buyer-${kind.width}@papers.example`, PASSWORD);
      expect((await buyer.page.goto(address))?.status()).toBe(404);
      await buyer.context.close();

      await visit.press(/^Remove/);
      expect(await visit.text()).toContain('The paper was removed.');
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
      await visit.context.close();
    });
  });
});
