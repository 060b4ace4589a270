import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describeInBrowser, eventually, launchBrowser } from '../harness/index.js';
import { overflow, violations } from './support/check-page.js';
import { openMarket } from './support/market.js';
import { startPages, type RunningPages } from './support/pages.js';

const PASSWORD = 'three small roofs';
const VISITS = [
  { with: 'without JavaScript on a telephone', javaScriptEnabled: false, width: 360 },
  { with: 'with JavaScript on a desk', javaScriptEnabled: true, width: 1280 },
] as const;

describeInBrowser('the pages in a browser', () => {
  let running: RunningPages;
  let market: { open: string; joint: string };
  let browser: Browser;

  beforeAll(async () => {
    running = await startPages();
    market = await openMarket(running.system);
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  describe.each(VISITS)('$with', ({ javaScriptEnabled, width }) => {
    const person = `person-${width}@walk.example`;
    let context: BrowserContext;
    let page: Page;
    const outside: string[] = [];

    beforeAll(async () => {
      context = await browser.newContext({ baseURL: running.address, javaScriptEnabled, viewport: { width, height: 800 }, locale: 'en-GB' });
      context.setDefaultTimeout(6_000);
      page = await context.newPage();
      page.on('request', (request) => {
        if (!request.url().startsWith(running.address)) outside.push(request.url());
      });
    });

    afterAll(async () => {
      await context.close();
    });

    const sound = async (): Promise<void> => {
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await page.locator('h1').count()).toBe(1);
      if (javaScriptEnabled) expect(await violations(page)).toEqual([]);
    };
    const heading = (): Promise<string> => page.locator('h1').innerText();

    it('let anybody search the open tenders and read one, its conditions first', async () => {
      await page.goto('/');
      await sound();
      await page.getByLabel('Words of the tender').fill('roofs klang');
      await page.getByRole('button', { name: 'Search' }).click();
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
      expect(await page.locator('#region').inputValue()).toBe('NOWHERE AT ALL');
      await page.goto('/tenders?q=submarine');
      await sound();
      expect(await page.locator('main').innerText()).toContain('Use fewer or broader words');
    });

    it('register a firm question by question, with live tenders before an account is asked for', async () => {
      await page.goto('/register');
      const go = (): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();
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
      expect(await heading()).toBe('Tenders that are open now');
      expect(await page.locator('main').innerText()).toContain('Repair of school roofs in Klang');
      await sound();
      await page.getByRole('button', { name: 'Continue' }).click();
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
      await page.getByLabel('Where does the firm work?').fill('MY-10');
      await go();
      await page.getByLabel('Malay', { exact: true }).check();
      await sound();
      await go();
      expect(await heading()).toBe('Check your answers');
      await sound();
      await page.getByLabel('Your name').fill('A new person');
      await page.getByLabel('E-mail address').fill(person);
      await page.getByLabel('Password').fill('short');
      await page.getByRole('button', { name: 'Register the firm' }).click();
      expect(await page.getByLabel('E-mail address').inputValue()).toBe(person);
      await sound();
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Register the firm' }).click();
      expect(await heading()).toBe('Registered');
      expect(await page.locator('main').innerText()).toContain('Micro under MY-SMECORP-2014');
      await sound();
    });

    it('show the matches of the firm with their reasons, and take a mark back', async () => {
      await page.getByRole('link', { name: 'Matches' }).first().click();
      await eventually(async () => {
        await page.reload();
        return page.locator('.tandem-card').count();
      }, (count) => count > 0, { timeoutMs: 20_000 });
      await page.getByText('points: why?').first().click();
      expect(await page.locator('.tandem-score').first().innerText()).toContain('Words');
      await sound();
      await page.getByRole('button', { name: /^Not mine/ }).first().click();
      expect(await page.locator('.govuk-notification-banner').innerText()).toContain('Marked as not yours');
      await sound();
      await page.getByRole('button', { name: 'Undo: keep it' }).click();
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
      await page.getByRole('link', { name: 'Notifications' }).click();
      await eventually(async () => {
        await page.reload();
        return page.locator('.tandem-card').count();
      });
      await sound();
      await page.getByRole('link', { name: 'Your firm' }).click();
      await page.getByRole('link', { name: 'Members' }).click();
      await page.getByLabel('E-mail address').fill('no address');
      await page.getByRole('button', { name: 'Invite somebody' }).click();
      expect(await page.locator('.govuk-error-summary').count()).toBe(1);
      await sound();
      await page.getByLabel('E-mail address').fill('colleague@walk.example');
      await page.getByRole('button', { name: 'Invite somebody' }).click();
      expect(await page.locator('main').innerText()).toContain('colleague@walk.example');
      await sound();
    });

    it('sign out, and in again to the page that was wanted', async () => {
      const wanted = page.url();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.goto(wanted);
      expect(await heading()).toBe('Sign in');
      await page.getByLabel('E-mail address').fill(person);
      await page.getByLabel('Password').fill('wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      expect(await page.getByLabel('E-mail address').inputValue()).toBe(person);
      await sound();
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      expect(page.url()).toBe(wanted);
    });

    it('speak Spanish from there on when it is chosen', async () => {
      await page.getByRole('link', { name: 'Español' }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe('es');
      for (const path of ['/', '/tenders', `/tenders/${market.joint}`, '/components', '/sign-up', '/no-such-page']) {
        await page.goto(path);
        expect(await page.locator('html').getAttribute('lang')).toBe('es');
        await sound();
      }
      await page.goto('/?lang=en');
    });

    it('asked nobody but us for anything', () => {
      expect(outside).toEqual([]);
    });
  });
});
