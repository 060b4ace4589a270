import { describe, expect, it } from '@jest/globals';
import type { AlertStopRepository } from '@app/store';
import { emailKey } from '../account/account.service.js';
import { MailEventsDoor, MailEventService } from './mail-event.service.js';

const suppressed: string[] = [];
const stops = { suppressAddress: (key: string) => Promise.resolve(void suppressed.push(key)) } as unknown as AlertStopRepository;

describe('a report of the mail provider', () => {
  it('is about the address as accounts are kept under it, however the provider writes it', async () => {
    const events = [{ type: 'bounce', email: ' Jose\u0301@Firm.example' }, { type: 'bounce', email: 'full@firm.example', permanent: false }, { type: 'complaint', email: 'angry@firm.example' }] as const;
    expect(await new MailEventService(new MailEventsDoor('secret'), stops).take('secret', events)).toBe(2);
    expect(suppressed).toEqual([emailKey('jos\u00e9@firm.example'), 'angry@firm.example']);
  });
});
