/** The search engine with its sources. Until it is there a plain search answers. */
export { newestOnly } from '../../services/source.js';
export { build, openSource, ownSource, prepare } from './service-finder.source.js';
