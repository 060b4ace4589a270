import type { IsoDate, PaperForm } from '@app/domain';
import type { Bilingual } from './templates/template.js';

/** What to do by when, so that the papers are there at the deadline. */
export interface AgreementStep {
  readonly what: Bilingual;
  readonly by: IsoDate;
}

interface Planned {
  readonly what: Bilingual;
  /** Working days before the deadline. */
  readonly before: number;
  /** Only where a notary is needed, or only where none is; both where absent. */
  readonly notary?: boolean;
}

const STEPS: readonly Planned[] = [
  { before: 10, what: { en: 'Settle shares, work and representative; everybody consents here', es: 'Fijar participaciones, trabajo y representante; todas consienten aquí' } },
  { before: 8, what: { en: 'Have a lawyer read the draft', es: 'Que un abogado lea el borrador' } },
  { before: 6, notary: true, what: { en: 'Make an appointment with a notary, and gather the powers of whoever signs for each firm', es: 'Pedir cita con un notario y reunir los poderes de quien firma por cada empresa' } },
  { before: 4, notary: true, what: { en: 'Sign before the notary', es: 'Firmar ante notario' } },
  { before: 4, notary: false, what: { en: 'Sign', es: 'Firmar' } },
  { before: 2, what: { en: 'Have every paper of the list at hand in its form', es: 'Tener cada documento de la lista en su forma' } },
];

const SOLEMN: ReadonlySet<PaperForm> = new Set(['notarised', 'public_deed']);

/**
 * The steps counted back from the last day on which a bid can be handed in, in working days from Monday to Friday: holidays are not known here. Those before a notary only where a
 * paper is due with the bid in such a form.
 */
export function notarySteps(deadline: IsoDate, forms: readonly PaperForm[]): readonly AgreementStep[] {
  const solemn = forms.some((form) => SOLEMN.has(form));
  return STEPS.filter(({ notary }) => notary === undefined || notary === solemn).map(({ what, before }) => ({ what, by: workingDaysBefore(deadline, before) }));
}

/** @param day as in `2026-12-14` */
export function workingDaysBefore(day: IsoDate, count: number): IsoDate {
  const date = new Date(`${day}T12:00:00Z`);
  for (let left = count; left > 0; ) {
    date.setUTCDate(date.getUTCDate() - 1);
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) left--;
  }
  return date.toISOString().slice(0, 10);
}
