import { describe, expect, it } from '@jest/globals';
import { deliveryOutcome } from './delivery-reason.js';

describe('what became of a delivery', () => {
  it('is why it was not sent, what the peer said, or both', () => {
    expect(deliveryOutcome('closed', undefined)).toBe('the tender is not open any more');
    expect(deliveryOutcome(undefined, '250 OK')).toBe('250 OK');
    expect(deliveryOutcome('given_up', '451 Later')).toBe('given up: 451 Later');
    expect(deliveryOutcome(undefined, undefined)).toBeUndefined();
  });
});
