import { CONFIDENCE, DURATION, LIABILITY, PARTIES, REPRESENTATIVE, SCOPE, SHARES } from './common.js';
import type { AgreementTemplate } from './template.js';

/** European Union: a group of economic operators. */
export const EUROPEAN_UNION: AgreementTemplate = {
  rule: 'EU-2014-24',
  title: { en: 'Agreement of a group of economic operators', es: 'Acuerdo de una agrupación de operadores económicos' },
  officialForm: {
    en: 'A European Single Procurement Document (ESPD) of each member with the bid. The buyer may ask the group for a legal form only once it has won, where the contract needs one.',
    es: 'Un Documento Europeo Único de Contratación (DEUC) de cada miembro con la oferta. El comprador solo puede pedir una forma jurídica a la agrupación que haya ganado, si el contrato la necesita.',
  },
  sections: [
    PARTIES,
    { heading: { en: 'Form', es: 'Forma' }, text: { en: 'The group has no legal form of its own for bidding. If the buyer asks for one after the award, the members take it on.', es: 'Para ofertar, la agrupación no tiene forma jurídica propia. Si el comprador la pide tras la adjudicación, los miembros la adoptan.' } },
    { heading: { en: 'Capacities relied on', es: 'Capacidades en que se apoya' }, text: SCOPE.text },
    SHARES, LIABILITY, REPRESENTATIVE, DURATION, CONFIDENCE,
  ],
};
