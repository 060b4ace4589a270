import { existsSync } from 'node:fs';
import { Complaint } from './complaint.mjs';
import { ensureInstalled } from './install.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** A browser that calls nobody but us. */
const QUIET = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const PAGES = process.env.PAGES ?? `http://127.0.0.1:${process.env.WEB_PORT || 3000}`;

/** Opens this machine's Chromium; the package that drives it is loaded once it is installed. */
export async function openBrowser() {
  const executablePath = PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Complaint('There is no Chromium here; install it (Debian: apt-get install chromium).');
  await ensureInstalled();
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: QUIET });
}

/**
 * Signs in as the firm of the sample, and finds its addresses.
 *
 * @param {import('playwright-core').Page} page
 */
export async function signInAsDemoFirm(page) {
  await page.goto('/sign-in');
  await page.fill('#email', 'roof@demo.example');
  await page.fill('#password', process.env.DEMO_PASSWORD ?? 'tandem-demo-2026');
  await page.click('main button');
  const matches = new URL(page.url()).pathname;
  if (!matches.endsWith('/matches')) throw new Complaint('The demo firm could not sign in; is the sample loaded, and the system running?');
  return matches.replace(/\/matches$/, '');
}

/**
 * Visits every page, and lets `look` do with each what it wants.
 *
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<void>} look
 */
export async function visitAll(page, look) {
  const at = async (/** @type {string} */ name, /** @type {string} */ address) => {
    await page.goto(address);
    await look(name);
  };
  await at('home', '/');
  await at('tenders', '/tenders');
  await at('tenders-none', '/tenders?q=submarine');
  const [first] = await page.goto('/tenders?reservedFor=micro').then(() => page.locator('.tandem-card a').all());
  const tender = (await first?.getAttribute('href')) ?? '/tenders';
  await at('tender', tender);
  await at('sign-in', '/sign-in');
  await at('sign-up', '/sign-up');
  await at('components', '/components');
  await at('not-found', '/no-such-page');
  const answers = [
    ['name', '#name', 'Example Roofs (demo)'],
    ['economy', '#economy', 'MY'],
    ['work', '#description', 'Repair of roofs and waterproofing of public buildings'],
  ];
  for (const [step = '', field = '', answer = ''] of answers) {
    await at(`register-${step}`, `/register/${step}`);
    if (field === '#economy') await page.selectOption(field, answer);
    else await page.fill(field, answer);
    await page.click('main button');
  }
  await look('register-tenders');
  await at('register-size', '/register/size');
  await page.fill('#employees', '3');
  await page.click('main button');
  await look('register-places');
  await page.click('main button');
  await page.check('input[value=ms]');
  await look('register-languages');
  await page.click('main button');
  await look('register-check');
  const firm = await signInAsDemoFirm(page);
  await at('matches', `${firm}/matches?role=joint`);
  await at('tender-for-a-firm', tender);
  await at('notifications', `${firm}/notifications`);
  await at('firm', firm);
  await at('members', `${firm}/members`);
  await at('home-es', '/?lang=es');
  await at('matches-es', `${firm}/matches?role=joint`);
}
