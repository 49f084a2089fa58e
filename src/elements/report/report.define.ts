import { claim } from '../../lib/registry.js';
import { Report } from './report.js';

if (claim('koers-report', Report)) customElements.define('koers-report', Report);

// The types of the tag come along with its definition.
export type { Report } from './report.js';
