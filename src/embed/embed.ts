/**
 * The script of the frame page `embed/index.html`: shows one element as the address asks, and tells the page around it how high it
 * is. A classic script, so that it also starts in `<iframe sandbox="allow-scripts">`, where the origin is opaque and modules need
 * CORS headers: when a module cannot be had there, the classic scripts take over.
 */
import { frameOptions, type FrameOptions } from './options.js';

const FALLBACK = {
  nl: { none: 'Dit onderdeel bestaat niet.', noPlan: 'Er is geen plan opgegeven.', link: 'Bekijk het plan' },
  en: { none: 'There is no such element.', noPlan: 'No plan was given.', link: 'See the plan' },
};

const here = (document.currentScript as HTMLScriptElement).src;
const options = frameOptions(location.search, location.href);
const main = document.querySelector('main')!;
const words = FALLBACK[options.attributes['lang'] === 'en' ? 'en' : 'nl'];
if (options.ignored.length > 0) console.warn(`Koers: options not understood: ${options.ignored.join(', ')}`);

document.documentElement.lang = options.attributes['lang'] ?? 'nl';
if (options.scheme) document.documentElement.classList.add(options.scheme);
for (const [name, value] of Object.entries(options.tokens)) main.style.setProperty(name, value);
const { tag } = options;
if (tag && options.plan['src']) show(tag, options);
else main.append(Object.assign(document.createElement('p'), { textContent: tag ? words.noPlan : words.none }));

function show(tag: string, { plan, attributes, href }: FrameOptions): void {
  const provider = make('koers-plan', plan);
  const element = make(tag, { 'heading-level': '2', ...attributes });
  if (href) {
    const link = make('a', { href });
    link.textContent = words.link;
    element.append(link);
  }
  provider.append(element);
  main.append(provider);
  Promise.all(['koers-plan', tag].map((name) => import(/* @vite-ignore */ address(`../elements/${name}.js`)))).catch(
    loadWhole,
  );
}

/** All elements as classic scripts, which need no CORS. */
function loadWhole(): void {
  const urls = ['koers.iife.more.js', 'koers.iife.js'].map((file) => address(`../${file}`));
  const policy = (
    globalThis as {
      trustedTypes?: { createPolicy(name: string, rules: object): Record<string, (url: string) => string> };
    }
  ).trustedTypes?.createPolicy('koers-embed', {
    createScriptURL: (input: string) => (urls.includes(input) ? input : ''),
  });
  for (const url of urls) {
    const script = document.createElement('script');
    script.async = false;
    script.src = policy ? policy['createScriptURL']!(url) : url;
    document.head.append(script);
  }
}

function make(tag: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function address(path: string): string {
  return new URL(path, here).href;
}

// A link must not put another site in this small place; most sites refuse to be shown in one.
addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (link?.protocol !== 'https:') return;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  },
  { capture: true },
);

/** Tells its height in CSS pixels whenever that changes: by the browser's own way, and as a message with that number only. */
let last = 0;
function tellHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === last || parent === self) return;
  last = height;
  try {
    (self as { requestResize?: () => void }).requestResize?.();
  } catch {
    // Browsers refuse where the page around did not ask for it.
  }
  // Any page may show this one, and a height is no secret.
  parent.postMessage({ koersHeight: height }, '*');
}
new ResizeObserver(tellHeight).observe(document.body);
// A frame that is not in the window yet observes nothing, and would grow under the eyes of the reader when it comes there.
for (const name of ['koers-load', 'koers-update', 'koers-error']) addEventListener(name, tellHeight);
// A helper that starts later than this page asks with an empty height.
addEventListener('message', ({ source, data }: MessageEvent<{ koersHeight?: unknown } | null>) => {
  if (source !== parent || data?.koersHeight !== 0) return;
  last = 0;
  tellHeight();
});
