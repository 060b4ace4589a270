import { describe, expect, it } from '@jest/globals';
import { addressFault } from './request-text.js';

describe('addressFault', () => {
  it('finds nothing wrong with ordinary addresses', () => {
    expect(addressFault('/v1/tenders/1?q=caf%C3%A9+bar&limit=5&flag')).toBeUndefined();
  });

  it.each([
    ['/v1/tenders?q=%00', 'text.not_storable', 'q'],
    ['/v1/tenders?%00=1', 'text.not_storable', '\uFFFD'],
    ['/v1/tenders?__proto__=1', 'field.unknown', '__proto__'],
    ['/v1/tenders?q=%ED%A0%80', 'url.malformed', ''],
    ['/v1/tenders?q=%zz', 'url.malformed', ''],
    ['/v1/tenders/%00', 'text.not_storable', ''],
    ['/v1/tenders/%ff', 'url.malformed', ''],
  ])('refuses %s', (url, code, path) => {
    expect(addressFault(url)).toMatchObject({ code, problems: [{ path, code }] });
  });
});
