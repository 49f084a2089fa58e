// What a web editor would paste: the elements with the page's own text inside, for when there are no figures.
export const PLAN = '/demo/plans/utrecht-stad-2026-2027.json';
export const FIGURES = '/demo/plans/utrecht-stad-2026-2027.example-figures.json';
/** What can be seen, by name. */
export const NAMES = ['kpi-ring', 'kpi-trend', 'goal-matrix', 'timeline', 'report', 'service-finder', 'front-door'];
/** A plan with phases that may follow. */
export const EXTENDED = '/demo/plans/iza-midden-nederland-2024-2026.json';

const DAY = 'heading-level="2" as-of="2026-10-15"';
const LINK = `<a href="${PLAN}">Lees de Koers van Utrecht</a>`;

/** One ring. */
export const RING = (kpi, attributes = '') =>
  `<koers-kpi-ring kpi="${kpi}" ${DAY} ${attributes}><p>Een cijfer uit de Koers. ${LINK}.</p></koers-kpi-ring>`;

const FRONT_DOOR = `<koers-front-door heading-level="2" area="area-utrecht" as-of="2026-10-15T20:30:00"><p>Is het spoed? <a href="tel:112">Bel 112</a>.</p></koers-front-door>`;
const MATRIX = `<koers-goal-matrix group-by="priority" ${DAY}><p>Alle doelen. ${LINK}.</p></koers-goal-matrix>`;

/** Every element but the ring. */
export const OTHERS = `<koers-kpi-trend kpi="ind-002-10" ${DAY}><p>Het verloop van een cijfer. ${LINK}.</p></koers-kpi-trend>
      ${FRONT_DOOR}
      <koers-service-finder ${DAY}><p>Hulp in uw buurt. ${LINK}.</p></koers-service-finder>
      <koers-timeline ${DAY}><p>De werkagenda. ${LINK}.</p></koers-timeline>
      ${MATRIX}
      <koers-report period="2026-Q3" ${DAY}><p>Het kwartaalrapport. ${LINK}.</p></koers-report>`;

/** All elements in one plan. */
export const ELEMENTS = `<koers-plan src="${PLAN}" figures="${FIGURES}">
      <div class="row">
        ${RING('ind-002-mv6')}
        ${RING('ind-002-34')}
        ${RING('ind-002-11')}
      </div>
      ${OTHERS}
    </koers-plan>`;

/** What the first of the classic scripts shows by itself. */
export const FIRST = `<koers-plan src="${PLAN}" figures="${FIGURES}">
      <div class="row">
        ${RING('ind-002-mv6')}
        ${RING('ind-002-34')}
      </div>
      ${FRONT_DOOR}
      ${MATRIX}
    </koers-plan>`;
