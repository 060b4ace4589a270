/** Where a list goes on, as the query of a page says; nothing at the beginning. */
export function cursorOf(query: Readonly<Record<string, unknown>>): { readonly cursor?: string } {
  const { cursor } = query;
  return typeof cursor === 'string' && cursor !== '' ? { cursor } : {};
}
