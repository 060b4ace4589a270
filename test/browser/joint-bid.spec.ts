import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeInBrowser, eventually, launchBrowser } from '../harness/index.js';
import { JOINT_PASSWORD, openJointMarket, type JointMarket, type RoofFirm } from './support/joint-bid.js';
import { startPages, type RunningPages } from './support/pages.js';
import { Visit, VISITS } from './support/visits.js';

describeInBrowser('a joint bid of three micro firms', () => {
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

  describe.each(VISITS)('$with', (kind) => {
    let market: JointMarket;
    let visit: Visit;
    /** Where the lead sees the joint bid; its id is the same for all. */
    let bidId = '';

    beforeAll(async () => {
      market = await openJointMarket(running.system, String(kind.width), kind.width === 360 ? 'MY-10' : 'MY-01');
      visit = await Visit.begin(browser, running.address, kind);
    }, 120_000);

    afterAll(async () => {
      await visit.context.close();
    });

    /** Another person at the same desk. */
    const become = async (email: string): Promise<void> => {
      await visit.context.clearCookies();
      await visit.signIn(email, JOINT_PASSWORD);
    };
    const bidOf = ({ id }: RoofFirm): string => `/firms/${id}/joint-bids/${bidId}`;

    it('tells a firm of another economy why it cannot take part, whoever its partners are', async () => {
      await become(market.foreign.email);
      await visit.page.goto(`/tenders/${market.tenderId}`);
      expect(await visit.page.locator('.tandem-box').first().innerText()).toMatch(/MY/);
      await visit.page.goto(`/firms/${market.foreign.id}/tenders/${market.tenderId}/team`);
      await eventually(async () => {
        await visit.page.reload();
        return visit.text();
      }, (text) => text.includes('No group meets every condition'), { timeoutMs: 60_000 });
      expect(await visit.text()).toContain('What bars your firm is not mended by partners.');
      await visit.sound();
    });

    it('suggests a team with the reasons and the proof, and asks its firms', async () => {
      const [lead, second, third] = market.firms;
      await become(lead.email);
      await visit.page.goto(`/tenders/${market.tenderId}`);
      await visit.page.getByRole('link', { name: 'Build a team for this tender' }).click();
      // All three have to be matched before they can be found.
      await eventually(async () => {
        await visit.page.goto(`/firms/${lead.id}/tenders/${market.tenderId}/team`);
        return visit.text();
      }, (text) => text.includes('Team 1: 3 firms'), { timeoutMs: 60_000 });
      const card = await visit.page.locator('.tandem-card').first().innerText();
      expect(card).toContain('Proved: no smaller group meets every condition');
      expect(card).toContain(second.name);
      expect(card).not.toContain(third.name);
      expect(card).toMatch(/A firm that is not named yet \(firm-[0-9a-f]{10}\)/);
      expect(card).toContain('25 to 50 %');
      await visit.sound();
      await visit.press('Ask these firms');
      expect(await visit.text()).toContain('The firms are asked.');
      bidId = new URL(visit.page.url()).pathname.split('/').at(-1) ?? '';
      expect(await visit.text()).not.toContain(third.name);
      await visit.sound();
    });

    it('lets each firm read the terms, understand what it may owe, and consent for itself', async () => {
      const [lead, second, third] = market.firms;
      for (const firm of [second, third]) {
        await become(firm.email);
        await visit.page.goto(`/firms/${firm.id}/joint-bids`);
        expect(await visit.text()).toContain('Your firm is asked');
        await visit.sound();
        await visit.page.getByRole('link', { name: /^Roofs of four schools/ }).click();
        expect(await visit.text()).toContain('You may owe the whole contract');
        await visit.sound();
        if (firm === third) {
          await visit.press('Let them know who we are');
          expect(await visit.text()).toContain('The others know now who you are.');
        }
        await visit.press('Join the joint bid');
        expect(await visit.page.locator('.govuk-error-summary').innerText()).toContain('Tick the box once you have understood');
        await visit.page.getByLabel('I have understood this, and I may bind my firm').check();
        await visit.press('Join the joint bid');
        expect(await visit.text()).toContain('Your firm is in.');
        await visit.sound();
      }
      await become(lead.email);
      await visit.page.goto(bidOf(lead));
      expect(await visit.text()).toContain(third.name);
      await visit.page.getByLabel('I have understood this, and I may bind my firm').check();
      await visit.press('Consent');
      expect(await visit.text()).toContain('Everybody has consented to the terms as they stand.');
      await visit.sound();
    });

    it('asks everybody anew after a change of shares, and refuses shares that are not 100', async () => {
      const [lead, second, third] = market.firms;
      await visit.page.getByText('Change the shares').click();
      await visit.page.getByLabel(`Share of ${lead.name} in percent`).fill('50.01');
      await visit.page.getByLabel(`Share of ${second.name} in percent`).fill('30');
      await visit.page.getByLabel(`Share of ${third.name} in percent`).fill('20');
      await visit.press('Save the shares');
      expect(await visit.page.locator('.govuk-error-summary').count()).toBe(1);
      await visit.page.getByLabel(`Share of ${lead.name} in percent`).fill('50');
      await visit.page.getByLabel(`Share of ${second.name} in percent`).fill('30');
      await visit.page.getByLabel(`Share of ${third.name} in percent`).fill('20');
      await visit.press('Save the shares');
      expect(await visit.text()).toContain('3 firms have not consented to the terms as they stand.');
      for (const firm of [second, third, lead]) {
        await become(firm.email);
        await visit.page.goto(`/firms/${firm.id}/joint-bids`);
        expect(await visit.text()).toContain('Your consent is asked');
        await visit.page.goto(bidOf(firm));
        await visit.page.getByLabel('I have understood this, and I may bind my firm').check();
        await visit.press('Consent');
      }
      expect(await visit.text()).toContain('Everybody has consented to the terms as they stand.');
    });

    it('is nowhere in the buyer’s pages, nor open to its officer', async () => {
      await become(market.officerEmail);
      await visit.page.goto(bidOf(market.firms[0]));
      expect(await visit.heading()).toBe('There is no such page');
      await visit.page.goto(`/manage/${market.tenderId}`);
      expect(await visit.text()).not.toContain(market.firms[0].name);
    });

    it('calls nobody else and does nothing that its policy forbids', () => {
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
    });
  });
});
