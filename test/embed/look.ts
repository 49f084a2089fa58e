/** What a person sees on a page, as functions that run in that page (`page.evaluate`). Each stands on its own. */

interface Shown extends HTMLElement {
  state?: string;
  toText?(): string;
}

/** Passes reports of Content Security Policy and Trusted Types on to the test. */
export function listen(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    (globalThis as unknown as { reportTo(text: string): void }).reportTo(
      `report: ${effectiveDirective} ${blockedURI} ${sample}`,
    );
  });
}

/** Brings everything near the window once, as a reader does. */
export async function scrollThrough(): Promise<void> {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  scrollTo(0, 0);
}

export function allReady(tags: string[]): boolean {
  return tags.every((tag) => {
    const elements = [...document.querySelectorAll<Shown>(tag)];
    return elements.length > 0 && elements.every(({ state }) => state === 'ready');
  });
}

export function notReady(tags: string[]): string {
  return tags
    .flatMap((tag) => {
      const elements = [...document.querySelectorAll<Shown>(tag)];
      return elements.length
        ? elements.map(({ state }) => `${tag} ${state ?? 'not defined'}`)
        : [`${tag} is not there`];
    })
    .filter((line) => !line.endsWith(' ready'))
    .join(', ');
}

/** The text that the first such element draws itself; not the fallback in its slot. */
export function visibleText(tag: string): string {
  const root = document.querySelector(tag)?.shadowRoot;
  return root && !root.querySelector('slot:not([name])')
    ? (root.querySelector<HTMLElement>('.root')?.innerText ?? '')
    : '';
}

/** How many parts an element has on the screen, on paper, and on the screen again. A script prints: of the page, or of the report. */
export function drawnOnPaper(tag: string, byReport: boolean): { screen: number; paper: number; after: number } {
  const parts = () => document.querySelector(tag)!.shadowRoot!.querySelectorAll('*').length;
  const screen = parts();
  let paper = 0;
  const count = () => (paper = parts());
  addEventListener('beforeprint', count);
  const buttons = document.querySelector('koers-report')?.shadowRoot?.querySelectorAll('button') ?? [];
  if (byReport) [...buttons].find((button) => button.textContent.trim() === 'Afdrukken')!.click();
  else print();
  removeEventListener('beforeprint', count);
  return { screen, paper, after: parts() };
}

/** Texts that are drawn smaller than 12 CSS pixels, also in drawings. */
export function smallTexts(): string[] {
  const small: string[] = [];
  for (const host of document.querySelectorAll('*')) {
    if (!host.shadowRoot || !host.localName.startsWith('koers-')) continue;
    const walker = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !parent.getClientRects().length) continue;
      const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
      const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < 11.99) small.push(`${host.localName} ${size.toFixed(1)} px: ${node.textContent.trim().slice(0, 30)}`);
    }
  }
  return small;
}

/** What is wider than the window or than its element; a scroll region of its own may be. */
export function overflows(): string[] {
  const wide: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wide.push(`page ${scrollWidth} > ${clientWidth}`);
  for (const host of document.querySelectorAll('*')) {
    const root = host.localName.startsWith('koers-') && host.shadowRoot?.querySelector('.root');
    if (root && root.scrollWidth > host.clientWidth + 1) {
      wide.push(`${host.localName} ${root.scrollWidth} > ${host.clientWidth}`);
    }
  }
  return wide;
}

/** Texts cut off by their own box, in elements; what is there for screen readers only is cut off on purpose. */
export function cutTexts(): string[] {
  const cut: string[] = [];
  for (const host of document.querySelectorAll('*')) {
    if (!host.localName.startsWith('koers-')) continue;
    for (const box of host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      if (!box.textContent.trim() || clipPath !== 'none') continue;
      const hidden = (value: string) => value === 'hidden' || value === 'clip';
      if (hidden(overflowX) && box.scrollWidth > box.clientWidth + 1)
        cut.push(`${host.localName} .${box.className} width`);
      if (hidden(overflowY) && box.scrollHeight > box.clientHeight + 1)
        cut.push(`${host.localName} .${box.className} height`);
    }
  }
  return cut;
}

/** Texts that lie over each other, in elements. */
export function overlaps(): string[] {
  const found: string[] = [];
  for (const host of document.querySelectorAll('*')) {
    if (!host.shadowRoot || !host.localName.startsWith('koers-')) continue;
    const boxes: { text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || !text || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      let clipped = false;
      for (let up: Element | null = parent; up; up = up.parentElement)
        clipped ||= getComputedStyle(up).clipPath !== 'none';
      if (clipped) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) boxes.push({ text, box });
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    boxes.forEach((one, index) => {
      for (let next = index + 1; next < boxes.length && boxes[next]!.box.top < one.box.bottom; next += 1) {
        const two = boxes[next]!;
        const width = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
        const height = Math.min(one.box.bottom, two.box.bottom) - two.box.top;
        // A line box is higher than its letters: lines may touch.
        const least = Math.min(one.box.height, two.box.height);
        if (width > 2 && height > least * 0.4) {
          found.push(`${host.localName}: "${one.text.slice(0, 25)}" and "${two.text.slice(0, 25)}"`);
        }
      }
    });
  }
  return found;
}

/** The computed value of a property on the first such part of the first such element. */
export function styleOf(tag: string, selector: string, property: string): string {
  const part = document.querySelector(tag)?.shadowRoot?.querySelector(selector);
  return part ? getComputedStyle(part).getPropertyValue(property) : 'no such part';
}

/** What moves: running animations, and parts that would move. */
export function moves(): string[] {
  const moving = document.getAnimations().map((animation) => animation.id || 'animation');
  for (const host of document.querySelectorAll('*')) {
    for (const part of host.localName.startsWith('koers-') ? (host.shadowRoot?.querySelectorAll('*') ?? []) : []) {
      const { transitionDuration, animationName } = getComputedStyle(part);
      if (animationName !== 'none' || transitionDuration.split(', ').some((time) => parseFloat(time) > 0)) {
        moving.push(`${host.localName} ${part.localName}.${part.getAttribute('class') ?? ''}`);
      }
    }
  }
  return moving;
}

/** The buttons and choices of elements that can be seen. */
export function controls(): string[] {
  return [...document.querySelectorAll('*')]
    .filter(({ localName }) => localName.startsWith('koers-'))
    .flatMap(({ localName, shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll<HTMLElement>('button, select, input') ?? [])]
        .filter((control) => control.checkVisibility({ opacityProperty: true }) && control.getClientRects().length > 0)
        .map((control) => `${localName}: ${control.localName} ${control.innerText || control.className}`),
    );
}

/** Where the first such part stands in the page, in CSS pixels. */
export function placeOf(tag: string, selector: string): { x: number; y: number; width: number; height: number } {
  const part = document.querySelector(tag)!.shadowRoot!.querySelector(selector)!;
  const { x, y, width, height } = part.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
}

/** Gives the focus to the first such part. */
export function focusPart(tag: string, selector: string): void {
  document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(selector)!.focus();
}

/** Shows or hides all such parts. */
export function showPart(tag: string, selector: string, visible: boolean): void {
  for (const host of document.querySelectorAll(tag)) {
    for (const part of host.shadowRoot!.querySelectorAll<SVGElement>(selector)) {
      part.style.visibility = visible ? '' : 'hidden';
    }
  }
}

/** Adds up what the page shifted so far (Cumulative Layout Shift without the session windows, which only lower it). */
export function countShifts(): void {
  const total = { value: 0 };
  Object.assign(globalThis, { shifts: total });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) total.value += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
