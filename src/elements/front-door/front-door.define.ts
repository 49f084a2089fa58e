import { claim } from '../../lib/registry.js';
import { FrontDoor } from './front-door.js';

if (claim('koers-front-door', FrontDoor)) customElements.define('koers-front-door', FrontDoor);

// The types of the tag come along with its definition.
export type { FrontDoor } from './front-door.js';
