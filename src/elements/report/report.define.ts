import { claim } from '../../lib/registry.js';
import { Report } from './report.js';

if (claim('koers-report', Report)) customElements.define('koers-report', Report);
