/** How the accessibility tests look at an element: what is drawn, where, in which colours, and what can be reached. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { mount, settled, type AnyElement } from './catalogue.js';

/** Sets media features in Chromium; other engines cannot, and say so. */
export const emulate = (features: Record<string, string>, media = '') =>
  executeServerCommand<{ supported: boolean }, unknown>('emulate', { features, media });

export const parts = <T extends Element = HTMLElement>(element: Element, selector: string): T[] => [
  ...element.shadowRoot!.querySelectorAll<T>(selector),
];

/** What people can reach with the Tab key. */
export const STOPS = 'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"]';

/** Seen on the screen: a skip link is not, until it has the focus. */
export const drawn = (node: Element) =>
  node.checkVisibility() && getComputedStyle(node).clipPath === 'none' && !node.closest('.sr, [hidden], [inert]');

/** How a failing test names a part. */
export const nameOf = (node: Element) =>
  `${node.localName}.${node.getAttribute('class') ?? ''}: ${node.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)}`;

/** What an element measures of itself comes a frame later. */
export async function measured(element: AnyElement): Promise<AnyElement> {
  await settled(element);
  await nextFrame();
  await nextFrame();
  return settled(element);
}

/** An element in a box of so many pixels. */
export async function inBox(
  tag: string,
  width: number,
  size = '',
  attributes: Record<string, string> = {},
  planData?: unknown,
): Promise<AnyElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  box.style.fontSize = size;
  const element = await mount(tag, attributes, planData);
  box.append(element);
  return measured(element);
}

/** Runs `look` while the page is dark, as a page with `color-scheme: dark` is. */
export async function inTheDark<T>(look: () => Promise<T>): Promise<T> {
  const page = document.documentElement.style;
  Object.assign(page, { colorScheme: 'dark', background: '#12161c' });
  try {
    return await look();
  } finally {
    Object.assign(page, { colorScheme: '', background: '' });
  }
}

/** Elements that hold text of their own and are seen. */
export function textBoxes(element: AnyElement): HTMLElement[] {
  return parts(element, '*').filter(
    (node) =>
      node instanceof HTMLElement &&
      drawn(node) &&
      [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent!.trim()),
  );
}

/** Nothing that is cut off: what is wider or higher than its box, in a box that hides what sticks out. */
export function expectNothingClipped(element: AnyElement): void {
  for (const node of textBoxes(element)) {
    const { overflowX, overflowY } = getComputedStyle(node);
    if (/hidden|clip/.test(overflowX)) expect(node.scrollWidth, nameOf(node)).to.be.at.most(node.clientWidth + 1);
    if (/hidden|clip/.test(overflowY)) expect(node.scrollHeight, nameOf(node)).to.be.at.most(node.clientHeight + 1);
  }
}

/** What is wider than its place is a named region that the keyboard can scroll. */
export function expectOneWayScrolling(element: AnyElement, width: number): void {
  expect(element.scrollWidth).to.be.at.most(width);
  for (const node of parts(element, '*')) {
    if (
      !drawn(node) ||
      node.scrollWidth <= node.clientWidth + 1 ||
      !/auto|scroll/.test(getComputedStyle(node).overflowX)
    ) {
      continue;
    }
    expect(node.tabIndex, `${node.className} scrolls and can be focused`).to.equal(0);
    expect(node.getAttribute('role'), node.className).to.equal('region');
    expect(node.getAttribute('aria-label') ?? node.getAttribute('aria-labelledby'), node.className).to.not.equal(null);
  }
}

/** Red, green, blue (0 to 255) and alpha. */
export type Colour = [number, number, number, number];

/** A computed colour; `undefined` for `none` and patterns. */
export function colour(computed: string): Colour | undefined {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(computed)?.[1]!
    .split(/[\s,/]+/)
    .map(Number);
  if (numbers) return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1];
  const srgb = /^color\(srgb ([^)]+)\)$/
    .exec(computed)?.[1]!
    .split(/[\s/]+/)
    .map(Number);
  if (srgb) return [srgb[0]! * 255, srgb[1]! * 255, srgb[2]! * 255, srgb[3] ?? 1];
  if (/^(none|url\(|context-)/.test(computed)) return undefined;
  throw new Error(`a colour that this test cannot read: ${computed}`);
}

/** `top` as it is seen on `below`. */
export function over(top: Colour, below: Colour): Colour {
  const [, , , alpha] = top;
  return [0, 1, 2].map((at) => top[at]! * alpha + below[at]! * (1 - alpha)).concat(1) as Colour;
}

/** The ratio of WCAG 2 between two opaque colours. */
export function contrast(one: Colour, two: Colour): number {
  const luminance = (seen: Colour) => {
    const [r, g, b] = seen.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The elements around a node as they are drawn: through slots and out of shadow roots. */
function* around(node: Element): Generator<Element> {
  for (let at: Element | null = node; at;) {
    yield at;
    const root: Node | null = at.parentNode;
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

/** What lies under a part: the backgrounds around it, laid over each other; in a drawing also the shape right under it. */
export function groundOf(node: Element): Colour {
  const layers: Colour[] = [];
  for (const at of around(node)) {
    const style = getComputedStyle(at);
    const layer = at === node && node instanceof SVGElement ? undefined : colour(style.backgroundColor);
    if (!layer || layer[3] === 0) continue;
    layers.push(layer);
    if (layer[3] === 1) break;
  }
  return layers.reduceRight((below, top) => over(top, below), [255, 255, 255, 1]);
}

/** The opacity with which a part is drawn, with that of everything around it. */
export function opacityOf(node: Element): number {
  let opacity = 1;
  for (const at of around(node)) opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}
