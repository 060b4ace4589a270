import { apart, pairSign, rivalPairs } from './rival-pairs.js';
import type { Screen } from './screen.js';

export const sameRegistration: Screen = {
  name: 'same_registration',
  source: 'World Bank Group, Warning Signs of Fraud and Corruption in Procurement: unlikely similarities between bids',
  title: { en: 'One registration, two firms', es: 'Un registro, dos empresas' },
  shows: { en: '{one} and {other} state the same number in the register.', es: '{one} y {other} indican el mismo número de registro.' },
  innocent: { en: 'Somebody has typed a number wrong, or a firm was renamed and entered twice.', es: 'Alguien tecleó mal un número, o una empresa cambió de nombre y figura dos veces.' },
  ask: { en: 'Look the number up in the official register, then ask both firms.', es: 'Busque el número en el registro oficial y pregunte después a las dos empresas.' },
  look: (facts) =>
    rivalPairs(facts).flatMap((pair) => {
      const [ones, others] = apart(pair);
      const ties = ones.flatMap((one) => others.filter((other) => same(one.registrationId, other.registrationId)).map((other) => ({ one: one.name, other: other.name })));
      const [first] = ties.sort((a, b) => (a.one + a.other < b.one + b.other ? -1 : 1));
      return first === undefined ? [] : [pairSign(pair, first)];
    }),
};

function same(one: string | undefined, other: string | undefined): boolean {
  return bare(one) !== '' && bare(one) === bare(other);
}

function bare(id = ''): string {
  return id.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
