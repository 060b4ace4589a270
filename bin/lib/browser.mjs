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

const DEMO_PASSWORD = process.env.DEMO_PASSWORD ?? 'tandem-demo-2026';

/**
 * Signs in as somebody of the sample, and answers where that leads.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} email
 * @param {RegExp} home the page that such a person begins at
 */
async function signInAs(page, email, home) {
  await page.goto('/sign-in');
  await page.fill('#email', email);
  await page.fill('#password', DEMO_PASSWORD);
  await page.click('main button');
  const { pathname } = new URL(page.url());
  if (!home.test(pathname)) throw new Complaint(`${email} could not sign in; is the sample loaded, and the system running?`);
  return pathname;
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
  const tender = await first?.getAttribute('href');
  if (!tender) throw new Complaint('There is no open tender for micro-enterprises; is the sample loaded?');
  await at('tender', tender);
  await at('sign-in', '/sign-in');
  await at('sign-up', '/sign-up');
  await at('components', '/components');
  await at('economies', '/economies');
  await at('economy', '/economies/MY');
  await at('not-found', '/no-such-page');
  await visitRegistration(page, look, at);
  const firm = (await signInAs(page, 'roof@demo.example', /\/matches$/)).replace(/\/matches$/, '');
  await at('matches', `${firm}/matches?role=joint`);
  await at('tender-for-a-firm', tender);
  await at('team', `${firm}${tender}/team`);
  await at('joint-bids', `${firm}/joint-bids`);
  await at('notifications', `${firm}/notifications`);
  await at('readiness', `${firm}/readiness`);
  await at('alerts', `${firm}/alerts`);
  await at('searches', `${firm}/searches`);
  await at('search-new', `${firm}/searches/new`);
  await at('deliveries', `${firm}/deliveries`);
  await at('firm', firm);
  await at('firm-certificates', `${firm}/edit/certificates`);
  await at('members', `${firm}/members`);
  await at('begin', '/begin');
  await at('buyer-new', '/buyers/new');
  await visitOfficer(page, look, at);
  await signInAs(page, 'roof@demo.example', /\/matches$/);
  await at('home-es', '/?lang=es');
  await at('matches-es', `${firm}/matches?role=joint`);
  await at('tender-es', tender);
}

/**
 * The questions about a new firm, up to the check of its answers.
 *
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<void>} look
 * @param {(name: string, address: string) => Promise<void>} at
 */
async function visitRegistration(page, look, at) {
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
  await page.locator('input[name=classifications]').first().check();
  await look('register-categories');
  await page.getByRole('button', { name: 'Continue' }).click();
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
}

/**
 * A tender from its first question to its first change, as an officer of the sample.
 *
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<void>} look
 * @param {(name: string, address: string) => Promise<void>} at
 */
async function visitOfficer(page, look, at) {
  const own = await signInAs(page, 'contoh.officer@demo.example', /\/tenders$/);
  await look('own-tenders');
  await at('buyer-members', own.replace(/tenders$/, 'members'));
  await at('buyer-notices', own.replace(/tenders$/, 'notifications'));
  const go = () => page.getByRole('button', { name: 'Continue' }).click();
  await at('post-title', `${own}/new/title`);
  await go();
  await look('post-title-error');
  await page.fill('#title', 'Repair of the roof of a town library (demo)');
  await go();
  const end = new Date(Date.now() + 28 * 86_400_000);
  await page.fill('#day', String(end.getUTCDate()));
  await page.fill('#month', String(end.getUTCMonth() + 1));
  await page.fill('#year', String(end.getUTCFullYear()));
  await look('post-closing');
  await go();
  await page.fill('#description', 'Waterproofing and repair of the roof of a town library.');
  await look('post-description');
  await go();
  await page.check('input[value=works]');
  await look('post-kind');
  await go();
  await page.check('input[value="CPV:45261900"]').catch(() => page.locator('input[name=classifications]').first().check());
  await look('post-categories');
  await go();
  await page.fill('#amount', '120 000');
  await page.fill('#currency', 'MYR');
  await look('post-value');
  await go();
  await page.fill('#regions', 'MY-10');
  await look('post-places');
  await go();
  await page.check('input[name=reserved][value=yes]');
  await page.check('input[value=micro]');
  await look('post-reservation');
  await go();
  await page.check('input[name=joint][value=allowed]');
  await page.fill('#maxMembers', '4');
  await look('post-joint');
  await go();
  await look('post-requirements-none');
  await page.check('input[name=kind][value=turnover]');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.fill('#amount', '60000');
  await page.fill('#years', '2');
  await look('post-requirement');
  await page.getByRole('button', { name: 'Keep this condition' }).click();
  await look('post-requirements');
  await go();
  await page.fill('#url', 'https://buyer.example/tenders/library');
  await look('post-submission');
  await go();
  await look('post-questions');
  await go();
  await look('post-check');
  await visitParts(page, look, at, new URL(page.url()).pathname);
  await page.getByRole('button', { name: 'Publish the tender' }).click();
  await look('manage');
  const manage = new URL(page.url()).pathname;
  await visitReach(page, look, manage);
  await at('amend', `${manage}/amend`);
  await page.getByRole('link', { name: 'Change Places' }).click();
  await page.fill('#regions', 'MY-10, MY-14');
  await go();
  await look('amend-check');
  await page.getByRole('button', { name: 'Publish the change' }).click();
  await look('manage-changed');
  await at('extend', `${manage}/extend`);
  await at('cancel', `${manage}/cancel`);
  // What the tour made is called off again, so that it may be taken as often as one likes.
  await page.fill('#reason', 'It was shown on the tour');
  await page.getByRole('button', { name: 'Call it off' }).click();
  await look('manage-cancelled');
}

/**
 * The lots and the documents of a draft; what was shown of lots is taken out again.
 *
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<void>} look
 * @param {(name: string, address: string) => Promise<void>} at
 * @param {string} check address of the check of the draft
 */
async function visitParts(page, look, at, check) {
  const manage = check.replace(/\/check$/, '');
  await at('post-lots-none', `${manage}/lots`);
  await page.getByRole('button', { name: 'Add a lot' }).click();
  await page.fill('#title', 'Roof of the reading room');
  await page.fill('#amount', '60000');
  await look('post-lot');
  await page.getByRole('button', { name: 'Keep this lot' }).click();
  await look('post-lots');
  await page.getByRole('button', { name: /^Take out/ }).click();
  await at('post-files', `${manage}/files`);
  await page.setInputFiles('#file', { name: 'roof-plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Plan of the roof (demo).\n') });
  await page.getByRole('button', { name: 'Add it' }).click();
  await look('post-files-added');
  await page.goto(check);
}

/**
 * Who could bid for a tender, and who could if it asked less. The count may be under way for a while.
 *
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<void>} look
 * @param {string} manage address of the tender
 */
async function visitReach(page, look, manage) {
  await page.goto(`${manage}/reach`);
  await page.locator('svg.tandem-chart').waitFor();
  await look('reach');
  await page.locator('input[name=leaveOut]').first().check();
  await page.locator('main form button').last().click();
  await page.locator('svg.tandem-chart').waitFor();
  await look('what-if');
  await page.goto(manage);
}
