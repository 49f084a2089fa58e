/** The colours of the tokens as the browser resolves them on this page: dark or light, with the house style of the page. */

/** Reads them in one go; `root` is the shadow root of an element. */
export function resolvedColors<Name extends string>(root: ParentNode, names: readonly Name[]): Record<Name, string> {
  // A custom property is read back as it was written; only a real property has a colour.
  const probe = root.appendChild(document.createElement('i'));
  const colors = names.map((name) => {
    probe.style.color = `var(--_${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(colors) as Record<Name, string>;
}
