/** What stands behind the matrix, fetched when it is first needed: the details of a goal, the choices of neighbourhoods. */
import { choicesLayout } from './goal-matrix.layout.styles.js';
import { moreStyles } from './goal-matrix.more.styles.js';

export { renderChoices } from './goal-matrix.choices-view.js';
export { renderDetails } from './goal-matrix.details-view.js';

export const styles = [choicesLayout, moreStyles];
