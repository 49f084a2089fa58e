/** Longest text that is analysed, in characters; longer texts are cut. */
export const MAX_TEXT = 20_000;

/** Lower case without accents, apostrophes and letter ligatures; the same in every locale. */
export function fold(text: string): string {
  const lower = text.slice(0, MAX_TEXT).toLowerCase();
  // Most words of Dutch: nothing to take apart.
  if (/^[a-z0-9 ]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`´]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o');
}

/** Letters and digits of a folded text in order; single letters carry no meaning and are left out, single digits stay. */
export function words(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]{2,40}|\p{N}/gu) ?? [];
}

/** A name as it is compared: folded words with single spaces. */
export const plainName = (name: string): string => words(fold(name)).join(' ');

/**
 * Spelling by ear, for comparing a mistyped word with a known one: "fisioterapie" and "fysiotherapie" are equal.
 * Only typos are looked up this way; exact matching never is.
 */
export function sound(word: string): string {
  return word
    .replace(/th/g, 't')
    .replace(/ph|v/g, 'f')
    .replace(/y|ie/g, 'i')
    .replace(/ij/g, 'ei')
    .replace(/ou/g, 'au')
    .replace(/sch|ch/g, 'g')
    .replace(/ck|c(?![ei])|q/g, 'k')
    .replace(/[cz]/g, 's')
    .replace(/x/g, 'ks')
    .replace(/dt$/, 't')
    .replace(/(.)\1+/g, '$1');
}
