import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { describeInBrowser, expectStatus } from '../harness/index.js';
import { jointPair, PAIR_PASSWORD } from './support/joint-pair.js';
import { setStage } from './support/stage.js';
import { Visit, VISITS } from './support/visits.js';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_048_576, 4)]);
/** "Offer 7 of 2026" in Arabic: written from right to left, its numbers and its ending from left to right. */
const ARABIC = 'عرض 7 لعام 2026.pdf';

describeInBrowser('the files in the room of a joint bid', () => {
  const stage = setStage();

  describe.each(VISITS)('$with', (kind) => {
    it('wait for everyone’s agreement, are shown with their names kept apart, saved by the other member, and removed by their own', async () => {
      const { first, leadId, secondId, jointId, agreementHash, email } = await jointPair(stage.running, String(kind.width));
      const visit = await Visit.begin(stage.browser, stage.running.address, kind);
      const { page } = visit;
      await visit.signIn(email.first, PAIR_PASSWORD);
      await page.goto(`/firms/${leadId}/joint-bids/${jointId}`);
      await page.getByRole('link', { name: 'The room: messages, files' }).click();
      expect(await visit.text()).toContain('Files can be shared once every firm has agreed');
      expect(await page.getByLabel('The file').count()).toBe(0);
      await visit.sound();

      await expectStatus(first.post(`/v1/consortia/${jointId}/consent`, { businessId: leadId, agreementHash, understood: true }), 200);
      await page.reload();
      await visit.press('Show it to the others');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose a file.');
      await page.getByLabel('The file').setInputFiles({ name: 'quotation\u202efdp.exe', mimeType: 'application/pdf', buffer: PDF });
      await visit.press('Show it to the others');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('Rename the file');
      await visit.sound();
      await page.getByLabel('The file').setInputFiles({ name: ARABIC, mimeType: 'application/pdf', buffer: PDF });
      await visit.press('Show it to the others');
      expect(await visit.text()).toContain('The file is open to the other firms.');
      expect(await page.locator('a bdi').first().innerText()).toBe(ARABIC);
      await visit.sound();

      const other = await Visit.begin(stage.browser, stage.running.address, kind);
      await other.signIn(email.second, PAIR_PASSWORD);
      await other.page.goto(`/firms/${secondId}/joint-bids/${jointId}/room`);
      expect(await other.page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
      const coming = other.page.waitForEvent('download');
      await other.page.getByRole('link', { name: ARABIC }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe(ARABIC);
      expect((await readFile(await download.path())).equals(PDF)).toBe(true);
      const address = await other.page.getByRole('link', { name: ARABIC }).getAttribute('href');
      await other.context.close();

      const buyer = await Visit.begin(stage.browser, stage.running.address, kind);
      await buyer.signIn(email.buyer, PAIR_PASSWORD);
      for (const hidden of [address ?? '', page.url().replace(/\?.*/, '')]) expect((await buyer.page.goto(hidden))?.status()).toBe(404);
      await buyer.context.close();

      await visit.press(/^Remove/);
      expect(await visit.text()).toContain('The file was removed.');
      expect([visit.outside, visit.forbidden]).toEqual([[], []]);
      await visit.context.close();
    });
  });
});
