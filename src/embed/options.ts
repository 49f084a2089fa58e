/** The address of the frame page as options: known names with values of the right form, and nothing else. Pure. */
import { fetchableUrl, linkUrl } from '../lib/url.js';
import { HOUSE_FIELDS, houseTokens, judgeStyle, NO_STYLE, type HouseStyle } from './house-style.js';
import { ATTRIBUTES, NAMES } from './tags.js';

/** What the address of a frame asks for, checked. */
export interface FrameOptions {
  /** The tag to show, or undefined when the address names none that exists. */
  tag: string | undefined;
  /** Attributes of the `koers-plan` around it. */
  plan: Record<string, string>;
  attributes: Record<string, string>;
  /** Where the text of the page without figures links to. */
  href: string | undefined;
  scheme: 'light' | 'dark' | undefined;
  /** Custom properties of the house style, as far as people can read it. */
  tokens: Record<string, string>;
  /** Names of options that were not understood, for developers. */
  ignored: string[];
}

const MAX_LENGTH = 200;
const FORMS: Record<string, RegExp> = {
  lang: /^(nl|en)$/,
  audience: /^(resident|professional)$/,
  'heading-level': /^[2-6]$/,
  'as-of': /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/,
  refresh: /^\d{1,5}$/,
};
const WORD = /^[\w.:-]*$/;
const own = new Set(ATTRIBUTES.split('|').filter((name) => !['src', 'plan', 'loading'].includes(name)));

/**
 * Reads `?element=koers-kpi-ring&src=…&kpi=…`. Of a repeated option the first counts. The house style is that of `HouseStyle`, its
 * colours with or without `#`, which an address keeps for itself.
 * @param base - the address of the page, for relative plan addresses
 */
export function frameOptions(query: string, base: string): FrameOptions {
  const result: FrameOptions = {
    ...{ tag: undefined, plan: {}, attributes: {}, href: undefined, scheme: undefined, tokens: {}, ignored: [] },
  };
  const style = { ...NO_STYLE };
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const known = !seen.has(name) && (takeStyle(style, name, value) || take(result, name, value, base));
    seen.add(name);
    if (!known) result.ignored.push(name.slice(0, MAX_LENGTH));
  }
  const { house, refusals } = judgeStyle(style);
  result.tokens = houseTokens(house);
  result.ignored.push(...refusals.map(({ field }) => field));
  return result;
}

/** Keeps one field of the house style, to be judged with the others; false when it is something else. */
function takeStyle(style: HouseStyle, name: string, value: string): boolean {
  const field = HOUSE_FIELDS.find((each) => each === name);
  if (!field || value.length > MAX_LENGTH) return false;
  style[field] = /^[\da-f]+$/i.test(value) && (field === 'accent' || field === 'surface') ? `#${value}` : value;
  return true;
}

/** Puts one option where it belongs; false when it has no place or its value no sense. */
function take(result: FrameOptions, name: string, value: string, base: string): boolean {
  if (name === 'element') {
    result.tag = NAMES.slice(1)
      .map((each) => `koers-${each}`)
      .find((tag) => tag === value || tag === `koers-${value}`);
    return result.tag !== undefined;
  }
  if (name === 'src' || name === 'figures') {
    const url = fetchableUrl(value, base);
    if (url) result.plan[name] = url;
    return url !== undefined;
  }
  if (name === 'href') return (result.href = linkUrl(value)) !== undefined;
  if (name === 'scheme') {
    result.scheme = value === 'dark' || value === 'light' ? value : undefined;
    return result.scheme !== undefined;
  }
  const place = name === 'refresh' ? result.plan : own.has(name) ? result.attributes : undefined;
  if (!place || value.length > MAX_LENGTH || !(FORMS[name] ?? WORD).test(value)) return false;
  place[name] = value;
  return true;
}
