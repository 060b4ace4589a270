import type { Views } from '../api/api-client.js';
import { field, type FormBody } from '../view/form-body.js';

type Envelope = Views['EnvelopeInput']['name'];

/** A document that was sent, as the form of a bid shows it. */
export interface DocumentField {
  readonly id: string;
  readonly envelope: Envelope;
  readonly format?: string;
  readonly sizeBytes: number;
  /** Absent while it is not whole: then it cannot be handed in. */
  readonly sha256?: string;
  readonly at: string;
  /** The name of the file, for as long as the form goes to and fro: nobody else has it in the clear. */
  readonly name: string;
  /** Whether the bid is to name it. */
  readonly chosen: boolean;
}

/** What was sent, each chosen as in the form; all that is whole where the form is fresh, and what was added just now. */
export function documentFields(items: readonly Views['BidDocumentView'][], body: FormBody, added?: string): readonly DocumentField[] {
  const fresh = Object.keys(body).length === 0;
  return items.map(({ id, envelope, format, sizeBytes, sha256, createdAt, completedAt }) => ({
    id,
    envelope: envelope === 'price' ? 'price' : 'technical',
    ...(format === undefined ? {} : { format }),
    sizeBytes,
    ...(sha256 === undefined ? {} : { sha256 }),
    at: completedAt ?? createdAt,
    name: field(body, `name-${id}`),
    chosen: sha256 !== undefined && (fresh || id === added || field(body, `doc-${id}`) === sha256),
  }));
}

/** What an envelope names. */
export function namedIn(envelope: Envelope, fields: readonly DocumentField[]): { readonly documents?: Views['NamedDocumentInput'][] } {
  const documents = fields.flatMap(({ id, sha256, chosen, envelope: of }) => (chosen && of === envelope && sha256 !== undefined ? [{ id, sha256 }] : []));
  return documents.length === 0 ? {} : { documents };
}
