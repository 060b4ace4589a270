import type { Message } from '../assessment/finding.js';

type Params = Message['params'];
type Write = (params: Params) => string;

/** What a notification or a `why` says in Spanish; the English text is the one that it carries. */
const SPANISH: Readonly<Record<string, Write>> = {
  'why.told': ({ at }) => `Se le avisó el ${String(at).slice(0, 10)}.`,
  'why.not_open': ({ status }) => `La licitación ya no está abierta (${STATES[String(status)] ?? String(status)}).`,
  'why.closed': () => 'El plazo ha pasado.',
  'why.hidden': () => 'Marcó esta licitación como ajena.',
  'why.role': () => 'Una condición impide su oferta, por lo que no correspondía un aviso.',
  'why.below': ({ best, threshold }) => `La afinidad es de ${best} sobre 100; sus avisos empiezan en ${threshold}.`,
  'why.due': () => 'El aviso corresponde y está en camino.',
  'notification.answered': ({ title, question, answer }) => `«${title}»: se respondió una pregunta. «${question}» - «${answer}»`,
  'notification.answer_corrected': ({ title, question, answer }) => `«${title}»: se corrigió una respuesta. «${question}» - «${answer}»`,
  'notification.amended': ({ title }) => `«${title}» ha cambiado.`,
  'notification.cancelled': ({ title }) => `«${title}» fue cancelada.`,
  'notification.withdrawn': ({ title }) => `«${title}» fue retirada después del plazo.`,
  'notification.unsuccessful': ({ title }) => `«${title}» termina sin adjudicación.`,
  'notification.awarded': ({ title }) => `«${title}» fue adjudicada.`,
  'notification.suppliers_changed': ({ title }) => `«${title}» tiene un cambio en su adjudicación.`,
  'notification.reservation_asked': ({ title, firms }) => `${firms} empresas piden que «${title}» se reserve a empresas pequeñas.`,
  'notification.departure_asked': ({ title }) => `Un grupo que ofertó por «${title}» le pide que acepte un cambio de sus miembros.`,
  'reservation.rule.must': ({ law, confidence }) => `${law} lo exige cuando se cumplen sus términos. ${sureness(confidence)}`,
  'reservation.rule.may': ({ law, confidence }) => `${law} lo permite. ${sureness(confidence)}`,
  'reservation.rule.unknown': ({ law, confidence }) => `No se sabe si ${law} lo permite: compruébelo antes de confiar en ello. ${sureness(confidence)}`,
  'reservation.rule.none': ({ economy }) => `Nuestro compendio no tiene ninguna ley de ${economy} que lo permita para una licitación como esta. Puede haberla de todos modos.`,
  'notification.contract_signed': ({ title }) => `«${title}» tiene contrato firmado.`,
};

const CONFIDENCE: Readonly<Record<string, string>> = { high: 'alta', medium: 'media', low: 'baja' };

function sureness(confidence: string | number | undefined): string {
  return `Nuestra confianza en esta entrada: ${CONFIDENCE[String(confidence)] ?? String(confidence)}.`;
}

const STATES: Readonly<Record<string, string>> = {
  cancelled: 'cancelada', unsuccessful: 'desierta', complete: 'terminada', withdrawn: 'retirada', draft: 'borrador',
};

/** `notification.matched.solo.partial`: the role and how much of the conditions was known. */
const MATCHED = /^notification\.matched\.(solo|joint)\.(full|partial|none)$/;

/**
 * A notification, or a reason of `why`, in a language; undefined for any other key.
 * @param partText writes the sentences that it is put together from
 */
export function noticeText(message: Message, language: 'en' | 'es', partText: (part: Message) => string): string | undefined {
  if (language === 'en') return undefined;
  const { key, params, parts = [] } = message;
  const matched = MATCHED.exec(key);
  if (matched) return matchedText(params, matched[1] ?? '', matched[2] ?? '');
  const write = SPANISH[key];
  if (write === undefined) return undefined;
  const more = Number(params['changes'] ?? parts.length) - parts.length;
  const reason = params['reason'];
  return [
    write(params),
    ...parts.map(partText),
    ...(more > 0 ? [more === 1 ? 'Y un cambio más.' : `Y ${more} cambios más.`] : []),
    ...(reason !== undefined && !parts.some((part) => part.params['reason'] === reason) ? [`Motivo: ${reason}`] : []),
    ...(key === 'notification.amended' ? ['Vea qué ha cambiado antes de presentar su oferta.'] : []),
  ].join(' ');
}

function matchedText({ title, score, checked, toConfirm }: Params, role: string, coverage: string): string {
  const count = Number(checked);
  const conditions = count === 1 ? 'la única condición comprobada' : `las ${count} condiciones comprobadas`;
  const obstacles = count === 0
    ? 'Ninguna de sus condiciones se conoce en una forma que se pueda comprobar.'
    : `${role === 'joint' ? 'Nada que un grupo no pueda cumplir' : 'Ningún obstáculo'} entre ${conditions}.`;
  return `${role === 'joint' ? 'En grupo: ' : ''}«${title}» conviene a su trabajo (${score} de 100). ${obstacles}${open(Number(toConfirm))}${coverage === 'full' ? '' : ' Lea los documentos.'}`;
}

function open(toConfirm: number): string {
  if (!(toConfirm > 0)) return '';
  return toConfirm === 1 ? ' Una condición está por confirmar.' : ` ${toConfirm} condiciones están por confirmar.`;
}
