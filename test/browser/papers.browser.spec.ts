import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { describeInBrowser } from '../harness/index.js';
import { jointPair, PAIR_PASSWORD } from './support/joint-pair.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_048_576, 3)]);

describeInBrowser('the papers of a joint bid', () => {
  const stage = setStage();

  describe.each(VISITS)('$with', (kind) => {
    it('are added to the checklist, saved by the other member as they came, and removed again', async () => {
      const { leadId, secondId, jointId, email } = await jointPair(stage.running, String(kind.width));
      const visit = await Visit.begin(stage.browser, stage.running.address, kind);
      const { page } = visit;
      await visit.signIn(email.first, PAIR_PASSWORD);
      await page.goto(`/firms/${leadId}/joint-bids/${jointId}`);
      await page.getByRole('link', { name: 'Papers: what is due, and what is here' }).click();
      expect(await visit.text()).toMatch(/Missing promise to form the group \(before a notary\), with the bid/);
      await visit.sound();
      await visit.press('Add it');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose a file.');
      await page.getByLabel('The file').setInputFiles({ name: 'promise.pdf', mimeType: 'application/pdf', buffer: PDF });
      await visit.press('Add it');
      expect(await visit.text()).toContain('The paper was added.');
      expect(await visit.text()).toMatch(/Here promise to form the group/);
      await visit.sound();

      const other = await Visit.begin(stage.browser, stage.running.address, kind);
      await other.signIn(email.second, PAIR_PASSWORD);
      await other.page.goto(`/firms/${secondId}/joint-bids/${jointId}/papers`);
      expect(await other.text()).toContain('Techos (demo),');
      expect(await other.page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
      const coming = other.page.waitForEvent('download');
      await other.page.getByRole('link', { name: 'promise.pdf' }).click();
      expect((await readFile(await (await coming).path())).equals(PDF)).toBe(true);
      await other.context.close();

      const address = page.url().replace(/\?.*/, '');
      const buyer = await Visit.begin(stage.browser, stage.running.address, kind);
      await buyer.signIn(email.buyer, PAIR_PASSWORD);
      expect((await buyer.page.goto(address))?.status()).toBe(404);
      await buyer.context.close();

      await visit.press(/^Remove/);
      expect(await visit.text()).toContain('The paper was removed.');
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
      await visit.context.close();
    });
  });
});
