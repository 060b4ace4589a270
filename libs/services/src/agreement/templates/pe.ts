import { CONFIDENCE, DURATION, LIABILITY, PARTIES, REPRESENTATIVE, SCOPE } from './common.js';
import type { AgreementTemplate } from './template.js';

/** Peru: the promise of a consortium, which becomes its contract once it has won. */
export const PERU: AgreementTemplate = {
  rule: 'PE-CONSORCIO',
  title: { en: 'Promise of a consortium', es: 'Promesa de consorcio' },
  officialForm: {
    en: 'The form of the promise of a consortium in the tender documents, with signatures before a notary, handed in with the bid; the contract of consortium follows before the contract is signed.',
    es: 'El anexo de promesa de consorcio de las bases, con firmas legalizadas ante notario, presentado con la oferta; el contrato de consorcio sigue antes de firmar el contrato.',
  },
  sections: [
    PARTIES,
    { heading: { en: 'Promise', es: 'Promesa' }, text: { en: 'If the bid wins, they put this promise into a contract of consortium on these terms, which they do not change on the way.', es: 'Si la oferta gana, formalizan esta promesa en un contrato de consorcio con estos términos, que no cambian en el camino.' } },
    { heading: { en: 'Common address', es: 'Domicilio común' }, text: { en: 'Common address for notices: [to be filled in].', es: 'Domicilio común para notificaciones: [por completar].' } },
    { heading: { en: 'Obligations of each', es: 'Obligaciones de cada uno' }, text: SCOPE.text },
    { heading: { en: 'Percentages', es: 'Porcentajes' }, text: { en: '{shares} The percentages of the obligations are 100 together.', es: '{shares} Los porcentajes de las obligaciones suman 100.' } },
    LIABILITY, REPRESENTATIVE, DURATION, CONFIDENCE,
  ],
};
