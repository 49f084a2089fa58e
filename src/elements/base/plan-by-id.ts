/** The plan that an element names by an id: that of a `koers-plan`, or of a script with JSON in the page. */
import { PlanProvidedEvent } from '../../plan/context.js';
import { fixedSource, type PlanSource } from '../../plan/source.js';

/** An element that names a plan. */
type Naming = Element & { readonly plan: string };

/** The source behind the id; undefined as long as its element may still come or be upgraded. */
export function planById(element: Naming): PlanSource | undefined {
  const found = named(element);
  if (found instanceof HTMLScriptElement) return inlineSource(found);
  if (found && 'source' in found) return found.source as PlanSource | undefined;
  if (document.readyState === 'loading' || found?.matches(':not(:defined)')) return undefined;
  lookOut(element);
  return fixedSource(undefined, { code: 'notFound', detail: element.plan });
}

const named = (element: Naming): Element | null =>
  (element.getRootNode() as Partial<Document>).getElementById?.(element.plan) ?? document.getElementById(element.plan);

const waiting = new WeakSet<Element>();

/** A script says nothing when it is added: until it is there, all that is added to the page is looked at. */
function lookOut(element: Naming): void {
  if (waiting.has(element)) return;
  waiting.add(element);
  const observer = new MutationObserver(() => {
    if (element.isConnected && !(named(element) instanceof HTMLScriptElement)) return;
    observer.disconnect();
    waiting.delete(element);
    document.dispatchEvent(new PlanProvidedEvent());
  });
  for (const root of [document, element.getRootNode()]) observer.observe(root, { childList: true, subtree: true });
}

const inline = new WeakMap<Element, PlanSource>();

function inlineSource(script: HTMLScriptElement): PlanSource {
  const found = inline.get(script);
  if (found) return found;
  let source: PlanSource;
  try {
    source = fixedSource(JSON.parse(script.text));
  } catch (error) {
    source = fixedSource(undefined, { code: 'parse', detail: String(error) });
  }
  inline.set(script, source);
  return source;
}
