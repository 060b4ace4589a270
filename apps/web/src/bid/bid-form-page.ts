import { answered, ApiRefusal, type Views } from '../api/api-client.js';
import type { Visitor } from '../session/visitor.js';
import { field, type FormBody } from '../view/form-body.js';
import type { FormErrors } from '../view/form-errors.js';
import { Page } from '../view/page.js';
import { sentDocuments, type BidPlace } from './bid-documents.js';
import { priceFields } from './bid-form.js';
import { documentFields } from './document-fields.js';

/** What a bid is for and, where it is joint, of whom. */
export interface BidSubject {
  readonly tender: Views['TenderView'];
  readonly consortium?: Views['ConsortiumView'];
}

export async function bidSubject({ api }: Visitor, { tenderId, joint }: BidPlace): Promise<BidSubject> {
  const tender = await answered(api.GET('/v1/tenders/{id}', { params: { path: { id: tenderId } } }));
  return joint === '' ? { tender } : { tender, consortium: await answered(api.GET('/v1/consortia/{id}', { params: { path: { id: joint } } })) };
}

/** What became of a form that was sent and is shown again. */
export interface FormOutcome {
  readonly errors?: FormErrors;
  /** The document that was added just now. */
  readonly added?: string;
  readonly done?: 'added' | 'removed';
}

/**
 * The form of a bid, with all that was written into it: nothing of it is kept on the way. Who may not hand it in reads who can.
 */
export async function bidFormPage(visitor: Visitor, place: BidPlace, body: FormBody, { errors, added, done }: FormOutcome = {}): Promise<Page> {
  const { tender, consortium } = await bidSubject(visitor, place);
  const { items } = await answered(visitor.api.GET('/v1/tenders/{id}/bids', { params: { path: { id: place.tenderId } } }));
  const current = items.find(({ status, own, consortiumId = '' }) => own && status === 'submitted' && consortiumId === place.joint);
  const sent = await sentDocuments(visitor, place).catch(onlyForbidden);
  if (sent instanceof ApiRefusal) return new Page('bid/others', { firmId: place.id, tender, joint: place.joint, current, ...(await whoCan(visitor, place, consortium, sent)) }, 403);
  const { demonstration, sealing } = await answered(visitor.api.GET('/v1/bid-keys'));
  return new Page(
    'bid/form',
    {
      firmId: place.id, tender, joint: place.joint, demonstration, noKey: sealing.length === 0,
      members: consortium?.members.map(({ name }) => name) ?? [],
      current,
      documents: documentFields(sent, body, added),
      prices: priceFields(tender, body, consortium?.lotIds),
      technical: field(body, 'technical'),
      note: field(body, 'note'),
      currency: field(body, 'currency') || (tender.value?.currency ?? ''),
      envelope: field(body, 'envelope'),
      errors,
      done,
    },
    errors === undefined ? 200 : 422,
  );
}

/** Who hands the bid in: the lead, where another firm asks; else the owners of the firm that bids, as its people see them. */
async function whoCan({ api }: Visitor, { id }: BidPlace, consortium: BidSubject['consortium'], { problem }: ApiRefusal): Promise<{ readonly lead?: string; readonly owners?: readonly string[] }> {
  if (problem.code === 'bid.not_lead') return { lead: consortium?.members.find(({ role }) => role === 'lead')?.name ?? '' };
  const { items } = await answered(api.GET('/v1/businesses/{id}/members', { params: { path: { id: consortium?.leadId ?? id }, query: { limit: 100 } } }));
  return { owners: items.filter(({ roles, status }) => status === 'active' && roles.includes('owner')).map(({ name, email }) => name ?? email) };
}

function onlyForbidden(error: unknown): ApiRefusal {
  if (error instanceof ApiRefusal && error.problem.status === 403) return error;
  throw error;
}
