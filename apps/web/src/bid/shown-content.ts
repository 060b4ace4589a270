/** What a bidder put into an envelope, as a page shows it. */
export interface ShownContent {
  /** Amounts, one a lot, where it is a price of our form. */
  readonly amounts: readonly { readonly lotId?: string; readonly amount: string; readonly currency: string }[];
  /** All else, as text. */
  readonly text?: string;
}

/** Text as it is; a price as its amounts; anything else as it was sent. */
export function contentOf(content: unknown): ShownContent | undefined {
  if (content === undefined || content === null) return undefined;
  if (typeof content === 'string') return { amounts: [], text: content };
  const { lots, amount, currency, lotId: _lot, note, ...rest } = content as Readonly<Record<string, unknown>>;
  const whole = amountOf({ amount, currency });
  const amounts = [...(whole === undefined ? [] : [whole]), ...(Array.isArray(lots) ? lots.flatMap((lot: unknown) => amountOf(lot) ?? []) : [])];
  const more = Object.keys(rest).length > 0 || amounts.length === 0 ? JSON.stringify(amounts.length === 0 ? content : rest, null, 2) : undefined;
  const text = [typeof note === 'string' ? note : undefined, more].filter((part) => part !== undefined).join('\n');
  return { amounts, ...(text === '' ? {} : { text }) };
}

function amountOf(value: unknown): ShownContent['amounts'][number] | undefined {
  const { amount, currency, lotId } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if ((typeof amount !== 'string' && typeof amount !== 'number') || typeof currency !== 'string') return undefined;
  return { amount: String(amount), currency, ...(typeof lotId === 'string' ? { lotId } : {}) };
}
