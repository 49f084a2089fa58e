/** The search engine, with what only makes sense beside it: filters and details. Until it is there a plain search answers. */
export { newestOnly } from '../../services/source.js';
export { renderDetails, patientText } from './service-finder.details.js';
export {
  controlsOf,
  countChoices,
  countWider,
  renderFilters,
  unknownText,
  type Counts,
} from './service-finder.filters.js';
export { buildIndex, openSource, ownSource, searchOptions } from './service-finder.source.js';
