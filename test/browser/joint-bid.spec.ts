import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import { asSuperuser, describeInBrowser, eventually, expectStatus, withoutChance } from '../harness/index.js';
import { hireOpener, JOINT_PASSWORD, openJointMarket, passDeadline, type JointMarket, type RoofFirm } from './support/joint-bid.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

const PLAN = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_100_000, 3)]);
const SHEET = Buffer.from('school,price\nfirst,99691.35\n');

describeInBrowser('a joint bid of three micro firms', () => {
  const stage = setStage({ opener: true });

  describe.each(VISITS)('$with', (kind) => {
    let market: JointMarket;
    let visit: Visit;
    /** Where the lead sees the joint bid; its id is the same for all. */
    let bidId = '';
    let openers: readonly [string, string];

    beforeAll(async () => {
      market = await openJointMarket(stage.running.system, String(kind.width), kind.width === 360 ? 'MY-10' : 'MY-01');
      openers = [await hireOpener(stage.running.system, market, 'first'), await hireOpener(stage.running.system, market, 'second')];
      visit = await Visit.begin(stage.browser, stage.running.address, kind);
    });

    afterAll(async () => {
      await visit.context.close();
    });

    /** Another person at the same desk. */
    const become = async (email: string): Promise<void> => {
      await visit.context.clearCookies();
      await visit.signIn(email, JOINT_PASSWORD);
    };
    /** A file behind a link, as the browser saves it. */
    const saved = async (name: string): Promise<Buffer> => {
      const coming = visit.page.waitForEvent('download');
      await visit.page.getByRole('link', { name }).click();
      return readFile(await (await coming).path());
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
      }, (text) => text.includes('No group meets every condition'));
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
      }, (text) => text.includes('Team 1: 3 firms'));
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

    it('has a room, in which each says why it cannot bid alone, a draft of the agreement, and a board on which firms look for partners', async () => {
      const [lead, second] = market.firms;
      await become(second.email);
      await visit.page.goto(`${bidOf(second)}/room`);
      await visit.press('Send');
      expect(await visit.page.locator('.govuk-error-summary').count()).toBe(1);
      await visit.page.getByLabel('Write to the others').fill('Who does the gutters?');
      await visit.press('Send');
      expect(await visit.text()).toContain('Who does the gutters?');
      await visit.page.getByLabel('Why your firm cannot bid alone').fill('We cover 350 of 1,000 square metres a month.');
      await visit.press('Record it');
      expect(await visit.text()).toContain('350 of 1,000 square metres');
      await visit.sound();
      await visit.page.goto(`${bidOf(second)}/agreement`);
      expect(await visit.text()).toContain('This is a draft for a lawyer');
      expect(await visit.text()).toContain(`${lead.name} represents the members before the buyer`);
      await visit.sound();
      await visit.page.goto(`/firms/${lead.id}/tenders/${market.tenderId}/board`);
      expect(await visit.heading()).toBe('There is no such page');
      await visit.page.goto(`/firms/${second.id}/tenders/${market.tenderId}/board`);
      await visit.page.getByLabel('What your firm brings').fill('Tilers');
      await visit.page.getByLabel('What you look for').fill('Scaffolds');
      await visit.press('Put it up');
      expect(await visit.text()).toContain('Tilers');
      expect(await visit.page.getByRole('img', { name: 'Where firms are that could take part' }).count()).toBe(1);
      const table = await visit.page.getByRole('table', { name: 'The same as a table' }).innerText();
      expect(table).toContain('the work is here');
      expect(table).toContain('fewer than 5');
      await visit.sound();
    });

    it('is nowhere in the buyer’s pages, nor open to its officer', async () => {
      await become(market.officerEmail);
      await visit.page.goto(bidOf(market.firms[0]));
      expect(await visit.heading()).toBe('There is no such page');
      await visit.page.goto(`${bidOf(market.firms[0])}/room`);
      expect(await visit.heading()).toBe('There is no such page');
      await visit.page.goto(`/manage/${market.tenderId}`);
      expect(await visit.text()).not.toContain(market.firms[0].name);
    });

    it('is handed in sealed by its lead, with a receipt that holds, and replaced', async () => {
      const [lead] = market.firms;
      await become(lead.email);
      await visit.page.goto(bidOf(lead));
      await visit.press('Hand in the joint bid');
      expect(await visit.text()).toContain('You hand it in for all members: ');
      for (const { name } of market.firms) expect(await visit.text()).toContain(name);
      expect(await visit.text()).toContain('Demonstration');
      await visit.sound();
      await visit.page.getByLabel('Technical envelope', { exact: true }).fill('Three teams, four schools, in the holidays.');
      await visit.page.getByLabel('Your price').fill('cheap');
      await visit.page.getByLabel('Currency').fill('MYR');
      await visit.press('Seal and hand in');
      expect(await visit.page.locator('.govuk-error-summary').innerText()).toContain('decimal');
      expect(await visit.page.getByLabel('Technical envelope', { exact: true }).inputValue()).toContain('Three teams');
      await visit.sound();
      await visit.press('Add the document');
      expect(await visit.page.locator('.govuk-error-summary').innerText()).toContain('Choose a file.');
      await visit.page.getByLabel('The file').setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<!DOCTYPE html><p>x') });
      await visit.press('Add the document');
      expect(await visit.page.locator('.govuk-error-summary').innerText()).toContain('This is no PDF');
      expect(await visit.text()).toContain('(not complete)');
      await visit.press(/^Remove/);
      expect(await visit.text()).toContain('The document was removed.');
      await visit.page.getByLabel('The file').setInputFiles({ name: 'scaffolds.pdf', mimeType: 'application/pdf', buffer: PLAN });
      await visit.press('Add the document');
      expect(await visit.text()).toContain('The document is sealed.');
      expect(await visit.page.getByLabel(/^Technical envelope: scaffolds\.pdf, PDF, 1\.1 MB/).isChecked()).toBe(true);
      expect(await visit.page.getByLabel('Technical envelope', { exact: true }).inputValue()).toContain('Three teams');
      await visit.sound();
      // One that was chosen and not added goes with the bid all the same.
      await visit.page.getByLabel('The file').setInputFiles({ name: 'sheet.csv', mimeType: 'text/csv', buffer: SHEET });
      await visit.page.getByLabel('In which envelope?').selectOption('price');
      for (const price of ['399,000.00', '398,765.40']) {
        if (price.startsWith('398')) {
          await visit.page.getByRole('link', { name: 'Hand in a new one in its place' }).click();
          expect(await visit.text()).toContain('A new one takes its place.');
          // What was sent before can go with it again; nobody here knows its name.
          expect(await visit.page.getByLabel(/^(Technical|Price) envelope: /).count()).toBe(2);
          expect(await visit.text()).not.toContain('scaffolds');
          await visit.page.getByLabel('Technical envelope', { exact: true }).fill('Four teams, four schools, in the holidays.');
          await visit.page.getByLabel('Currency').fill('MYR');
        }
        await visit.page.getByLabel('Your price').fill(price);
        await visit.press('Seal and hand in');
        expect(await visit.text()).toContain('Your bid is in. Keep its receipt.');
        expect(await visit.text()).toMatch(/Technical envelope: PDF, 1\.1 MB\s+SHA-256 of the sealed bytes: [0-9a-f]{64}/);
        expect(await visit.text()).toContain('Price envelope: TXT');
        await visit.sound();
      }
      const link = await visit.page.getByRole('link', { name: 'Download the receipt' }).getAttribute('href');
      const receipt = (await (await visit.context.request.get(link ?? '')).json()) as Record<string, unknown>;
      const { body } = await expectStatus(stage.running.system.anonymous.get('/v1/bid-keys'), 200);
      // What `npm run receipt:verify` calls.
      const { receiptFault } = (await import(pathToFileURL(join(projectRoot(), 'bin/lib/receipt.mjs')).href)) as { receiptFault: (receipt: unknown, keys: unknown) => string | undefined };
      expect(receiptFault(receipt, body['receipts'])).toBeUndefined();
      expect(receiptFault({ ...receipt, receivedAt: '2020-01-01T00:00:00.000Z' }, body['receipts'])).toContain('does not hold');
      expect(receipt['documents']).toHaveLength(2);
      for (const table of ['bids', 'bid_envelopes', 'bid_documents', 'idempotency_keys', 'bid_audit']) {
        const rows = await asSuperuser(stage.running.system.database, `SELECT t::text AS row FROM ${table} t`);
        for (const secret of ['398765.40', '399000.00', 'Four teams', 'scaffolds', 'sheet.csv']) for (const form of [secret, Buffer.from(secret).toString('hex')]) expect(JSON.stringify(rows)).not.toContain(form);
        // Sealed bytes and hashes are drawn: in so many of them any six digits stand somewhere.
        expect(withoutChance(JSON.stringify(rows))).not.toMatch(/398765|399000/);
      }
    });

    it('stays sealed until the deadline, whoever asks', async () => {
      await become(openers[0]);
      await visit.page.goto(`/manage/${market.tenderId}/bids`);
      expect(await visit.text()).toContain('1 bid is in.');
      expect(await visit.text()).not.toContain(market.firms[0].name);
      await visit.press('Open the technical envelopes');
      expect(await visit.page.locator('.govuk-error-summary').innerText()).toContain('the deadline alone, and that is still ahead');
      expect(await visit.text()).toContain('An attempt to open was refused');
      await visit.sound();
      await visit.page.goto(`/tenders/${market.tenderId}/bids`);
      expect(await visit.text()).toContain('The bids are not opened yet.');
      await visit.sound();
    });

    it('is opened after the deadline by two, judged, its price opened by two, and awarded', async () => {
      await passDeadline(stage.running.system.database, market.tenderId);
      const opens = async (envelope: string): Promise<void> => {
        for (const [index, email] of openers.entries()) {
          await become(email);
          await visit.page.goto(`/manage/${market.tenderId}/bids`);
          await visit.press(`Open the ${envelope}`);
          expect(await visit.text()).toContain(index === 0 ? 'Another person has to ask too.' : 'The envelopes are open.');
          if (index === 0) {
            await visit.press(`Open the ${envelope}`);
            expect(await visit.page.locator('.govuk-error-summary').innerText()).toContain('Another opener of the buyer has to ask too');
          }
          await visit.sound();
        }
      };
      await opens('technical envelopes');
      await become(market.officerEmail);
      await visit.page.goto(`/manage/${market.tenderId}/bids`);
      expect(await visit.text()).toContain('Four teams, four schools');
      expect(await visit.text()).not.toContain('398,765');
      expect(await visit.text()).not.toContain('sheet.csv');
      expect((await saved('scaffolds.pdf')).equals(PLAN)).toBe(true);
      expect(await visit.text()).toContain('Nothing was found that is worth a question.');
      await visit.page.getByLabel('Yes, open its price').check();
      await visit.page.getByLabel('Reasons').fill('Meets every condition.');
      await visit.press('Save');
      expect(await visit.text()).toContain('The decision is saved.');
      await visit.sound();
      await opens('prices');
      await become(market.officerEmail);
      await visit.page.goto(`/manage/${market.tenderId}/bids`);
      expect(await visit.text()).toContain('398,765.40');
      expect((await saved('sheet.csv')).equals(SHEET)).toBe(true);
      await visit.page.getByText('Award to this bid').first().click();
      await visit.sound();
      await visit.press('Award to this bid');
      expect(await visit.text()).toContain('The award is entered.');
      await visit.sound();
      await visit.page.goto(`/tenders/${market.tenderId}/bids`);
      const record = await visit.text();
      for (const { name } of market.firms) expect(record).toContain(name);
      expect(record).toContain('398,765.40');
      expect(record).toContain('Awarded');
      expect(record).not.toContain('Four teams');
      expect(record).not.toContain('scaffolds');
      await visit.sound();
      await become(market.firms[1].email);
      await visit.page.goto(bidOf(market.firms[1]));
      expect(await visit.text()).toContain('Won');
    });

    it('calls nobody else and does nothing that its policy forbids', () => {
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
    });
  });
});
