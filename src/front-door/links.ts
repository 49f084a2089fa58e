/**
 * Which links of a plan may be followed. A plan comes from strangers: a link is `https:` to a host that is allowed, or
 * the digits of a phone number; everything else keeps its text and loses its href.
 */

import { plainly } from '../lib/text.js';

/** National sites of this field; subdomains count. A page adds its own with `allow-hosts`. */
const NATIONAL_HOSTS: readonly string[] = [
  'thuisarts.nl',
  'moetiknaardedokter.nl',
  'mentalegezondheidsnetwerken.nl',
  'apotheek.nl',
  '112.nl',
  '113.nl',
];

/** Why a link may not be followed. */
export type LinkProblem = 'url' | 'scheme' | 'credentials' | 'ip' | 'port' | 'host';

/** `host` is what to show beside the link: ASCII, so that `xn--` look-alikes are seen for what they are. */
export type LinkCheck = { ok: true; href: string; host: string } | { ok: false; problem: LinkProblem };

/** The hosts of an `allow-hosts` attribute: separated by spaces or commas; a host without a dot is dropped. */
export function parseHosts(attribute: string | null | undefined): string[] {
  return (attribute ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((host) => /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(host));
}

/** Checks a web address against the national hosts and those of the page. */
export function checkLink(address: unknown, allowedHosts: readonly string[] = []): LinkCheck {
  let url: URL;
  try {
    url = new URL(address as string);
  } catch {
    return { ok: false, problem: 'url' };
  }
  const { hostname: host, protocol, username, password, port, href } = url;
  let problem: LinkProblem | undefined;
  if (protocol !== 'https:') problem = 'scheme';
  else if (username || password) problem = 'credentials';
  else if (/^\[|^[\d.]+$/.test(host)) problem = 'ip';
  else if (port) problem = 'port';
  else if (![...NATIONAL_HOSTS, ...allowedHosts].some((allowed) => host === allowed || host.endsWith(`.${allowed}`)))
    problem = 'host';
  return problem ? { ok: false, problem } : { ok: true, href, host };
}

/** `tel:` address of a phone number, spaces and dashes left out; null for anything else (no `*` and `#`: those change phones). */
export function telHref(dial: unknown): string | null {
  const number = typeof dial === 'string' ? dial.replace(/[\s().-]/g, '') : '';
  return /^\+?\d{3,15}$/.test(number) ? `tel:${number}` : null;
}

/** Whether two texts hold the same number. `+31` and `0031` stand for the `0` that is dialled inside the country. */
export function sameNumber(one: unknown, other: unknown): boolean {
  const [first, second] = [one, other].map((text) =>
    plainly(text)
      .replace(/[^\d+]/g, '')
      .replace(/^(\+|00)31(0(?=\d{9}$))?/, '0'),
  );
  return first === second;
}
