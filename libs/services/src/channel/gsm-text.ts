/** Letters of the GSM 7-bit alphabet (3GPP TS 23.038), and those of its extension, which take the room of two. */
const BASIC = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const EXTENSION = new Set('^{}\\[~]|€');
const INSTEAD: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '–': '-', '—': '-', '…': '...', '\u00a0': ' ', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ı': 'i' };

/** The text in letters that every phone network carries: accents it lacks fall away, and letters it has nothing for are left out. */
export function gsmText(text: string): string {
  const letters = [...text.normalize('NFC')].map((letter) => {
    if (BASIC.has(letter) || EXTENSION.has(letter)) return letter;
    const near = INSTEAD[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
    return [...near].every((part) => BASIC.has(part)) ? near : '';
  });
  return letters.join('').replace(/\s+/g, ' ').trim();
}

/** The room that a GSM text takes. */
export function gsmLength(text: string): number {
  return [...text].reduce((sum, letter) => sum + (EXTENSION.has(letter) ? 2 : 1), 0);
}

/** At most so much room, cut at the end with three dots. */
export function cutGsm(text: string, room: number): string {
  if (gsmLength(text) <= room) return text;
  let cut = '';
  let left = room - 3;
  for (const letter of text) {
    left -= EXTENSION.has(letter) ? 2 : 1;
    if (left < 0) break;
    cut += letter;
  }
  return cut === '' ? '' : `${cut.trimEnd()}...`;
}
