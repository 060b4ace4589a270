import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, eventually } from '../harness/index.js';
import { openMarket } from './support/market.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

const PASSWORD = 'three small roofs';

describeInBrowser('the pages in a browser', () => {
  let market: { open: string; joint: string };
  const stage = setStage({ furnish: async ({ system }) => (market = await openMarket(system)) });

  describe.each(VISITS)('$with', (kind) => {
    const { width } = kind;
    const person = `person-${width}@walk.example`;
    let visit: Visit;
    let page: Page;

    beforeAll(async () => {
      visit = await Visit.begin(stage.browser, stage.running.address, kind);
      page = visit.page;
    });

    afterAll(async () => {
      await visit.context.close();
    });

    const sound = (): Promise<void> => visit.sound();
    const heading = (): Promise<string> => visit.heading();

    it('let anybody search the open tenders and read one, its conditions first', async () => {
      await page.goto('/');
      await sound();
      await page.getByLabel('Words of the tender').fill('roofs klang');
      await visit.press('Search');
      await sound();
      expect(await page.locator('.tandem-card').count()).toBe(1);
      await page.getByRole('link', { name: 'Repair of school roofs in Klang' }).click();
      expect(await page.locator('h2').first().innerText()).toBe('Can I bid?');
      expect(await page.locator('.tandem-box').innerText()).toContain('Only groups of firms may bid.');
      await sound();
    });

    it('say beside its field what is wrong with a search, and what to do when nothing was found', async () => {
      await page.goto('/tenders?economy=zz9&region=nowhere%20at%20all');
      await sound();
      expect(await page.locator('.govuk-error-summary').count()).toBe(1);
      expect(await page.locator('.govuk-error-summary').innerText()).toMatch(/do not know this place[^]*do not know this country/);
      expect(await page.locator('#region').inputValue()).toBe('nowhere at all');
      await page.goto('/tenders?q=submarine');
      await sound();
      expect(await page.locator('main').innerText()).toContain('Use fewer or broader words');
    });

    it('register a firm question by question, with live tenders before an account is asked for', async () => {
      await page.goto('/register');
      const go = (): Promise<void> => visit.press('Continue');
      await go();
      expect(await page.title()).toMatch(/^Error: /);
      await sound();
      await page.getByLabel('What is the firm called?').fill(`Roofs of ${width}`);
      await go();
      await sound();
      await page.getByLabel('Where is the firm registered?').selectOption('MY');
      await go();
      await sound();
      await page.getByLabel('What does the firm do?').fill('Repair of school roofs, waterproofing');
      await go();
      expect(await heading()).toBe('Which of these does the firm do?');
      await page.getByLabel('Words of the work').fill('');
      await page.getByLabel('Words of the work').pressSequentially('roof maintenance');
      if (!kind.javaScriptEnabled) await visit.press('Find categories');
      await page.getByLabel('Roof repair and maintenance work').check();
      await sound();
      await go();
      expect(await heading()).toBe('Tenders that are open now');
      expect(await page.locator('main').innerText()).toContain('Repair of school roofs in Klang');
      await sound();
      await visit.press('Continue');
      await page.getByLabel('People who work in the firm').fill('3');
      await page.getByLabel('Turnover of one year').fill('200 000');
      await page.getByLabel('Currency').fill('myr');
      await go();
      expect(await page.locator('.govuk-error-message').innerText()).toContain('year of the turnover');
      expect(await page.getByLabel('Turnover of one year').inputValue()).toBe('200 000');
      await sound();
      await page.getByLabel('Year of that turnover').fill('2025');
      await go();
      await sound();
      expect(await page.locator('main details').textContent()).toContain('Selangor');
      await page.getByLabel('Where does the firm work?').fill('selangor, Kuala Lumpur');
      await go();
      await page.getByLabel('Malay', { exact: true }).check();
      await sound();
      await go();
      expect(await heading()).toBe('Check your answers');
      await sound();
      await page.getByLabel('Your name').fill('A new person');
      await page.getByLabel('E-mail address').fill(person);
      await page.getByLabel('Password').fill('short');
      await visit.press('Register the firm');
      expect(await page.getByLabel('E-mail address').inputValue()).toBe(person);
      await sound();
      await page.getByLabel('Password').fill(PASSWORD);
      await visit.press('Register the firm');
      expect(await heading()).toBe('Registered');
      expect(await page.locator('main').innerText()).toContain('Micro under MY-SMECORP-2014');
      await sound();
    });

    it('show the matches of the firm with their reasons, and take a mark back', async () => {
      await page.getByRole('link', { name: 'Matches' }).first().click();
      await eventually(async () => {
        await page.reload();
        return page.locator('.tandem-card').count();
      }, (count) => count > 0);
      await page.getByText('points: why?').first().click();
      expect(await page.locator('.tandem-score').first().innerText()).toContain('Words');
      await sound();
      await page.getByText('Not mine').first().click();
      await visit.press(/^too far away/);
      expect(await page.locator('.govuk-notification-banner').innerText()).toContain('Marked as not yours');
      await sound();
      const matches = page.url();
      await page.getByRole('link', { name: 'What counts for you' }).click();
      expect(await page.locator('main').innerText()).toContain('Hidden for their place: 1. So it counts more for you.');
      await sound();
      await visit.press('Count as for everybody again');
      expect(await page.locator('.govuk-notification-banner').innerText()).toContain('count as for everybody again');
      await sound();
      await page.goto(matches);
      await visit.press('Undo: keep it');
      expect(await page.locator('.govuk-notification-banner').innerText()).toContain('Kept');
    });

    it('answer for this firm clause by clause on the page of a tender', async () => {
      await page.goto(`/tenders/${market.joint}`);
      const box = await page.locator('.tandem-box').innerText();
      expect(box).toContain(`Can Roofs of ${width} bid?`);
      expect(box).toContain('Not alone, but as part of a team.');
      expect(await page.locator('.tandem-sign--fail').count()).toBe(1);
      await sound();
    });

    it('list what the firm was told, and its members', async () => {
      await page.getByRole('link', { name: /^Notifications/ }).click();
      await eventually(async () => {
        await page.reload();
        return page.locator('.tandem-card').count();
      });
      await sound();
      await page.getByRole('link', { name: 'Your firm' }).click();
      await sound();
      await page.getByRole('link', { name: 'Members' }).click();
      await page.getByLabel('E-mail address').fill('no address');
      await visit.press('Invite somebody');
      expect(await page.locator('.govuk-error-summary').count()).toBe(1);
      await sound();
      await page.getByLabel('E-mail address').fill('colleague@walk.example');
      await visit.press('Invite somebody');
      expect(await page.locator('main').innerText()).toContain('colleague@walk.example');
      await sound();
    });

    it('change one answer of the profile, and say beside its field what is wrong with it', async () => {
      await page.getByRole('link', { name: 'Your firm' }).click();
      await page.getByRole('link', { name: 'Change Certificates and licences' }).click();
      await page.getByLabel('Which certificates and licences does the firm hold?').fill('ISO');
      await visit.press('Continue');
      await sound();
      await page.getByLabel('Which certificates and licences does the firm hold?').fill('ISO 9001 2099-12-31');
      await visit.press('Continue');
      expect(await visit.text()).toContain('Saved.');
      expect(await visit.text()).toContain('ISO 9001 2099-12-31');
      await sound();
      for (const step of ['founded', 'capacity', 'partners', 'categories', 'size']) {
        await page.goto(`${page.url().split('?')[0]?.replace(/\/edit\/.*$/, '') ?? ''}/edit/${step}`);
        await sound();
      }
    });

    it('ask the buyer, without saying who asks', async () => {
      await page.goto(`/tenders/${market.joint}`);
      await page.getByText('Ask the buyer').click();
      await visit.press('Send the question');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Write the question');
      await page.getByLabel('Your question').fill('Which tiles are on the roofs now?');
      await visit.press('Send the question');
      expect(await visit.text()).toContain('Not answered yet: only you and the buyer see it.');
      await sound();
    });

    it('belong to a second firm, and go from one to the other', async () => {
      await page.goto('/begin');
      await sound();
      await page.goto('/register');
      for (const [label, answer] of [['What is the firm called?', `Second of ${width}`], ['', ''], ['What does the firm do?', 'Cleaning of offices']] as const) {
        if (label === '') await page.getByLabel('Where is the firm registered?').selectOption('MY');
        else await page.getByLabel(label).fill(answer);
        await visit.press('Continue');
      }
      await visit.press('Continue');
      for (let count = 0; count < 3; count += 1) await visit.press('Continue');
      await page.getByLabel('English').check();
      await visit.press('Continue');
      await visit.press('Register the firm');
      expect(await page.locator('.tandem-switch__name').innerText()).toBe(`Second of ${width}`);
      await page.getByText('Change', { exact: true }).first().click();
      await page.getByRole('link', { name: `Roofs of ${width}` }).click();
      expect(await page.locator('.tandem-switch__name').innerText()).toBe(`Roofs of ${width}`);
      await sound();
    });

    it('keep what was typed when the session ends, and give it back after signing in', async () => {
      await page.getByRole('link', { name: 'Your firm' }).click();
      await page.getByRole('link', { name: 'Change What does the firm do?' }).click();
      await page.getByLabel('What does the firm do?').fill('Repair of school roofs, waterproofing, gutters');
      // The cookie runs out: the form that stands in the browser is of a session that is over.
      await visit.context.clearCookies();
      await visit.press('Continue');
      expect(await visit.text()).toContain('Your session has ended. Sign in: what you typed is kept.');
      await sound();
      await page.getByLabel('E-mail address').fill(person);
      await page.getByLabel('Password').fill(PASSWORD);
      await visit.press('Sign in');
      expect(await heading()).toBe('What you typed is still here');
      expect(await visit.text()).toContain('waterproofing, gutters');
      await sound();
      await visit.press('Send it now');
      expect(await visit.text()).toContain('Repair of school roofs, waterproofing, gutters');
    });

    it('sign out, and in again to the page that was wanted', async () => {
      const wanted = page.url();
      await visit.press('Sign out');
      await page.goto(wanted);
      expect(await heading()).toBe('Sign in');
      await page.getByLabel('E-mail address').fill(person);
      await page.getByLabel('Password').fill('wrong');
      await visit.press('Sign in');
      expect(await page.getByLabel('E-mail address').inputValue()).toBe(person);
      await sound();
      await page.getByLabel('Password').fill(PASSWORD);
      await visit.press('Sign in');
      expect(page.url()).toBe(wanted);
    });

    it('speak Spanish from there on when it is chosen', async () => {
      await page.getByRole('link', { name: 'Español' }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe('es');
      for (const path of ['/', '/tenders', `/tenders/${market.joint}`, '/components', '/economies', '/economies/MY', '/economies/WB', '/sign-up', '/no-such-page']) {
        await page.goto(path);
        expect(await page.locator('html').getAttribute('lang')).toBe('es');
        await sound();
      }
      await page.goto('/?lang=en');
    });

    it('asked nobody but us for anything, and did nothing that their policy forbids', () => {
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
    });
  });
});
