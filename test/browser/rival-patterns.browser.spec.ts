import { describe, expect, it } from '@jest/globals';
import { SCREENS } from '@app/domain';
import { describeInBrowser, expectStatus } from '../harness/index.js';
import { account, hireOpener, JOINT_PASSWORD, openBids, passDeadline } from './support/joint-bid.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

/** What both have copied from one another. */
const COPIED = Array.from({ length: 60 }, (_, at) => `step${at}`).join(' ');

describeInBrowser('questions between rival bids', () => {
  const stage = setStage({ opener: true });

  /** A tender with two bids that are alike, opened. */
  async function openedTender(tag: string): Promise<{ tenderId: string; officerEmail: string; openers: readonly string[] }> {
    const { system } = stage.running;
    const { caller: officer, email: officerEmail } = await account(system, `rival-officer-${tag}`);
    const buyerId = String((await expectStatus(officer.post('/v1/buyers', { name: `Example Council ${tag}`, economy: 'MY' }), 201)).body['id']);
    const notice = {
      buyerId, title: `Roofs ${tag}`, description: 'Roofs of schools', mainProcurementCategory: 'works', classifications: [{ scheme: 'CPV', id: '45261900' }],
      tenderPeriod: { endDate: new Date(Date.now() + 21 * 86_400_000).toISOString(), timeZone: 'Asia/Kuala_Lumpur' }, submission: { channel: 'tandem' },
    };
    const draft = await expectStatus(officer.post('/v1/tenders', notice), 201);
    const tenderId = String(draft.body['id']);
    await expectStatus(officer.post(`/v1/tenders/${tenderId}/publish`, {}, { 'if-match': String(draft.headers['etag']) }), 200);
    const bids = [];
    for (const name of ['North Roofs', 'مقاولات الوادي']) {
      const { caller } = await account(system, `rival-${bids.length}-${tag}`);
      const businessId = String((await expectStatus(caller.post('/v1/businesses', { name: `${name} ${tag} (demo)`, economy: 'MY' }), 201)).body['id']);
      const envelopes = [{ name: 'technical', content: `${COPIED} by ${name}` }, { name: 'price', content: { amount: '1200.00', currency: 'MYR' } }];
      bids.push(String((await expectStatus(caller.post(`/v1/tenders/${tenderId}/bids`, { businessId, envelopes }), 201)).body['bidId']));
    }
    const openers = [await hireOpener(system, { buyerId, officer, officerEmail }, 'first'), await hireOpener(system, { buyerId, officer, officerEmail }, 'second')] as const;
    await passDeadline(system.database, tenderId);
    await openBids(system, { tenderId, officer, openers, bids });
    return { tenderId, officerEmail, openers };
  }

  describe.each(VISITS)('$with', (kind) => {
    it('stand on the officers’ page of the opening with source, innocent explanation and what to ask, in both languages, and not on an opener’s', async () => {
      const { tenderId, officerEmail, openers } = await openedTender(String(kind.width));
      const visit = await Visit.begin(stage.browser, stage.running.address, kind);
      await visit.signIn(officerEmail, JOINT_PASSWORD);
      await visit.page.goto(`/manage/${tenderId}/bids`);
      const text = await visit.text();
      for (const words of ['Questions between rival bids', 'Each is a question to ask, and proof of nothing', 'The same text', 'stands word for word in the other', 'The same price', 'Both bids ask for 1200.00 MYR.', 'It can be innocent:', 'What to ask:', 'Source: OECD']) expect(text).toContain(words);
      expect(text).toContain('مقاولات الوادي');
      await visit.sound();
      await visit.page.getByText(`The ${SCREENS.length} things that were looked for`).click();
      expect(await visit.text()).toContain('Taking turns');
      await visit.sound();
      await visit.context.close();

      const spanish = await Visit.begin(stage.browser, stage.running.address, kind, 'es-PE');
      await spanish.page.goto('/sign-in');
      await spanish.page.locator('input[name=email]').fill(officerEmail);
      await spanish.page.locator('input[name=password]').fill(JOINT_PASSWORD);
      await spanish.page.locator('main button[type=submit]').first().click();
      await spanish.page.goto(`/manage/${tenderId}/bids`);
      expect(await spanish.text()).toMatch(/Preguntas entre ofertas rivales[\s\S]*El mismo precio[\s\S]*Las dos ofertas piden 1200\.00 MYR/);
      await spanish.context.close();

      const alone = await Visit.begin(stage.browser, stage.running.address, kind);
      await alone.signIn(openers[0] ?? '', JOINT_PASSWORD);
      await alone.page.goto(`/manage/${tenderId}/bids`);
      expect(await alone.text()).not.toContain('Questions between rival bids');
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
      await alone.context.close();
    });
  });
});
