/** Minor-unit digits of ISO 4217 currencies that do not have two; CLF is the code of Chile's unit of account. */
const DIGITS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, CLF: 4, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
};

const TWO_DIGITS =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP ' +
  'CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR ' +
  'KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN ' +
  'PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD ' +
  'TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG';

const KNOWN: ReadonlySet<string> = new Set([...TWO_DIGITS.split(' '), ...Object.keys(DIGITS)]);

/** True for an active ISO 4217 currency code. */
export function isCurrency(code: string): boolean {
  return KNOWN.has(code);
}

/** Digits after the decimal sign: 0 for JPY, 3 for KWD, 2 for most. Source: ISO 4217 list one. */
export function minorDigits(currency: string): number {
  return DIGITS[currency] ?? 2;
}
