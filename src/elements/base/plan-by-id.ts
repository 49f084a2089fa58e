/** The plan that an element names by an id: that of a `koers-plan`, or of a script with JSON in the page. */
import { fixedSource, type PlanSource } from '../../plan/source.js';

/** The source behind an id; undefined as long as its element may still come or be upgraded. */
export function planById(element: Element, id: string): PlanSource | undefined {
  const root = element.getRootNode() as Partial<Document>;
  const found = root.getElementById?.(id) ?? document.getElementById(id);
  if (found instanceof HTMLScriptElement) return inlineSource(found);
  if (found && 'source' in found) return found.source as PlanSource | undefined;
  if (document.readyState === 'loading' || found?.matches(':not(:defined)')) return undefined;
  return fixedSource(undefined, { code: 'notFound', detail: id });
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
