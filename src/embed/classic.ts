/**
 * `koers.iife.js`: every element, for a page that wants a classic script. Of what they draw it holds all that rings, goals and the front
 * door show in Dutch; the rest stands in `koers.iife.more.js`, which is fetched when an element asks for it (`build/classic-scripts.ts`).
 */
import '../define.js';
import '../elements/front-door/front-door.contents.js';
import '../elements/front-door/front-door.more.js';
import '../elements/goal-matrix/goal-matrix.contents.js';
import '../elements/goal-matrix/goal-matrix.more.js';
import '../elements/kpi-ring/kpi-ring.contents.js';
