/** HTML as text, for people to copy. Everything that comes from a plan or a field is escaped here. Pure. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text, safe between tags and in double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char]!);

/** Attributes with a space before each; undefined ones are left out, `''` is an attribute without a value. */
export function attributes(all: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(all)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}

/** An element with its content on lines of their own. */
export function block(
  tag: string,
  attrs: Readonly<Record<string, string | undefined>>,
  content: readonly string[],
): string {
  const inner = content.flatMap((part) => part.split('\n')).map((line) => `  ${line}`);
  return [`<${tag}${attributes(attrs)}>`, ...inner, `</${tag}>`].join('\n');
}

/** A string as JavaScript that may stand inside a script element. */
export const scriptString = (value: unknown): string =>
  JSON.stringify(value).replace(/</g, '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
