/** Guards `customElements.define`, since two copies of the library may stand on one page. */
import { warn } from './warn.js';

/** The version of this build; another major on the page is worth a warning. */
export const VERSION = '0.1.0';

/** True when `tag` is still free. Marks the class with the version, and warns once when another major holds the tag. */
export function claim(tag: string, element: CustomElementConstructor, registry = customElements): boolean {
  Object.assign(element, { koersVersion: VERSION });
  const holder = registry.get(tag) as { koersVersion?: string } | undefined;
  if (!holder) return true;
  const major = (version: string | undefined) => version?.split('.')[0];
  if (major(holder.koersVersion) !== major(VERSION)) {
    warn(
      `Koers ${VERSION}: another version (${holder.koersVersion ?? 'unknown'}) already defined its elements on this page.`,
    );
  }
  return false;
}

/** Defines `element` under a name of the page's own choice. A class can have one name only, so each name gets a subclass. */
export function defineAs(tag: string, element: CustomElementConstructor, registry?: CustomElementRegistry): void {
  if (claim(tag, element, registry)) (registry ?? customElements).define(tag, class extends element {});
}
