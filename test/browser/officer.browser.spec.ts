import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import { LoadSampleService } from '@app/services';
import type { Page } from 'playwright-core';
import { describeInBrowser, eventually } from '../harness/index.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

const PASSWORD = 'tandem-demo-2026';
const FIRM = 'roof@demo.example';
const OFFICER = 'contoh.officer@demo.example';

describeInBrowser('the first ten minutes of somebody new, on the sample', () => {
  const stage = setStage({ furnish: ({ system }) => system.api.get(LoadSampleService).load(projectRoot()) });

  describe.each(VISITS)('$with', (kind) => {
    const title = `Repair of school roofs, walked at ${kind.width}`;
    let visit: Visit;
    let page: Page;
    let manage = '';
    /** Never one of the last days of a month: the same day of another year is a real one too. */
    const closing = new Date(Date.now() + 25 * 86_400_000);
    closing.setUTCDate(Math.min(closing.getUTCDate(), 28));

    beforeAll(async () => {
      visit = await Visit.begin(stage.browser, stage.running.address, kind);
      page = visit.page;
    });

    afterAll(async () => {
      await visit.context.close();
    });

    const go = (): Promise<void> => visit.press('Continue');

    it('sign in as the demo firm and understand one match', async () => {
      await visit.signIn(FIRM, PASSWORD);
      await eventually(
        async () => {
          await page.reload();
          return page.locator('.tandem-card').count();
        },
        (count) => count > 0,
        { timeoutMs: 60_000 },
      );
      expect(await visit.heading()).toContain('Matches');
      await page.getByText('points: why?').first().click();
      const points = (await page.locator('.tandem-score dd:nth-of-type(1)').allInnerTexts()).length;
      expect(points).toBeGreaterThan(0);
      await visit.sound();
      await page.getByRole('link', { name: /market halls/ }).first().click();
      expect(await page.locator('.tandem-box').first().innerText()).toContain('Not alone, but as part of a team.');
      await visit.sound();
    });

    it('post a tender as the demo officer, question by question, each answer kept', async () => {
      await visit.signIn(OFFICER, PASSWORD);
      expect(await visit.heading()).toContain('Your tenders');
      await visit.sound();
      await visit.press('Post a tender');
      await go();
      expect(await page.title()).toMatch(/^Error: /);
      await visit.sound();
      await page.getByLabel('What is the title of the tender?').fill(title);
      await go();
      await page.getByLabel('Day').fill('31');
      await page.getByLabel('Month').fill('2');
      await page.getByLabel('Year').fill(String(closing.getUTCFullYear()));
      await go();
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Write a real day');
      await visit.sound();
      await page.getByLabel('Day').fill(String(closing.getUTCDate()));
      await page.getByLabel('Month').fill(String(closing.getUTCMonth() + 1));
      await go();
      await page.getByLabel('What is wanted?').fill('Waterproofing and repair of the roofs of four schools.');
      await visit.sound();
      await go();
      await page.getByLabel('Works').check();
      await visit.sound();
      await go();
      await page.getByLabel('Words of the work').fill('');
      await page.getByLabel('Words of the work').pressSequentially('repair of roofs');
      if (!kind.javaScriptEnabled) await visit.press('Find categories');
      await page.getByLabel('Roof repair and maintenance work').check();
      await visit.sound();
      await go();
      await page.getByLabel('Amount').fill('400 000');
      await go();
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('three letters of the currency');
      await page.getByLabel('Currency').fill('myr');
      await visit.sound();
      await go();
      await page.getByText('Regions of Malaysia').click();
      expect(await page.locator('main details').innerText()).toContain('Selangor MY-10');
      await page.getByLabel('Where is the work done').fill('Selangr');
      await visit.press('Continue');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('We do not know this place.');
      await page.getByLabel('Where is the work done').fill('Selangor');
      await go();
      await page.getByLabel('Yes', { exact: true }).check();
      await page.getByLabel('Micro', { exact: true }).check();
      await visit.sound();
      await go();
      await page.getByLabel('Only together').check();
      await page.getByLabel('At least this many firms').fill('4');
      await page.getByLabel('At most this many firms').fill('2');
      await go();
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('cannot be fewer');
      await page.getByLabel('At least this many firms').fill('2');
      await page.getByLabel('At most this many firms').fill('4');
      await visit.sound();
      await go();
    });

    it('ask for conditions that read back as sentences, and take one back', async () => {
      expect(await visit.heading()).toBe('What must bidders have?');
      await page.getByLabel('Where it works').check();
      await visit.press('Add a condition');
      await visit.press('Keep this condition');
      expect(await page.locator('.govuk-error-summary').count()).toBe(1);
      await visit.sound();
      await page.getByLabel('Any one of these').fill('selangor');
      await visit.press('Keep this condition');
      expect(await visit.text()).toContain('The firm works in: Selangor. In a group, it holds for every member.');
      await visit.sound();
      await page.getByText('Add a condition').first().click();
      await page.getByLabel('Turnover').check();
      await visit.press('Add a condition');
      await page.getByLabel('At least this amount').fill('900000');
      await page.getByLabel('Years').fill('3');
      await visit.sound();
      await visit.press('Keep this condition');
      expect(await visit.text()).toMatch(/Turnover of at least MYR\s900,000, the average of the last 3 years\. In a group, the members count together\./);
      await visit.press(/^Take out Turnover/);
      expect(await visit.text()).toContain('Taken out: Turnover');
      await visit.sound();
      await visit.press('Undo: put it back');
      expect(await page.locator('.tandem-card').count()).toBe(2);
      await visit.press(/^Take out Turnover/);
      await go();
      await page.getByLabel('Web address of that place').fill('https://buyer.example/tenders/1');
      await visit.sound();
      await go();
      await visit.sound();
      await go();
    });

    it('find the draft again, check it as it reads, and publish it', async () => {
      await page.goto('/sign-in');
      await page.getByRole('link', { name: 'Tenders', exact: true }).click();
      await page.getByRole('link', { name: title }).click();
      expect(await visit.heading()).toBe('Check the tender');
      for (const sentence of ['Only firms of this size may bid: Micro.', 'Only groups of firms may bid.', 'A group has at least 2 members.', 'Roof repair and maintenance work, CPV 45261900', 'MYR 400,000']) {
        expect((await visit.text()).replace(/\u00a0/g, ' ')).toContain(sentence);
      }
      await visit.sound();
      await page.getByRole('link', { name: 'Change Title' }).click();
      await page.getByLabel('What is the title of the tender?').fill(title);
      await go();
      await visit.press('Publish the tender');
      expect(await visit.text()).toContain('Published. Firms that it suits are being told now.');
      manage = new URL(page.url()).pathname;
      await visit.sound();
    });

    it('see the firm told', async () => {
      await visit.signIn(FIRM, PASSWORD);
      await page.getByRole('link', { name: /^Notifications/ }).click();
      await eventually(
        async () => {
          await page.reload();
          return visit.text();
        },
        (told) => told.includes(`In a team: "${title}" suits your work`),
        { timeoutMs: 60_000 },
      );
      await visit.sound();
      await page.getByRole('link', { name: `In a team: "${title}"` }).click();
      await page.getByText('Ask the buyer').click();
      await page.getByLabel('Your question').fill('May we see the roofs before?');
      await visit.press('Send the question');
      await visit.sound();
    });

    it('answer the question, change the tender with the difference shown, and put off its end', async () => {
      await visit.signIn(OFFICER, PASSWORD);
      await page.goto(manage);
      expect(await visit.text()).toContain('Waits for your answer');
      await page.getByRole('link', { name: /^Answer/ }).click();
      await visit.press('Publish the answer');
      await visit.sound();
      await page.getByLabel('Your answer').fill('Yes, on any Monday.');
      await visit.press('Publish the answer');
      expect(await visit.text()).toContain('Yes, on any Monday.');

      await visit.press('Change the tender');
      await visit.sound();
      await page.getByRole('link', { name: 'Change Places' }).click();
      await page.getByLabel('Where is the work done').fill('Selangor, MY-14');
      await go();
      expect(await visit.heading()).toContain('Check what changes');
      expect(await page.locator('.tandem-difference del').innerText()).toBe('Selangor');
      expect((await page.locator('.tandem-difference ins').innerText()).split(/\n+/)).toEqual(['Selangor', 'Wilayah Persekutuan Kuala Lumpur']);
      await visit.sound();
      await page.getByText('Change something else as well').click();
      await visit.press('Bidders must have');
      await page.getByText('Add a condition').first().click();
      await page.getByLabel('Years in business').check();
      await visit.press('Add a condition');
      await page.getByLabel('Years', { exact: true }).fill('1');
      await visit.press('Keep this condition');
      expect(await page.locator('.tandem-difference').count()).toBe(2);
      await visit.press('Publish the change');
      expect(await visit.text()).toContain('Places of delivery added: MY-14.');
      await visit.sound();

      await visit.press('Put off the deadline');
      await visit.press('Put it off');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Write the reason');
      await page.getByLabel('Year').fill(String(closing.getUTCFullYear() + 1));
      await page.getByLabel('Reason').fill('More time for small teams');
      await visit.sound();
      await visit.press('Put it off');
      expect(await visit.text()).toContain('The deadline is put off.');
    });

    it('refuse to overwrite what somebody else changed meanwhile, and keep what was typed', async () => {
      await page.goto(`${manage}/cancel`);
      await visit.sound();
      // A colleague at a desk of their own: a second window of this one would put this page out of sight, where a browser lets it sleep.
      const colleague = await Visit.begin(stage.browser, stage.running.address, kind);
      await colleague.signIn(OFFICER, PASSWORD);
      await colleague.page.waitForURL(/\/buyers\//);
      await colleague.page.goto(`${manage}/extend`);
      await colleague.page.getByLabel('Year').fill(String(closing.getUTCFullYear() + 2));
      await colleague.page.getByLabel('Reason').fill('Once more');
      await colleague.press('Put it off');
      await colleague.page.waitForURL((url) => !url.pathname.endsWith('/extend'));
      await colleague.context.close();
      await page.getByLabel('Reason').fill('No budget');
      await visit.press('Call it off');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Somebody changed this tender meanwhile');
      expect(await page.getByLabel('Reason').inputValue()).toBe('No budget');
      await visit.press('Call it off');
      expect(await visit.text()).toContain('Called off.');
      await visit.sound();
    });

    it('show nothing of a buyer to a firm', async () => {
      await visit.signIn(FIRM, PASSWORD);
      await page.goto(manage);
      expect(await visit.heading()).toBe('There is no such page');
      await page.goto('/components');
      await visit.sound();
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
    });
  });
});
