import { claim } from '../../lib/registry.js';
import { ServiceFinder } from './service-finder.js';

if (claim('koers-service-finder', ServiceFinder)) customElements.define('koers-service-finder', ServiceFinder);

// The types of the tag come along with its definition.
export type { ServiceFinder } from './service-finder.js';
