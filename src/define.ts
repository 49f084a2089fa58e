/** The one-line embed: defines every element. `plan` comes first, since it provides to the others. */
import './elements/plan/plan.define.js';
import './elements/kpi-ring/kpi-ring.define.js';
