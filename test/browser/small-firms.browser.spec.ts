import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, eventually, expectStatus, type Caller, type TestApp } from '../harness/index.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

/** That of every `Caller` of the harness. */
const PASSWORD = 'a long enough sentence';
const ROOFS = { classifications: [{ scheme: 'CPV', id: '45261900' }], description: 'Repair of the roofs of schools and libraries.' };

/** Two firms that do roofs, one of them without the certificate that half of the tenders ask, and an officer of a buyer in the United States. */
interface Town {
  readonly officer: Caller;
  readonly firms: readonly { readonly person: Caller; readonly id: string }[];
  readonly tender: string;
}

async function publish(officer: Caller, buyerId: string, tender: object): Promise<string> {
  const draft = await expectStatus(
    officer.post('/v1/tenders', {
      buyerId, ...ROOFS, mainProcurementCategory: 'services', requirements: [], jointBid: { allowed: false }, deliveryRegions: ['US'], submission: { channel: 'official', url: 'https://buyer.example/1' },
      tenderPeriod: { endDate: new Date(Date.now() + 21 * 86_400_000).toISOString(), timeZone: 'America/New_York' },
      ...tender,
    }),
    201,
  );
  await expectStatus(officer.post(`/v1/tenders/${String(draft.body['id'])}/publish`, {}, { 'if-match': String(draft.headers['etag']) }), 200);
  return String(draft.body['id']);
}

async function openTown(system: TestApp, name: string): Promise<Town> {
  const officer = await system.person('Officer');
  const { body: buyer } = await expectStatus(officer.post('/v1/buyers', { name: `Example County ${name}`, economy: 'US', level: 'central' }), 201);
  const firms = [];
  for (const firm of ['Example Roofs', 'Example Slates']) {
    const person = await system.person(firm);
    const { body } = await expectStatus(
      person.post('/v1/businesses', { name: `${firm} ${name}`, economy: 'US', ...ROOFS, employees: 4, regions: ['US'], languages: ['en'], activity: { scheme: 'ISIC4', id: '4390' }, maxContractValue: { amount: '300000', currency: 'USD' } }),
      201,
    );
    firms.push({ person, id: String(body['id']) });
  }
  const tender = await publish(officer, String(buyer['id']), { title: `Library roof ${name}`, value: { amount: '200000', currency: 'USD' } });
  const iso = { id: 'quality', kind: 'certification', aggregation: 'any_one', scheme: 'ISO', certificateId: '9001' };
  await publish(officer, String(buyer['id']), { title: `School roof ${name}`, value: { amount: '150000', currency: 'USD' }, requirements: [iso] });
  return { officer, firms, tender };
}

describeInBrowser('what small firms can do about a tender', () => {
  const stage = setStage();

  describe.each(VISITS)('$with', (kind) => {
    let town: Town;
    let visit: Visit;
    let page: Page;

    beforeAll(async () => {
      town = await openTown(stage.running.system, `at ${kind.width}`);
      visit = await Visit.begin(stage.browser, stage.running.address, kind);
      page = visit.page;
    });

    afterAll(async () => {
      await visit.context.close();
    });

    const signIn = (who: Caller): Promise<void> => visit.signIn(who.email ?? '', PASSWORD);

    it('read what to get next, and where, with the way to say that it is there', async () => {
      const { person, id } = town.firms[0]!;
      await signIn(person);
      await page.getByRole('link', { name: 'What to get next' }).click();
      await eventually(
        async () => {
          await page.reload();
          return visit.text();
        },
        (text) => text.includes('Get ISO 9001.'),
        { timeoutMs: 60_000 },
      );
      const said = (await visit.text()).replace(/\u00a0/g, ' ');
      // The second visit finds the tender of the first one too.
      expect(said).toMatch(/Would open (1 tender\. Worth USD 150,000|2 tenders\. Worth USD 300,000)\./);
      expect(said).toContain('Where: An accredited certification body');
      expect(said).toContain(`School roof at ${kind.width}`);
      await visit.sound();
      await page.goto(`/firms/${id}/readiness?lang=es`);
      expect(await visit.text()).toContain('Obtenga ISO 9001.');
      await visit.sound();
      await page.goto(`/firms/${id}/readiness?lang=en`);
      await page.getByRole('link', { name: /^Say that you have it/ }).click();
      await page.getByLabel('Which certificates').fill('ISO 9001 2099-12-31');
      await visit.press('Continue');
      await page.getByRole('link', { name: 'What to get next' }).click();
      await eventually(
        async () => {
          await page.reload();
          return visit.text();
        },
        (text) => text.includes('Nothing stands between you'),
        { timeoutMs: 60_000 },
      );
      await visit.sound();
    });

    it('ask for a tender to be kept for small firms, and take it back and ask again', async () => {
      await page.goto(`/tenders/${town.tender}`);
      await page.getByRole('link', { name: 'Ask for this tender to be kept for small firms' }).click();
      expect(await visit.text()).toMatch(/FAR .*19\.502-2.*requires it where its terms are met\. Our confidence in this entry: high\./s);
      await visit.sound();
      await page.getByLabel('Why should it be kept').fill('Four workshops in the county do this work.');
      await visit.press('Ask for it');
      expect(await visit.text()).toContain('Your firm has asked.');
      await visit.sound();
      await visit.press('Take it back');
      expect(await visit.text()).toContain('Taken back.');
      await page.getByLabel('Why should it be kept').fill('Four workshops in the county do this work.');
      await visit.press('Ask for it');
    });

    it('are heard by the officer once a second firm asks, without their names', async () => {
      await signIn(town.officer);
      await page.getByRole('link', { name: 'Notifications', exact: true }).click();
      expect(await visit.text()).toContain('Nothing to tell you yet');
      await visit.sound();
      const { person, id } = town.firms[1]!;
      await expectStatus(person.post(`/v1/tenders/${town.tender}/reservation-requests`, { businessId: id }), 201);
      await eventually(
        async () => {
          await page.reload();
          return visit.text();
        },
        (text) => text.includes('2 firms ask for'),
        { timeoutMs: 60_000 },
      );
      await visit.sound();
      await page.getByRole('link', { name: /2 firms ask for/ }).click();
      const said = await visit.text();
      expect(said).toContain('2 firms ask for it.');
      expect(said).toContain('Four workshops in the county do this work.');
      expect(said).not.toMatch(/Example Roofs|Example Slates/);
      await visit.sound();
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
    });
  });
});
