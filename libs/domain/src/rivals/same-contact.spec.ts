import { describe, expect, it } from '@jest/globals';
import { buildContest, buildRivalBid, buildRivalFacts } from '../../../../test/factories/index.js';
import { contactsIn } from './contacts-in.js';
import { sameContact } from './same-contact.js';

const look = (one: string, other: string, notice = '') =>
  sameContact.look(buildRivalFacts([buildContest([buildRivalBid(['A'], { technical: one }), buildRivalBid(['B'], { technical: other })])], { notice }));

describe('the same way to be reached or paid', () => {
  it('is told of where both envelopes name it, however it is written', () => {
    expect(look('Call +51 1 555 0100 or Office@Roofs.example', 'office@roofs.example, +51 (1) 5550100')).toMatchObject([{ params: { contacts: '+5115550100, office@roofs.example' } }]);
    expect(look('Pay to GB82 WEST 1234 5698 7654 32 please', 'IBAN: gb82west12345698765432')).toMatchObject([{ params: { contacts: 'GB82WEST12345698765432' } }]);
  });

  it('is no sign where the notice has it, or only one envelope', () => {
    expect(look('See a@town.example', 'Ask a@town.example', 'Questions to a@town.example')).toEqual([]);
    expect(look('a@one.example', 'b@two.example')).toEqual([]);
  });

  it('takes no other number for an account, and no site for a firm’s own that no mail address has', () => {
    expect([...contactsIn('GB82 WEST 1234 5698 7654 33, https://www.iso.example/9001, order 20260001')]).toEqual([]);
    expect([...contactsIn('https://www.roofs.example and me@roofs.example')].sort()).toEqual(['me@roofs.example', 'roofs.example']);
  });
});
