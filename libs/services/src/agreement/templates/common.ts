import type { AgreementTemplate } from './template.js';

type Section = AgreementTemplate['sections'][number];

/** What every draft says in the same words. */
export const PARTIES: Section = {
  heading: { en: 'Who agrees', es: 'Quiénes acuerdan' },
  text: { en: '{members} agree to bid together in the procurement "{tender}" of {buyer}.', es: '{members} acuerdan ofertar juntas en la contratación «{tender}» de {buyer}.' },
};

export const SCOPE: Section = {
  heading: { en: 'Who does what', es: 'Quién hace qué' },
  text: { en: '{scopes}', es: '{scopes}' },
};

export const SHARES: Section = {
  heading: { en: 'Shares', es: 'Participaciones' },
  text: { en: '{shares} Income, costs and losses are divided by these shares unless the members agree otherwise in writing.', es: '{shares} Los ingresos, costos y pérdidas se reparten según estas participaciones salvo que los miembros acuerden otra cosa por escrito.' },
};

export const LIABILITY: Section = {
  heading: { en: 'Liability', es: 'Responsabilidad' },
  text: { en: 'Towards the buyer: {liability}. Among themselves the members answer for what each has taken on, and whoever pays for another may ask it back.', es: 'Ante el comprador: {liability}. Entre sí los miembros responden de lo que cada uno asumió, y quien pague por otro puede reclamárselo.' },
};

export const REPRESENTATIVE: Section = {
  heading: { en: 'Representative', es: 'Representante' },
  text: { en: '{lead} represents the members before the buyer: it hands in the bid, receives notices and signs in their name within this agreement.', es: '{lead} representa a los miembros ante el comprador: presenta la oferta, recibe las notificaciones y firma en su nombre dentro de este acuerdo.' },
};

export const DURATION: Section = {
  heading: { en: 'Duration', es: 'Duración' },
  text: { en: 'It begins with the last signature. It ends when another bid wins or, if this one wins, when all obligations of the contract and its guarantees are met.', es: 'Empieza con la última firma. Termina cuando gane otra oferta o, si gana esta, cuando estén cumplidas todas las obligaciones del contrato y sus garantías.' },
};

export const CONFIDENCE: Section = {
  heading: { en: 'Confidence and competition', es: 'Reserva y competencia' },
  text: { en: 'The members share what this bid needs and no more. None of them could make it alone, for the reasons recorded by each. Each stays free to compete in other procurements.', es: 'Los miembros comparten lo que esta oferta necesita y nada más. Ninguno podría hacerla solo, por las razones que cada uno anotó. Cada uno queda libre de competir en otras contrataciones.' },
};
