import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, eventually, expectStatus, type Caller } from '../harness/index.js';
import { startMailPeer, type MailPeer } from '../harness/mail-peer.js';
import { openMarket } from './support/market.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

const PASSWORD = 'a long enough sentence';

describeInBrowser('the pages of alerts in a browser', () => {
  let peer: MailPeer;
  let market: { open: string; joint: string };
  const stage = setStage({
    options: async () => ({ smtpUrl: (peer = await startMailPeer()).url }),
    furnish: async ({ system }) => (market = await openMarket(system)),
  });
  afterAll(() => peer.close());

  describe.each(VISITS)('$with', (kind) => {
    let visit: Visit;
    let page: Page;
    let owner: Caller;
    let firm: string;
    let mail: string;
    const sound = (): Promise<void> => visit.sound();
    const at = (path: string): string => `/firms/${firm}${path}`;

    beforeAll(async () => {
      owner = await stage.running.system.person('Owner');
      const { body } = await expectStatus(
        owner.post('/v1/businesses', {
          name: `Roofs of ${kind.width}`, economy: 'MY', employees: 3, description: 'Repair and waterproofing of school roofs', classifications: [{ scheme: 'CPV', id: '45261900' }], regions: ['MY-10'], languages: ['ms', 'en'],
          figures: [{ metric: 'annual_turnover', value: '200000', currency: 'MYR', year: 2025 }],
        }),
        201,
      );
      firm = String(body['id']);
      mail = await eventually(() => peer.taken.find(({ to, mail: { text = '' } }) => to === owner.email && text.includes(market.joint))?.mail.text ?? '', Boolean);
      visit = await Visit.begin(stage.browser, stage.running.address, kind);
      page = visit.page;
      await visit.signIn(owner.email ?? '', PASSWORD);
    });

    afterAll(async () => {
      await visit.context.close();
    });

    it('let a firm choose how much reaches it, say what that would have sent, and say beside its field what is wrong', async () => {
      await page.goto(at('/matches'));
      await page.getByRole('link', { name: 'Alerts', exact: true }).click();
      await sound();
      const threshold = page.getByLabel('How well must a tender suit you?');
      expect(await threshold.locator('option').first().innerText()).toMatch(/^40 points: about [1-9]/);
      expect(await page.locator('#expected').innerText()).toMatch(/would have sent about \d/);
      await threshold.selectOption('95');
      if (kind.javaScriptEnabled) await eventually(() => page.locator('#expected').innerText(), (said) => said.includes('would have sent none'));
      await page.getByLabel('From').fill('9 pm');
      await visit.press('Save');
      expect(await page.title()).toMatch(/^Error: /);
      await sound();
      await page.getByLabel('From').fill('21:00');
      await page.getByLabel('To', { exact: true }).fill('07:00');
      await page.getByLabel('Time zone').selectOption('Asia/Kuala_Lumpur');
      await page.getByLabel('Sunday').uncheck();
      await page.getByLabel('How well must a tender suit you?').selectOption('45');
      await visit.press('Save');
      await sound();
      expect(await page.locator('.govuk-notification-banner').innerText()).toContain('holds from now on');
      const { body } = await expectStatus(owner.get(`/v1/businesses/${firm}/alerts`), 200);
      expect(body).toMatchObject({ minScore: 45, quietHours: { from: '21:00', to: '07:00' }, timeZone: 'Asia/Kuala_Lumpur', workingDays: [1, 2, 3, 4, 5, 6] });
      await expectStatus(owner.call('PUT', `/v1/businesses/${firm}/alerts`, { quietHours: null, workingDays: null }), 200);
    });

    it('save a search after saying what it would have sent, change it and remove it', async () => {
      await page.goto(at('/searches'));
      await sound();
      await visit.press('A new search');
      await sound();
      await page.getByLabel('Words that must all occur').fill('roofs');
      await page.getByLabel('Places of the work').fill('Selangor');
      expect(await page.locator('main details').textContent()).toContain('Selangor');
      await visit.press('How many would it have sent?');
      await sound();
      expect(await page.locator('.govuk-inset-text').innerText()).toMatch(/would have sent about [1-9]/);
      await visit.press('Save the search');
      expect(await page.title()).toMatch(/^Error: /);
      await page.getByLabel('What do you call it?').fill('School roofs');
      await visit.press('Save the search');
      await sound();
      expect(await page.locator('.tandem-card').innerText()).toContain('School roofs');
      await visit.press(/^Change.*School roofs/);
      await sound();
      await page.getByLabel('Tenders it finds come').selectOption('weekly');
      await visit.press('Save the search');
      expect(await page.locator('.tandem-card').innerText()).toContain('once a week');
      await visit.press(/^Remove.*School roofs/);
      expect(await visit.text()).toContain('No saved search yet');
    });

    it('show what was sent to whom, and what the other side said', async () => {
      await page.goto(at('/deliveries'));
      await sound();
      const log = await page.locator('.tandem-card').first().innerText();
      expect(log).toContain(owner.email);
      expect(log).toMatch(/Sent \w+day/);
      expect(log).toContain('accepted: 250');
    });

    it('stop by the link of a mail without a login: looking changes nothing, a button does, another takes it back', async () => {
      const stranger = await Visit.begin(stage.browser, stage.running.address, kind);
      const link = /\/stop\/[A-Za-z0-9_-]{44}/.exec(mail)?.[0] ?? '';
      await stranger.page.goto(link);
      await stranger.sound();
      expect(await stranger.heading()).toBe(`Mail for Roofs of ${kind.width}`);
      expect(await stranger.text()).not.toContain('stopped\n');
      await stranger.press(/^Stop it.*about this tender/);
      await stranger.sound();
      expect(await stranger.text()).toContain('Mail about this tender: stopped');
      await stranger.press(/^Let it come again.*about this tender/);
      expect(await stranger.text()).toContain('Mail about this tender: comes');
      expect(stranger.forbidden).toEqual([]);
      await stranger.page.goto('/stop/nothing');
      await stranger.sound();
      await stranger.context.close();
    });

    it('take "not mine, because" by one tap from a mail, and its undoing', async () => {
      const stranger = await Visit.begin(stage.browser, stage.running.address, kind);
      const link = /\/not-mine\/[A-Za-z0-9_-]{44}/.exec(mail)?.[0] ?? '';
      await stranger.page.goto(link);
      await stranger.sound();
      await stranger.press('too far away');
      await stranger.sound();
      expect(await stranger.text()).toContain('Marked as not yours: too far away.');
      await page.goto(`/tenders/${market.joint}?firm=${firm}`);
      const why = await expectStatus(owner.get(`/v1/businesses/${firm}/tenders/${market.joint}/why`), 200);
      expect(JSON.stringify(why.body)).toContain('hidden');
      await stranger.press('Undo');
      await stranger.sound();
      expect(await stranger.text()).toContain('Taken back.');
      await stranger.context.close();
    });

    it('bring a notice to the open inbox as it comes, or with the next look', async () => {
      await page.goto(at('/notifications'));
      await sound();
      const before = await page.locator('#notices > li').count();
      await openMarket(stage.running.system);
      const notices = async (): Promise<number> => {
        if (!kind.javaScriptEnabled) await page.reload();
        return page.locator('#notices > li').count();
      };
      await eventually(notices, (count) => count > before);
      if (kind.javaScriptEnabled) expect(await page.locator('#notices > li').first().innerText()).toContain('New');
      await sound();
    });

    if (kind.javaScriptEnabled) {
      it('listen to the open inbox again within a minute where the first attempt met an error, and show nothing of that', async () => {
        const patient = await visit.context.newPage();
        await patient.clock.install();
        let attempts = 0;
        await patient.route('**/notifications/stream?*', (route) => (++attempts === 1 ? route.fulfill({ status: 503, contentType: 'text/html', body: '<p>Out of order</p>' }) : route.continue()));
        await patient.goto(at('/notifications'));
        await eventually(() => attempts === 1);
        const before = await patient.locator('#notices > li').count();
        await patient.clock.fastForward(60_000);
        await eventually(() => attempts === 2);
        await openMarket(stage.running.system);
        await eventually(() => patient.locator('#notices > li').count(), (count) => count > before);
        expect(await patient.locator('#notices').innerText()).not.toContain('Out of order');
        await patient.close();
      });
    }

    it('speak Spanish', async () => {
      await page.goto(at('/alerts?lang=es'));
      await sound();
      expect(await visit.heading()).toBe('Alertas');
      await page.goto(at('/deliveries'));
      expect(await page.locator('.tandem-card').first().innerText()).toMatch(/Enviado el \w+/);
      await page.goto('/?lang=en');
    });

    it('asked nobody but us for anything, and did nothing that their policy forbids', () => {
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
    });
  });
});
