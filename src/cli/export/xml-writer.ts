/** Writes XML. Everything from a plan goes through `escape`. */

type Attributes = Record<string, string | number | undefined>;

// eslint-disable-next-line no-control-regex -- characters that XML 1.0 does not allow
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escape(text: string): string {
  return text
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

/** The first line of a file. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element with text or elements in it; nothing at all for undefined content. Names are ours, never from a plan. */
export function element(name: string, attributes: Attributes, content?: string | (string | undefined)[]): string {
  const shown = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('');
  const inner = Array.isArray(content)
    ? content
        .filter((part) => part !== undefined && part !== '')
        .map((part) => `\n${part!.replace(/^/gm, '  ')}`)
        .join('') + '\n'
    : content === undefined
      ? undefined
      : escape(content);
  return inner === undefined || inner.trim() === '' ? `<${name}${shown}/>` : `<${name}${shown}>${inner}</${name}>`;
}

/** `<Name>text</Name>`, or nothing when there is no text. */
export const leaf = (name: string, text: string | number | undefined): string | undefined =>
  text === undefined || text === '' ? undefined : element(name, {}, String(text));
