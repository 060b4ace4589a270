const MAIL = /[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
const ADDRESS = /\b(?:https?:\/\/|www\.)((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/gu;
const PHONE = /\+\d[\d ().-]{6,18}\d/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/g;

/**
 * Ways to reach or pay somebody that a text names, written always the same way: mail addresses, telephone numbers in the international form, account numbers whose check digits are right
 * (IBAN, ISO 13616), and sites under the domain of a mail address: any other site may be a manufacturer's.
 */
export function contactsIn(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKC');
  const mails = [...plain.matchAll(MAIL)].map(([mail]) => mail.toLowerCase());
  const domains = new Set(mails.map((mail) => mail.slice(mail.indexOf('@') + 1)));
  const sites = [...plain.matchAll(ADDRESS)].map(([, host = '']) => host.toLowerCase().replace(/^www\./, '')).filter((host) => domains.has(host));
  const phones = [...plain.matchAll(PHONE)].map(([phone]) => `+${phone.replace(/\D/g, '')}`);
  const accounts = [...plain.toUpperCase().matchAll(IBAN)].flatMap(([found]) => ibanAtStart(found.replaceAll(' ', '')) ?? []);
  return new Set([...mails, ...sites, ...phones, ...accounts]);
}

/** The words behind an account number may look like a part of it: the longest beginning whose check digits are right. */
function ibanAtStart(text: string): string | undefined {
  for (let length = Math.min(34, text.length); length >= 15; length -= 1) {
    const iban = text.slice(0, length);
    const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
    if (BigInt(digits) % 97n === 1n) return iban;
  }
  return undefined;
}
