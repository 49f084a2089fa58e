import { claim } from '../../lib/registry.js';
import { GoalMatrix } from './goal-matrix.js';

if (claim('koers-goal-matrix', GoalMatrix)) customElements.define('koers-goal-matrix', GoalMatrix);

// The types of the tag come along with its definition.
export type { GoalMatrix } from './goal-matrix.js';
