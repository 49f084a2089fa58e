/**
 * `property` and `state` as Lit has them, for fields and for the decorators that our compiler writes. Those of Lit also serve accessors
 * and standard decorators, which weigh more than the rest of this library needs.
 */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** A property of an element that draws it again when it changes, with an attribute unless that is `false`. */
export function property(options?: PropertyDeclaration) {
  return (element: ReactiveElement, name: string): void => {
    (element.constructor as typeof ReactiveElement).createProperty(name, options);
  };
}

/** A property for the element itself. */
export const state = () => property({ state: true });
