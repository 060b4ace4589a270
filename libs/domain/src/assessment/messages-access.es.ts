import type { ACCESS_EN } from './messages-access.en.js';

/** The same in Spanish; keys and placeholders are those of the English table. */
export const ACCESS_ES: Readonly<Record<keyof typeof ACCESS_EN, string>> = {
  'finding.market_access.pass': 'Acceso: {need}; {have}.',
  'finding.market_access.fail': 'Acceso: {need}; {have}.',
  'finding.market_access.unknown': 'Acceso: {need}; sin determinar: {have}.',
  'need.market_access': '¿pueden ofertar empresas extranjeras en una licitación de {economy}?',
  'question.market_access': '¿Admite el comprador empresas de otras economías?',
  'access.domestic': '{supplier} no es una economía extranjera para {buyer}',
  'access.treaty_right': 'un tratado da a las empresas de {supplier} derecho a ofertar en {buyer}',
  'access.possible': 'las empresas de {supplier} quizá puedan ofertar en {buyer}; el comprador debe confirmarlo',
  'access.domestic_law_decides': 'ningún tratado da derecho a las empresas de {supplier}; decide la ley de {buyer}',
  'access.likely_closed': 'reservada a empresas pequeñas de {buyer}, y ningún tratado la abre a {supplier}; probablemente cerrada',
  'access.open': 'la licitación de {buyer} está abierta a empresas de {supplier}',
  'access.closed': 'la licitación de {buyer} está cerrada a empresas de {supplier}',
  'access.threshold': '{threshold} = {converted}',
  'access.covered': '{agreement} la cubre: {value} alcanza su umbral ({threshold}) y el comprador está en la lista',
  'access.possibly_covered': '{agreement} puede cubrirla: {value} alcanza su umbral ({threshold}); no se sabe si incluye al comprador',
  'access.below_threshold': '{agreement} no la cubre: {value} está por debajo de su umbral ({threshold})',
  'access.threshold_unknown': '{agreement} puede cubrirla; no se conoce el valor o el umbral (valor: {value}; umbral: {threshold})',
  'access.not_listed': '{agreement} no incluye al comprador',
  'access.no_right': '{agreement} pide apertura y no da derecho a ofertar',
  'access.tender_open': 'la licitación dice que pueden ofertar empresas extranjeras',
  'access.tender_closed': 'la licitación dice que no pueden ofertar empresas extranjeras',
  'access.fact': '{text}',
  'access.indicative': 'Información, no asesoramiento jurídico. No tenemos las listas de entidades ni las excepciones de los anexos.',
  'have.not_held_here': 'no registrado',
};
