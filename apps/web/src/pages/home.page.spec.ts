import { describe, expect, it } from '@jest/globals';
import { homePage } from './home.page.js';

describe('homePage', () => {
  it('lets no address break out of its attribute', () => {
    expect(homePage('http://x/"><script>')).toContain('href="http://x/&quot;&gt;&lt;script&gt;/docs"');
  });
});
