import { contactsIn } from './contacts-in.js';
import { pairSign, rivalPairs } from './rival-pairs.js';
import type { Screen } from './screen.js';

export const sameContact: Screen = {
  name: 'same_contact',
  source: 'World Bank Group, Warning Signs of Fraud and Corruption in Procurement: unlikely similarities between bids',
  title: { en: 'The same way to be reached or paid', es: 'El mismo contacto o la misma cuenta' },
  shows: { en: 'Both technical envelopes name: {contacts}.', es: 'Los dos sobres técnicos indican: {contacts}.' },
  innocent: {
    en: 'Both may name the same supplier, laboratory, insurer or reference, or share an office or an adviser.',
    es: 'Pueden citar al mismo proveedor, laboratorio, asegurador o cliente, o compartir oficina o asesor.',
  },
  ask: { en: 'Look whose contact it is. If it is a bidder’s own, ask both firms why the other has it.', es: 'Mire de quién es el contacto. Si es de un licitador, pregunte a las dos por qué lo tiene la otra.' },
  look: (facts) => {
    const known = contactsIn(facts.notice);
    const of = new Map(facts.contests.flatMap(({ bids }) => bids.map((bid) => [bid.id, contactsIn(bid.technical ?? '')] as const)));
    return rivalPairs(facts).flatMap((pair) => {
      const shared = [...(of.get(pair.one.id) ?? [])].filter((contact) => of.get(pair.other.id)?.has(contact) === true && !known.has(contact)).sort();
      return shared.length === 0 ? [] : [pairSign(pair, { contacts: shared.slice(0, 5).join(', ') })];
    });
  },
};
