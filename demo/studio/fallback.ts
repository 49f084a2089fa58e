/** The words that stand on the page until the element shows itself, and that stay when it never does. Pure. */
import type { Language } from '../../src/plan/types.js';
import type { Choice, FallbackText, Heights } from './choice.js';
import { attributes, escapeHtml } from './markup.js';

/** A text of more lines than this belongs behind the link. */
const MAX_LINES = 8;
const WORDS = {
  nl: { link: 'Bekijk het hele plan', more: (count: number) => `En nog ${count} regels in het plan.` },
  en: { link: 'See the whole plan', more: (count: number) => `And another ${count} lines in the plan.` },
};

type Worded = Pick<Choice, 'text' | 'lang' | 'heights'>;

/** The size of ordinary text in CSS pixels: a line, the space after a paragraph, a character. */
const [LINE, GAP, CHARACTER] = [24, 16, 8.5];
/** What a page keeps beside its content. */
const BESIDE = 32;

/**
 * The lines to show, with one that says how many were left out: not higher than the room that is kept for the element, or the page
 * would move when it comes.
 */
export function shortLines({ lines, href }: FallbackText, lang: Language, heights?: Heights): string[] {
  const all = lines.map((line) => line.trim()).filter(Boolean);
  const first = (count: number) => {
    // A line that introduces others says nothing without them.
    while (count > 1 && count < all.length && all[count - 1]!.endsWith(':')) count -= 1;
    return count < all.length ? [...all.slice(0, count), WORDS[lang].more(all.length - count)] : all;
  };
  const fits = (shown: string[], width: number, height: number) =>
    [...shown, ...(href ? [WORDS[lang].link] : [])]
      .map((line) => Math.ceil((line.length * CHARACTER) / width) * LINE + GAP)
      .reduce((sum, high) => sum + high, 0) <= height;
  for (let count = Math.min(MAX_LINES, all.length); count > 1; count -= 1) {
    const shown = first(count);
    if (!heights) return shown;
    const { narrow, wide, width } = heights;
    if (fits(shown, 320 - BESIDE, narrow) && fits(shown, width - BESIDE, wide)) return shown;
  }
  return first(1);
}

/**
 * The routes to care in sentences, a line for each: from the list that says nothing about now, for what is copied today is read next
 * month.
 */
export function routeLines(list: string): string[] {
  return list.split('\n').map((line) =>
    line
      .replace(/([.!?:])?<\/(?:h\d|p)>/g, (_, end: string = '.') => `${end} `)
      .replace(/<\/li>(?=<li>)/g, '; ')
      .replace(/<\/li>(?!$)/g, '. ')
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .trim(),
  );
}

/** A link to the plan, or nothing when there is no address. */
export function planLink({ href }: FallbackText, lang: Language): string | undefined {
  return href ? `<a${attributes({ href })}>${WORDS[lang].link}</a>` : undefined;
}

/** Paragraphs and lists. */
export function fallbackHtml({ text, lang, heights }: Worded): string[] {
  const link = planLink(text, lang);
  const result: string[] = text.html ? [text.html] : [];
  let items: string[] = [];
  const close = () => {
    if (items.length > 0) result.push(`<ul>\n${items.map((item) => `  <li>${item}</li>\n`).join('')}</ul>`);
    items = [];
  };
  for (const line of text.html ? [] : shortLines(text, lang, heights)) {
    if (line.startsWith('- ')) items.push(escapeHtml(line.slice(2)));
    else {
      close();
      result.push(`<p>${escapeHtml(line)}</p>`);
    }
  }
  close();
  if (link) result.push(`<p>${link}</p>`);
  return result;
}

/** One run of text, for inside a link. */
export function fallbackLine({ text, lang, heights }: Worded): string {
  return shortLines(text, lang, heights)
    .map((line) => line.replace(/^- /, '').replace(/([^.!?:])$/, '$1.'))
    .join(' ');
}
