import { CONFIDENCE, DURATION, LIABILITY, PARTIES, REPRESENTATIVE, SCOPE, SHARES } from './common.js';
import type { AgreementTemplate } from './template.js';

/** Where no template of the economy is held. */
export const ANY_ECONOMY: AgreementTemplate = {
  rule: '*',
  title: { en: 'Agreement to bid together', es: 'Acuerdo para ofertar juntas' },
  officialForm: { en: 'No official form of this economy is held here: look for one in the tender documents.', es: 'Aquí no se tiene ningún formulario oficial de esta economía: búsquelo en los documentos de la licitación.' },
  sections: [PARTIES, SCOPE, SHARES, LIABILITY, REPRESENTATIVE, DURATION, CONFIDENCE],
};
