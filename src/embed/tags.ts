/** What a page may ask for by name: the elements, and their attributes as far as others than the page's developer may set them. */

/** The elements by name; the tag is `koers-` and the name. `plan` comes first: it provides to the others. */
export const NAMES = [
  'plan',
  'kpi-ring',
  'goal-matrix',
  'kpi-trend',
  'timeline',
  'report',
  'service-finder',
  'front-door',
] as const;

/**
 * What a frame may do (`sandbox`): run its script, open a link in a new window that is an ordinary one, and save a table or a
 * drawing that somebody asks for. It gets no origin of its own, so it reaches nothing of the page around it.
 */
export const FRAME_RIGHTS = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * Attributes that an author may set on a placeholder, or a visitor in the address of a frame. No event handlers or styles, and
 * nothing that says to which hosts an element may link or send.
 */
export const ATTRIBUTES =
  'src|plan|kpi|area|from|to|theme|level|unit|group-by|period|compare|compact|variant|interactive|audience|lang|heading-level|as-of|loading';
