import { answered } from '../api/api-client.js';
import { signedInOnly } from '../firm/firm.controller.js';
import type { Visitor } from '../session/visitor.js';
import type { FormErrors } from '../view/form-errors.js';
import { Page } from '../view/page.js';

interface Shown {
  readonly typed?: object;
  readonly done?: string;
  readonly errors?: FormErrors;
}

/** The room of a joint bid: messages, why each member cannot bid alone, and the files that members show each other. */
export async function roomPage(visitor: Visitor, firmId: string, bidId: string, query: Readonly<Record<string, unknown>>, more: Shown = {}): Promise<Page> {
  signedInOnly(visitor);
  const { api } = visitor;
  const path = { id: bidId };
  const cursor = typeof query['cursor'] === 'string' ? { cursor: query['cursor'] } : {};
  const [bid, room, files] = await Promise.all([
    answered(api.GET('/v1/consortia/{id}', { params: { path } })),
    answered(api.GET('/v1/consortia/{id}/room', { params: { path, query: { limit: 20, ...cursor } } })),
    answered(api.GET('/v1/consortia/{id}/files', { params: { path } })),
  ]);
  const own = room.reasons.find(({ businessId }) => businessId === firmId);
  const next = room.next === null ? undefined : `/firms/${firmId}/joint-bids/${bidId}/room?${new URLSearchParams({ cursor: room.next }).toString()}`;
  return new Page('team/room', { firmId, bid, room, files, own, next, typed: {}, ...more }, more.errors === undefined ? 200 : 422);
}
