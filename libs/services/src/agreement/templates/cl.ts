import { CONFIDENCE, DURATION, LIABILITY, PARTIES, REPRESENTATIVE, SCOPE, SHARES } from './common.js';
import type { AgreementTemplate } from './template.js';

/** Chile: a temporary union of suppliers. */
export const CHILE: AgreementTemplate = {
  rule: 'CL-UTP-2024',
  title: { en: 'Agreement of a temporary union of suppliers (UTP)', es: 'Acuerdo de unión temporal de proveedores (UTP)' },
  officialForm: {
    en: 'The act by which the UTP is formed: a private document, and from the amount named below on a public deed before a notary. Each member is entered in the register of suppliers.',
    es: 'El acto por el que se constituye la UTP: un documento privado, y desde el monto que se indica abajo una escritura pública ante notario. Cada miembro consta en el registro de proveedores.',
  },
  sections: [
    PARTIES,
    { heading: { en: 'Form', es: 'Forma' }, text: { en: 'They form a union for this procurement alone; no new legal person comes into being.', es: 'Constituyen una unión solo para esta contratación; no nace una persona jurídica nueva.' } },
    SCOPE, SHARES, LIABILITY, REPRESENTATIVE, DURATION,
    { heading: { en: 'One bid', es: 'Una oferta' }, text: { en: 'No member takes part in another bid of this procurement, alone or with others.', es: 'Ningún miembro participa en otra oferta de esta contratación, solo o con otros.' } },
    CONFIDENCE,
  ],
};
