import { describe, expect, it } from '@jest/globals';
import { describeInBrowser, eventually } from '../harness/index.js';
import { awardedJointBid } from './support/awarded-joint-bid.js';
import { JOINT_PASSWORD, roofFirm, type RoofFirm } from './support/joint-bid.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

const BOX = 'I have understood this, and I may bind my firm';

describeInBrowser('a member of a joint bid that is replaced after the award', () => {
  const stage = setStage({ opener: true });

  describe.each(VISITS)('$with', (kind) => {
    it('says that it leaves, and another is in once every firm and the buyer have agreed', async () => {
      const [suffix, region] = [`leaves-${kind.width}`, kind.width === 360 ? 'MY-10' : 'MY-01'];
      const { system } = stage.running;
      const newcomer = await roofFirm(system, { name: 'Coastal Roofs', suffix, region, economy: 'MY', quantity: '400' });
      const matched = async (tenderId: string): Promise<boolean> => JSON.stringify((await newcomer.owner.get(`/v1/businesses/${newcomer.id}/matches`)).body).includes(tenderId);
      const { tenderId, jointId, firms, officerEmail } = await awardedJointBid(system, suffix, region, (market) => eventually(() => matched(market.tenderId)));
      const [lead, second, leaving] = firms;
      const visit = await Visit.begin(stage.browser, stage.running.address, kind);
      const { page } = visit;
      /** Another person at the same desk. */
      const become = async (email: string, address: string): Promise<void> => {
        await visit.context.clearCookies();
        await visit.signIn(email, JOINT_PASSWORD);
        await page.goto(address);
      };
      const bidOf = ({ id }: RoofFirm): string => `/firms/${id}/joint-bids/${jointId}`;

      // Alone it may not leave the others short of what the tender asks for.
      await become(leaving.email, bidOf(leaving));
      await page.getByRole('link', { name: 'A member leaves, or is replaced' }).click();
      expect(await page.getByLabel('Which member leaves').locator('option').allInnerTexts()).toEqual([leaving.name]);
      await page.getByLabel('Why', { exact: true }).fill('Our roofer has fallen ill.');
      await visit.sound();
      await visit.press('Ask everyone');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('have to be 100 together');
      await page.getByLabel(`New share of ${lead.name} in percent`).fill('60');
      await page.getByLabel(`New share of ${second.name} in percent`).fill('40');
      await visit.press('Ask everyone');
      expect(await page.locator('.govuk-error-summary').innerText()).toMatch(/1000|1,000/);
      await visit.sound();

      await become(lead.email, `${bidOf(lead)}/departures`);
      // It alone has the certificate.
      await page.getByLabel('For which member').selectOption({ label: second.name });
      await visit.press('Show who could step in');
      expect(await page.locator('#successors').innerText()).toContain('We know of no firm that could.');
      await visit.sound();
      await page.getByLabel('For which member').selectOption({ label: leaving.name });
      await visit.press('Show who could step in');
      expect(await page.locator('#successors').innerText()).toContain(`${newcomer.name}, `);
      await visit.sound();
      await page.getByRole('link', { name: /^Propose it below/ }).click();
      expect(await page.getByLabel('Which member leaves').locator('option:checked').innerText()).toBe(leaving.name);
      expect(await page.getByLabel('Which firm steps in').inputValue()).toBe(newcomer.id);
      // Whoever has the address of its page at hand can paste that.
      await page.getByLabel('Which firm steps in').fill(`${stage.running.address}/firms/${newcomer.id}`);
      await page.getByLabel('Why', { exact: true }).fill('Its roofer has fallen ill.');
      await page.getByLabel('How much of the contract is done, in percent').fill('12,5');
      await visit.press('Ask everyone');
      expect(await visit.text()).toContain('Everyone is asked.');
      const asked = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await visit.sound();
      const departureOf = ({ id }: RoofFirm): string => `/firms/${id}/departures/${asked}`;

      await become(newcomer.email, `/firms/${newcomer.id}/joint-bids`);
      expect(await visit.text()).toContain('Your firm is asked about a change of members');
      await visit.sound();
      await page.getByRole('link', { name: /^Roofs of four schools/ }).click();
      expect(await visit.text()).toContain('You may owe the whole contract');
      await visit.press('Consent to the change');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Tick the box once you have understood');
      await visit.sound();
      for (const firm of [newcomer, leaving, second, lead]) {
        if (firm !== newcomer) await become(firm.email, departureOf(firm));
        await page.getByLabel(BOX).check();
        await visit.press('Consent to the change');
        expect(await visit.text()).toContain('Your consent is recorded.');
        await visit.sound();
      }

      await become(officerEmail, `/manage/${tenderId}`);
      await page.getByRole('link', { name: 'Changes of members' }).click();
      await visit.press('Decide');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose whether you agree.');
      expect(await visit.text()).toContain(`${leaving.name} leaves, and has agreed to it.`);
      await visit.sound();
      await page.getByLabel('We agree', { exact: true }).check();
      await visit.press('Decide');
      expect(await page.getByLabel('We agree', { exact: true }).isChecked()).toBe(true);
      await page.getByLabel('Why', { exact: true }).fill('The work goes on.');
      await visit.press('Decide');
      expect(await visit.text()).toContain('The new terms are in force.');
      await visit.sound();

      await become(lead.email, bidOf(lead));
      const cardOf = ({ name }: RoofFirm): Promise<string> => page.locator('li.tandem-card', { hasText: name }).innerText();
      expect(await cardOf(lead)).toMatch(/Size when it won, on .*: Micro\./);
      expect(await cardOf(newcomer)).toMatch(/Size when it stepped in, on .*: Micro\./);
      expect(await visit.text()).not.toContain(leaving.name);
      await visit.sound();
      await page.goto(`/tenders/${tenderId}`);
      expect(await visit.text()).toContain(`Since then ${leaving.name} has left and ${newcomer.name} has stepped in`);
      await visit.sound();
      await become(leaving.email, bidOf(leaving));
      expect(await visit.heading()).toBe('There is no such page');
      await page.goto(departureOf(leaving));
      expect(await visit.text()).toContain('Done: the buyer agreed');
      await visit.sound();
      const spanish = await Visit.begin(stage.browser, stage.running.address, kind, 'es-PE');
      await spanish.context.addCookies(await visit.context.cookies());
      await spanish.page.goto(departureOf(leaving));
      expect(await spanish.text()).toMatch(/Cambio de miembros[^]*Hecho: el comprador aceptó[^]*3 de 3 miembros/);
      await spanish.context.close();
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
      await visit.context.close();
    });
  });
});
