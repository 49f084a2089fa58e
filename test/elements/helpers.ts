/** What element tests share. */
import { expect } from '@open-wc/testing';

/** A plan of test/fixtures/plans as JSON. */
export async function readPlan(name: string): Promise<unknown> {
  return (await fetch(`/test/fixtures/plans/${name}.json`)).json();
}

/** All text in the shadow root of an element, with single spaces. */
export function shadowText(element: Element): string {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
    else if (!(node instanceof HTMLStyleElement)) for (const child of node.childNodes) walk(child);
  };
  walk(element.shadowRoot!);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** No box of the element stands out of `width` pixels. */
export function staysWithin(element: Element, width: number): void {
  const start = element.getBoundingClientRect().left;
  for (const node of element.shadowRoot!.querySelectorAll('*')) {
    const box = node.getBoundingClientRect();
    if (node.closest('.sr') || box.width === 0) continue;
    expect(box.right - start, `${node.localName}.${node.getAttribute('class') ?? ''}`).to.be.at.most(width + 1);
  }
}

/** Waits until `test` holds, at most `ms` milliseconds. */
export async function until(test: () => boolean | Promise<boolean>, ms = 5000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`not within ${ms} ms: ${String(test)}`);
}
