import { answered } from '../api/api-client.js';
import type { Visitor } from '../session/visitor.js';

/** Where somebody goes who signed in without wanting a certain page: their firm's matches, or the next step. */
export async function landing(visitor: Visitor): Promise<string> {
  const { items } = await answered(visitor.api.GET('/v1/memberships', { params: { query: { limit: 100 } } }));
  const firm = items.find(({ organisation }) => organisation.kind === 'business');
  if (firm !== undefined) return `/firms/${firm.organisation.id}/matches`;
  return items.length > 0 ? '/tenders' : '/register';
}
