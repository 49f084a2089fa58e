/** What stands behind the matrix, fetched when it is first needed: the details of a goal, the choices of neighbourhoods. */
export { moreStyles } from './goal-matrix.more-styles.js';
export { renderChoices } from './goal-matrix.choices-view.js';
export { renderDetails } from './goal-matrix.details-view.js';
