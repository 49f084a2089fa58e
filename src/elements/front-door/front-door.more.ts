/** What the front door fetches when its routes stand. */
export * from '../../front-door/details.js';
export { toJsonLd } from '../../front-door/json-ld.js';
