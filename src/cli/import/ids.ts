/** Ids for what has none that the plan model allows. Pure; loads in a browser. */

export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Letters, digits and hyphens of a name, at most 48; empty when nothing is left. */
export function slug(name: string): string {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '');
}

/** Gives out ids that are unique in one document. */
export class IdMaker {
  readonly #taken = new Set<string>();
  /** The number to try first: without it a file of equal names takes the square of its length. */
  readonly #next = new Map<string, number>();

  /** An id that starts with `prefix`, made of `name`; a number is added when it was given out before. */
  make(prefix: string, name = ''): string {
    const base = [prefix, slug(name)].filter(Boolean).join('-');
    let number = this.#next.get(base) ?? 1;
    let id = number === 1 ? base : `${base}-${number}`;
    while (this.#taken.has(id)) id = `${base}-${(number += 1)}`;
    this.#next.set(base, number + 1);
    this.#taken.add(id);
    return id;
  }

  /** Keeps `wanted` when it is a valid id that nobody has yet, else makes one. */
  keep(wanted: string | undefined, prefix: string, name = ''): string {
    if (wanted && ID.test(wanted) && !this.#taken.has(wanted)) {
      this.#taken.add(wanted);
      return wanted;
    }
    return this.make(prefix, name || wanted);
  }
}
