/** The one-line embed: defines every element. `plan` comes first, since it provides to the others. */
import './elements/plan/plan.define.js';
import './elements/kpi-ring/kpi-ring.define.js';
import './elements/goal-matrix/goal-matrix.define.js';
import './elements/kpi-trend/kpi-trend.define.js';
import './elements/timeline/timeline.define.js';
import './elements/report/report.define.js';
import './elements/front-door/front-door.define.js';
import './elements/service-finder/service-finder.define.js';
