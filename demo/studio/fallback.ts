/** The words that stand on the page until the element shows itself, and that stay when it never does. Pure. */
import type { Language } from '../../src/plan/types.js';
import type { FallbackText } from './choice.js';
import { attributes, escapeHtml } from './markup.js';

/** A text of more lines than this belongs behind the link. */
const MAX_LINES = 8;
const WORDS = {
  nl: { link: 'Bekijk het hele plan', more: (count: number) => `En nog ${count} regels in het plan.` },
  en: { link: 'See the whole plan', more: (count: number) => `And another ${count} lines in the plan.` },
};

/** The lines to show, with one that says how many were left out. */
export function shortLines({ lines }: FallbackText, lang: Language): string[] {
  const all = lines.map((line) => line.trim()).filter(Boolean);
  return all.length > MAX_LINES ? [...all.slice(0, MAX_LINES), WORDS[lang].more(all.length - MAX_LINES)] : all;
}

/** A link to the plan, or nothing when there is no address. */
export function planLink({ href }: FallbackText, lang: Language): string | undefined {
  return href ? `<a${attributes({ href })}>${WORDS[lang].link}</a>` : undefined;
}

/** Paragraphs and lists. */
export function fallbackHtml(text: FallbackText, lang: Language): string[] {
  const link = planLink(text, lang);
  const result: string[] = text.html ? [text.html] : [];
  let items: string[] = [];
  const close = () => {
    if (items.length > 0) result.push(`<ul>\n${items.map((item) => `  <li>${item}</li>\n`).join('')}</ul>`);
    items = [];
  };
  for (const line of text.html ? [] : shortLines(text, lang)) {
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
export function fallbackLine(text: FallbackText, lang: Language): string {
  return shortLines(text, lang)
    .map((line) => line.replace(/^- /, '').replace(/([^.!?:])$/, '$1.'))
    .join(' ');
}
