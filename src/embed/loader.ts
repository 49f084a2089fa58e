/**
 * `loader.js`: fetches the code of an element when it comes near the window. Known tags only, also when they come later;
 * `loading="eager"` does not wait. A link with `class="koers" data-koers="kpi-ring" data-kpi="…" data-src="…"` is wrapped in that
 * element: editors that drop unknown tags keep such a link, and without script it stays what it is. With `data-figures` a
 * `koers-plan` comes around it, which adds those figures.
 * Elements inside other shadow roots are not seen; there a page loads the element itself.
 */
import { ATTRIBUTES, NAMES } from './tags.js';

const WANTED = `a.koers[data-koers],${NAMES.map((name) => `koers-${name}:not(:defined)`).join()}`;
const here = import.meta.url;
const allowed = new RegExp(`^data-(${ATTRIBUTES})$`);

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) load(target);
  },
  { rootMargin: '50%' },
);

function load(element: Element): void {
  near.unobserve(element);
  // A failed request shows in the console by itself; the page keeps its own text until the network is back.
  import(/* @vite-ignore */ new URL(`elements/${element.localName}.js`, here).href).catch(() => 0);
}

/** Puts the element that a link asks for around that link. */
function upgrade(link: HTMLElement): void {
  const name = link.dataset['koers']!;
  delete link.dataset['koers'];
  if (!(NAMES as readonly string[]).includes(name)) return;
  const element = document.createElement(`koers-${name}`);
  for (const attribute of link.attributes) {
    const match = allowed.exec(attribute.name);
    if (match) element.setAttribute(match[1]!, attribute.value);
  }
  const { src = '', figures } = link.dataset;
  let outer = element;
  if (figures) {
    outer = document.createElement('koers-plan');
    outer.setAttribute('src', src);
    outer.setAttribute('figures', figures);
    // An address of its own would win over the plan around it.
    element.removeAttribute('src');
    outer.append(element);
    watch(outer);
  }
  link.replaceWith(outer);
  element.append(link);
  watch(element);
}

function watch(element: Element): void {
  // A plan shows nothing, so it never comes near.
  if (element.localName === 'koers-plan' || element.getAttribute('loading') === 'eager') load(element);
  else near.observe(element);
}

function scan(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(WANTED)) {
    if (element.localName === 'a') upgrade(element);
    else watch(element);
  }
}

scan(document);
addEventListener('online', () => {
  scan(document);
});
new MutationObserver((records) => {
  const parents = new Set(records.map(({ target }) => target as Element));
  for (const parent of parents) scan(parent);
}).observe(document, { childList: true, subtree: true });
