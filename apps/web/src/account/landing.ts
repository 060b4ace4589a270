import { answered } from '../api/api-client.js';
import type { Visitor } from '../session/visitor.js';
import { currentOf, homeOf } from '../view/navigation.js';

/** Where somebody goes who signed in without wanting a certain page: their firm's matches, their buyer's tenders, or the next step. */
export async function landing(visitor: Visitor): Promise<string> {
  const { items } = await answered(visitor.api.GET('/v1/memberships', { params: { query: { limit: 100 } } }));
  const current = currentOf(items.map(({ organisation }) => organisation), visitor.session.organisation, '');
  return current === undefined ? '/begin' : homeOf(current);
}
