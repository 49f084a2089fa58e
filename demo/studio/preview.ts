/**
 * The page in the preview: the real element on a host that is hard on it. The element stands there once for each width, since the
 * studio measures them all; one of them is seen.
 */
import '../../src/define.js';
import type { AskMessage, ShowMessage, ShownMessage } from './preview-message.js';

type Visual = HTMLElement & {
  planData: unknown;
  state: string;
  toText(): string;
  updateComplete: Promise<unknown>;
};

/** What a page keeps on both sides of its content, in CSS pixels. */
const MARGIN = 16;
const stage = document.querySelector<HTMLElement>('#stage')!;
const places = new Map<number, HTMLElement>();
let shown: ShowMessage['koersShow'] | undefined;
let planData: unknown;

function show(message: ShowMessage['koersShow']): void {
  if ('planData' in message) planData = message.planData;
  const again = shown && shown.tag === message.tag && JSON.stringify(shown.widths) === JSON.stringify(message.widths);
  shown = message;
  document.documentElement.lang = message.lang;
  document.documentElement.classList.toggle('hostile', message.hostile);
  stage.className = message.scheme || 'reader';
  if (!again) build(message);
  for (const [width, place] of places) {
    place.classList.toggle('seen', width === message.width);
    place.inert = width !== message.width;
    dress(place.firstElementChild as Visual, message);
  }
  report();
}

function build({ tag, widths }: ShowMessage['koersShow']): void {
  places.clear();
  stage.replaceChildren(
    ...widths.map((width) => {
      const place = document.createElement('div');
      place.className = 'place';
      place.style.inlineSize = `${width - 2 * MARGIN}px`;
      const element = place.appendChild(document.createElement(tag));
      for (const name of ['koers-load', 'koers-update', 'koers-error']) element.addEventListener(name, report);
      sizes.observe(element);
      places.set(width, place);
      return place;
    }),
  );
}

function dress(element: Visual, { attributes, tokens, lang }: ShowMessage['koersShow']): void {
  for (const name of element.getAttributeNames()) {
    if (name !== 'style' && !(name in attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.setAttribute('lang', lang);
  element.removeAttribute('style');
  for (const [name, value] of Object.entries(tokens)) element.style.setProperty(name, value);
  if (element.planData !== planData) element.planData = planData;
}

let due = 0;
function report(): void {
  due ||= requestAnimationFrame(() => {
    due = 0;
    if (shown) void tell(shown);
  });
}

async function tell({ turn, width }: ShowMessage['koersShow']): Promise<void> {
  const elements = [...places].map(([each, place]) => [each, place.firstElementChild as Visual] as const);
  await Promise.all(elements.map(([, element]) => element.updateComplete));
  const seen = elements.find(([each]) => each === width)?.[1];
  if (!seen || turn !== shown?.turn) return;
  const message: ShownMessage = {
    koersShown: {
      turn,
      state: seen.state,
      text: seen.state === 'ready' ? seen.toText() : '',
      heights: Object.fromEntries(elements.map(([each, element]) => [each, element.getBoundingClientRect().height])),
      page: document.body.getBoundingClientRect().height,
    },
  };
  parent.postMessage(message, location.origin);
}

const sizes = new ResizeObserver(report);
const sayReady = () => {
  parent.postMessage({ koersReady: true }, location.origin);
};
addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<ShowMessage & AskMessage> | null>) => {
  if (source !== parent || origin !== location.origin || !data) return;
  if (data.koersAsk) sayReady();
  if (data.koersShow) show(data.koersShow);
});
sayReady();
