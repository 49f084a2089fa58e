const ENTITIES = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    euro: '€',
    eacute: 'é',
    egrave: 'è',
    euml: 'ë',
    iuml: 'ï',
    ouml: 'ö',
    uuml: 'ü',
    ndash: '–',
    mdash: '—',
    rsquo: '’',
    lsquo: '‘',
    hellip: '…',
  }),
);

/**
 * Text of a foreign field without markup: elements become spaces, scripts and styles vanish with their content, entities become characters.
 * The result is plain text and must still be shown as text, never as markup.
 */
export function plainText(value: unknown): string {
  if (typeof value !== 'string') return '';
  return (
    value
      .slice(0, 200_000)
      .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
      .replace(/<(script|style|template|iframe|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
      .replace(/<\/?[a-z!?][^>]*(?:>|$)/gi, ' ')
      .replace(
        /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
        (all, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
          if (name) return ENTITIES.get(name.toLowerCase()) ?? all;
          const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
          return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ' ';
        },
      )
      // eslint-disable-next-line no-control-regex -- control characters of a foreign file are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u2028-\u202e\u2066-\u2069]/g, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
  );
}
