import { describe, expect, it } from '@jest/globals';
import { describeInBrowser, expectStatus } from '../harness/index.js';
import { jointPair, PAIR_PASSWORD } from './support/joint-pair.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

describeInBrowser('the form of a bid, opened by somebody who may not hand it in', () => {
  const stage = setStage({ options: async () => ({ worker: false }) });

  describe.each(VISITS)('$with', (kind) => {
    it('says to an editor who of the firm can, and to another member of a joint bid that its lead does', async () => {
      const tag = `others-${kind.width}`;
      const { tenderId, first, leadId, secondId, jointId, email } = await jointPair(stage.running, tag);
      const editor = `editor-${tag}@pair.example`;
      await expectStatus(stage.running.system.anonymous.post('/v1/accounts', { email: editor, password: PAIR_PASSWORD, name: 'Ed' }), 201);
      await expectStatus(first.post(`/v1/businesses/${leadId}/members`, { email: editor, roles: ['editor'] }), 201);
      const visit = await Visit.begin(stage.browser, stage.running.address, kind);
      await visit.signIn(editor, PAIR_PASSWORD);
      for (const joint of ['', `?joint=${jointId}`]) {
        expect((await visit.page.goto(`/firms/${leadId}/tenders/${tenderId}/bid${joint}`))?.status()).toBe(403);
        expect(await visit.heading()).toContain('Sealed bid');
        expect(await visit.text()).toContain('A bid binds the firm, so only people with the role "Everything, members too" hand it in');
        expect(await visit.page.locator('main li').allInnerTexts()).toEqual(['Somebody']);
        expect(await visit.page.getByRole('button', { name: 'Seal and hand in' }).count()).toBe(0);
        await visit.sound();
      }
      await visit.page.getByRole('link', { name: 'Members' }).last().click();
      expect(await visit.heading()).toBe('Members');
      await visit.page.goto(`/firms/${leadId}/joint-bids/${jointId}`);
      await visit.page.getByLabel('I have understood this, and I may bind my firm').check();
      await visit.press('Consent');
      expect(await visit.page.locator('.govuk-error-summary').innerText()).toContain('Your role (editor) does not reach this. It needs owner');
      await visit.sound();
      // Of a firm that is none of theirs they learn nothing.
      expect((await visit.page.goto(`/firms/${secondId}/tenders/${tenderId}/bid`))?.status()).toBe(404);
      await visit.context.close();

      const other = await Visit.begin(stage.browser, stage.running.address, kind, 'es-PE');
      await other.page.goto('/sign-in');
      await other.page.locator('input[name=email]').fill(email.second);
      await other.page.locator('input[name=password]').fill(PAIR_PASSWORD);
      await other.page.locator('main button[type=submit]').first().click();
      await other.page.goto(`/firms/${secondId}/tenders/${tenderId}/bid?joint=${jointId}`);
      expect(await other.text()).toContain('La líder, Techos (demo), presenta la oferta conjunta por todos los miembros.');
      await other.sound();
      await other.context.close();
    });
  });
});
