/** Addresses from a plan or a page: only what is safe to request or to link. */

/** The absolute address of something to fetch, without `#…`; undefined when its scheme is not http or https. */
export function fetchableUrl(address: string, base: string): string | undefined {
  return parse(address, base, ['https:', 'http:'])?.href.replace(/#.*/, '');
}

/** An address to link to (`https:` or `tel:`, no name or password in it), or undefined. */
export function linkUrl(address: unknown): string | undefined {
  return parse(address, undefined, ['https:', 'tel:'])?.href;
}

function parse(address: unknown, base: string | undefined, schemes: string[]): URL | undefined {
  try {
    const url = new URL(String(address), base);
    return schemes.includes(url.protocol) && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}
