import { claim } from '../../lib/registry.js';
import { Timeline } from './timeline.js';

if (claim('koers-timeline', Timeline)) customElements.define('koers-timeline', Timeline);

// The types of the tag come along with its definition.
export type { Timeline } from './timeline.js';
