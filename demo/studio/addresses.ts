/** Addresses that go into a snippet. Pure. */
import type { Choice } from './choice.js';

/** The origin of an https or http address, or undefined. */
export function originOf(address: string): string | undefined {
  try {
    const { origin, protocol } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** The folder of the library with a slash at the end, or undefined when the text is no https or http address. */
export function folderOf(address: string): string | undefined {
  const text = address.trim();
  if (!originOf(text)) return undefined;
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/[^/]*\.\w+$/, '').replace(/\/*$/, '/');
}

/** Where a file of the library is. A fixed version has a folder of its own, which never changes. */
export const fileUrl = ({ base, pin }: Choice, file: string): string =>
  `${base}${pin ? `v${pin.version}/` : ''}${file}`;

/** The address of the frame page with everything in it. */
export function frameUrl(choice: Choice): string {
  const query = new URLSearchParams({ element: choice.tag, src: choice.src });
  if (choice.figures) query.set('figures', choice.figures);
  for (const [name, value] of Object.entries(choice.attributes)) query.set(name, value);
  query.set('lang', choice.lang);
  // In an address a # would need to be written as %23.
  for (const [name, value] of Object.entries(choice.house)) if (value) query.set(name, String(value).replace('#', ''));
  if (choice.scheme) query.set('scheme', choice.scheme);
  if (choice.text.href) query.set('href', choice.text.href);
  return `${fileUrl(choice, 'embed/index.html')}?${query}`;
}

/**
 * What the page has to allow by its Content-Security-Policy, one directive each. The page itself is not known here, so every origin is
 * named; one that is the page's own may also be written as 'self'.
 */
export function cspOf(choice: Choice, form: 'element' | 'placeholder' | 'iframe' | 'static' | 'npm'): string[] {
  const library = originOf(choice.base) ?? "'self'";
  const data = [...new Set([choice.src, choice.figures].filter(Boolean).map((url) => originOf(url) ?? "'self'"))];
  const inline =
    choice.styles === 'inline' && (form === 'element' || form === 'iframe') ? ["style-src-attr 'unsafe-inline'"] : [];
  switch (form) {
    case 'static':
      return [];
    case 'iframe':
      return [`frame-src ${library}`, `script-src ${library}`, ...inline];
    case 'npm':
      return [`connect-src ${data.join(' ')}`];
    default:
      return [`script-src ${library}`, `connect-src ${data.join(' ')}`, ...inline];
  }
}
