import { known, formErrors, type FieldError, type FormErrors } from '../view/form-errors.js';
import type { Problem, Views } from '../api/api-client.js';
import type { Language } from '../text/languages.js';
import { plainAmount } from '../officer/step-values.js';
import { field, type FormBody } from '../view/form-body.js';
import { namedIn, type DocumentField } from './document-fields.js';

type Tender = Views['TenderView'];

/** One price that is asked for: of a lot, or of the whole. */
export interface PriceField {
  readonly name: string;
  readonly lotId?: string;
  readonly title?: string;
  readonly value: string;
}

/** The prices that the form asks for. @param lotIds of a joint bid; a firm alone leaves out the lots that it does not bid for */
export function priceFields(tender: Tender, body: FormBody, lotIds?: readonly string[]): readonly PriceField[] {
  if (tender.lots.length === 0) return [{ name: 'price', value: field(body, 'price') }];
  return tender.lots
    .filter(({ id }) => lotIds === undefined || lotIds.length === 0 || lotIds.includes(id))
    .map(({ id, title }, index) => ({ name: `price-${index + 1}`, lotId: id, title, value: field(body, `price-${index + 1}`) }));
}

/** The envelopes as they are sent on; nothing of them is kept here. */
export function envelopesOf(fields: readonly PriceField[], body: FormBody, documents: readonly DocumentField[] = []): { readonly lotIds: readonly string[]; readonly envelopes: Views['EnvelopeInput'][] } {
  const currency = field(body, 'currency').toUpperCase();
  const given = fields.filter(({ value }) => value !== '').map(({ lotId, value }) => ({ ...(lotId === undefined ? {} : { lotId }), amount: plainAmount(value), currency }));
  const [whole] = given;
  const note = field(body, 'note');
  const price = fields.some(({ lotId }) => lotId !== undefined) ? { lots: given } : { amount: whole?.amount ?? '', currency };
  return {
    lotIds: given.flatMap((each) => (each.lotId === undefined ? [] : [each.lotId])),
    envelopes: [
      { name: 'technical', content: field(body, 'technical'), ...namedIn('technical', documents) },
      { name: 'price', content: { ...price, ...(note === '' ? {} : { note }) }, ...namedIn('price', documents) },
    ],
  };
}

/** Faults of the envelopes at their fields, all else above them. */
export function bidErrors({ code, detail, title, errors }: Problem, fields: readonly PriceField[], language: Language): FormErrors {
  if (errors.length === 0) return formErrors([{ field: 'main', message: known(code, language) ?? detail ?? title }]);
  return formErrors(errors.map(({ path, code: fault, message }): FieldError => ({ field: fieldOf(path, fields), message: known(fault, language) ?? message })));
}

/** Empty prices are not sent: the API counts those that are. */
function fieldOf(path: string, fields: readonly PriceField[]): string {
  if (path.includes('.documents')) return 'file';
  if (path.startsWith('envelopes[0]')) return 'technical';
  if (path.endsWith('.currency')) return 'currency';
  const lot = /^envelopes\[1\]\.content\.lots\[(\d+)\]/.exec(path)?.[1];
  if (lot !== undefined) return fields.filter(({ value }) => value !== '')[Number(lot)]?.name ?? 'main';
  return path.startsWith('envelopes[1]') ? 'price' : 'main';
}
