import { expect, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { overflow, violations } from './check-page.js';

/** Every journey is walked twice: as on a cheap telephone without scripts, and as on a desk. */
export const VISITS = [
  { with: 'without JavaScript on a telephone', javaScriptEnabled: false, width: 360 },
  { with: 'with JavaScript on a desk', javaScriptEnabled: true, width: 1280 },
] as const;
export type VisitKind = (typeof VISITS)[number];

const WIDTHS = [360, 1280];
/** What a page is made of: its title, its language, and each kind of element that its main part has. */
const SHAPE = 'JSON.stringify([document.title, document.documentElement.lang, [...new Set([...document.querySelectorAll("main *")].map((each) => `${each.tagName}.${each.getAttribute("class") ?? ""}`))].sort()])';
/** Pages that axe has seen in this file, by what they show: the same question with another answer is not looked at twice. */
const seen = new Set<string>();

// A journey is many pages; how fast they come is nothing that a test of pages is about.
jest.setTimeout(400_000);

/** Somebody with a browser of their own. */
export class Visit {
  /** Addresses of anybody else that a page asked for. */
  readonly outside: string[] = [];
  /** What a page did that its own policy forbids. */
  readonly forbidden: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly scripts: boolean,
  ) {}

  static async begin(browser: Browser, baseURL: string, { javaScriptEnabled, width }: Omit<VisitKind, 'with'>, locale = 'en-GB'): Promise<Visit> {
    const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width, height: 800 }, locale });
    context.setDefaultTimeout(60_000);
    const visit = new Visit(context, await context.newPage(), javaScriptEnabled);
    visit.page.on('request', (request) => {
      if (!request.url().startsWith(baseURL)) visit.outside.push(request.url());
    });
    visit.page.on('console', (message) => {
      // axe leaves empty style attributes behind, which the policy refuses to a script that copies them.
      if (/Content Security Policy/.test(message.text()) && !/inline style/.test(message.text())) visit.forbidden.push(message.text());
    });
    return visit;
  }

  /** The page stands as it should: one heading, nothing cut off, and axe finds nothing at either width. */
  async sound(): Promise<void> {
    const { page } = this;
    await this.whole();
    expect([page.url(), await page.locator('h1').count()]).toEqual([page.url(), 1]);
    const shown = await page.evaluate<string>(SHAPE);
    const isNew = !seen.has(shown + String(this.scripts));
    seen.add(shown + String(this.scripts));
    const size = page.viewportSize();
    for (const width of isNew ? WIDTHS : []) {
      await page.setViewportSize({ width, height: 800 });
      expect([page.url(), width, await overflow(page)]).toEqual([page.url(), width, 0]);
      // Without scripts the page is the same, and axe is one.
      if (this.scripts) expect([page.url(), width, await violations(page)]).toEqual([page.url(), width, []]);
    }
    if (size !== null) await page.setViewportSize(size);
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel('E-mail address').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.press('Sign in');
  }

  /** The page is whole when this is done, and what stands in it may be counted. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
    await this.whole();
  }

  /** What is read while a page is still coming in is half of it. */
  whole(): Promise<void> {
    return this.page.waitForLoadState('domcontentloaded');
  }

  heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  async text(): Promise<string> {
    await this.whole();
    return this.page.locator('main').innerText();
  }
}
