/** What decides and words the routes; fetched beside the plan. */
import { frontDoorWords } from '../../locales/front-door.js';

export { frontDoorView } from './front-door.model.js';

export const words = [frontDoorWords];

/** What nobody needs to see where to go: hours and closures below a route, and schema.org data. */
export const loadMore = () => import('./front-door.more.js');
