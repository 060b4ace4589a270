/** The passwords that lists of leaked ones begin with, of ten characters or more. Length is the real guard. */
const COMMON = new Set(
  ['1234567890', '0123456789', 'qwertyuiop', 'password12', 'password123', 'password1234', 'passwordpassword', 'iloveyou12', 'letmein123', 'welcome123', 'qwerty12345', 'administrator', 'changeme123', '1q2w3e4r5t', 'abcdefghij', 'abc1234567'],
);

const SHORTEST = 10;

/** Why a password is too easy to guess, or undefined. Follows NIST SP 800-63B: length and known ones, no composition rules. */
export function weakness(password: string, emailKey: string): string | undefined {
  if ([...password].length < SHORTEST) return `Use at least ${SHORTEST} characters; a sentence is easy to remember.`;
  const folded = password.toLowerCase();
  if (COMMON.has(folded)) return 'This password is on every list of leaked ones. Use another.';
  if (new Set(folded).size < 4) return 'Use more than three different characters.';
  if (folded === emailKey || folded === emailKey.split('@')[0]) return 'Do not use your address as the password.';
  return undefined;
}
