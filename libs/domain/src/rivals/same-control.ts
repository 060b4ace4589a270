import { commonControl } from '../business/common-control.js';
import { apart, pairSign, rivalPairs } from './rival-pairs.js';
import type { Screen } from './screen.js';

export const sameControl: Screen = {
  name: 'same_control',
  source: 'Court of Justice of the EU, C-538/07 Assitur and C-531/16 Ecoservice projektai: firms under common control may bid as rivals, and have to be able to show that they did so independently',
  title: { en: 'Common control', es: 'Control común' },
  shows: { en: '{one} and {other} stand under common control, as far as their profiles say.', es: '{one} y {other} están bajo control común, según sus perfiles.' },
  innocent: {
    en: 'In many economies firms of one group may bid against each other, if each decides for itself. A holding may have been sold since the profile was written.',
    es: 'En muchas economías las empresas de un grupo pueden ofertar una contra otra si cada una decide por sí misma. La participación puede haberse vendido desde que se escribió el perfil.',
  },
  ask: {
    en: 'Ask both how their bids came about, and what keeps one from knowing the other’s. Look up what your law says about firms of one group.',
    es: 'Pregunte a las dos cómo se hicieron sus ofertas y qué impide que una conozca la de la otra. Mire qué dice su ley de las empresas de un mismo grupo.',
  },
  look: (facts) =>
    rivalPairs(facts).flatMap((pair) => {
      const [ones, others] = apart(pair);
      const linked = commonControl([...ones, ...others]).map((ids) => new Set<string>(ids));
      const ties = ones.flatMap((one) => others.filter((other) => linked.some((ids) => ids.has(one.id) && ids.has(other.id))).map((other) => ({ one: one.name, other: other.name })));
      const [first] = ties.sort((a, b) => (a.one + a.other < b.one + b.other ? -1 : 1));
      return first === undefined ? [] : [pairSign(pair, first)];
    }),
};
