import { CONFIDENCE, DURATION, LIABILITY, PARTIES, REPRESENTATIVE, SCOPE, SHARES } from './common.js';
import type { AgreementTemplate } from './template.js';

/** Philippines: a joint venture agreement, or the notarised statement that one will be made. */
export const PHILIPPINES: AgreementTemplate = {
  rule: 'PH-JV',
  title: { en: 'Joint venture agreement', es: 'Acuerdo de empresa conjunta' },
  officialForm: {
    en: 'For works the notarised joint venture agreement with the bid; otherwise that agreement, or a notarised statement of all members that they will make it if their bid wins.',
    es: 'Para obras, el acuerdo de empresa conjunta ante notario con la oferta; si no, ese acuerdo, o una declaración ante notario de todos los miembros de que lo harán si su oferta gana.',
  },
  sections: [
    PARTIES,
    { heading: { en: 'Joint venture', es: 'Empresa conjunta' }, text: { en: 'The members form a joint venture for this project alone.', es: 'Los miembros forman una empresa conjunta solo para este proyecto.' } },
    SCOPE, SHARES, LIABILITY, REPRESENTATIVE,
    { heading: { en: 'Nationality', es: 'Nacionalidad' }, text: { en: 'Filipino ownership or interest of the joint venture: [to be filled in] percent.', es: 'Participación filipina en la empresa conjunta: [por completar] por ciento.' } },
    DURATION, CONFIDENCE,
  ],
};
