import { parseMoney, type LotId, type Money } from '@app/domain';

/** The price that an opened envelope names for the lot, or for the whole where it names one price; undefined where it says it in words. */
export function openedPrice(content: string, lotId: LotId | undefined): Money | undefined {
  const price = parsed(content);
  if (!isRecord(price)) return undefined;
  const lots = Array.isArray(price['lots']) ? price['lots'].filter(isRecord) : undefined;
  const named = lots === undefined ? price : lots.find((lot) => lot['lotId'] === lotId);
  const money = named && parseMoney(named['amount'], named['currency']);
  return money === undefined || typeof money === 'string' ? undefined : money;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
