import { openBrowser, PAGES, visitAll } from './lib/browser.mjs';
import { giveUp } from './lib/complaint.mjs';

/** What a first page of a visit, and each after it, may cost to transfer. */
const MOST_FIRST = 100_000;
const MOST_AFTER = 30_000;
const QUIET_MS = 500;

try {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ baseURL: PAGES, locale: 'en-GB' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    let files = 0;
    let assets = 0;
    /** @type {Set<string>} */
    const strangers = new Set();
    session.on('Network.requestWillBeSent', ({ request }) => request.url.startsWith(PAGES) || strangers.add(request.url));
    session.on('Network.responseReceived', ({ response }) => {
      if (!response.fromDiskCache) files += 1;
    });
    session.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
    let heaviest = 0;
    // A page that listens for notices keeps a request open, so it is quiet once nothing more has come for a while.
    const quiet = async () => {
      await page.waitForLoadState('load');
      for (let seen = -1; seen !== bytes + files; ) {
        seen = bytes + files;
        await page.waitForTimeout(QUIET_MS);
      }
    };
    console.log('page                 transferred  requests');
    await visitAll(page, async (name) => {
      await quiet();
      console.log(`${name.padEnd(20)} ${String(bytes).padStart(9)} B  ${String(files).padStart(8)}`);
      if (assets === 0) assets = bytes;
      else heaviest = Math.max(heaviest, bytes);
      [bytes, files] = [0, 0];
    });
    console.log(`first page ${assets} B of ${MOST_FIRST}, heaviest after ${heaviest} B of ${MOST_AFTER}, requests to others ${strangers.size}`);
    if (assets > MOST_FIRST || heaviest > MOST_AFTER || strangers.size > 0) process.exitCode = 1;
  } finally {
    await browser.close();
  }
} catch (error) {
  giveUp(error);
}
