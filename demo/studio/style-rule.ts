/** The look and the reserved height, as an attribute or as a rule of a style sheet. Pure. */
import { houseTokens } from '../../src/embed/house-style.js';
import type { Choice, Heights } from './choice.js';

/** More than this between narrow and wide, and one height for both would leave a hole in the page. */
const ALIKE = 1.12;
/** What a page usually keeps beside its content, in CSS pixels. */
const BESIDE = 64;

/**
 * The value of `min-height` that keeps the page still while the element comes. A window that is hardly wider than the place gets the
 * height of a narrow one. Without a media query, so that it fits an attribute: the difference, made very large, chooses.
 */
export function reservedHeight({ narrow, wide, width }: Heights): string {
  const [small, large] = [Math.ceil(narrow), Math.ceil(wide)];
  if (small <= large * ALIKE) return `${Math.max(small, large)}px`;
  return `min(${small}px, max(${large}px, (${width + BESIDE}px - 100vw) * 9999))`;
}

/** Declarations for the element. */
export function declarations({ heights, house }: Pick<Choice, 'heights' | 'house'>): string[] {
  return [
    'display: block',
    ...(heights ? [`min-height: ${reservedHeight(heights)}`] : []),
    ...Object.entries(houseTokens(house)).map(([name, value]) => `${name}: ${value}`),
  ];
}

/** A rule for the style sheet of the site. A placeholder has the same height before it becomes the element. */
export function styleRule(choice: Choice): string {
  const id = choice.attributes['kpi'];
  const exact = id === undefined ? '' : `[kpi="${id.replace(/[^\w-]/g, '')}"]`;
  const name = choice.tag.replace(/^koers-/, '');
  const waiting =
    choice.host === 'wordpress-author' ? `a.koers[data-koers="${name}"]${exact.replace('[kpi', '[data-kpi')},\n` : '';
  return `${waiting}${choice.tag}${exact} {\n${declarations(choice)
    .map((line) => `  ${line};\n`)
    .join('')}}`;
}
