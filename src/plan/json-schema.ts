/** The plan document as JSON Schema 2020-12, for editors and other software. The build writes it to `dist/plan.schema.json`. */
import { toJSONSchema } from 'zod/mini';
import { SCHEMA_VERSION } from './read.js';
import { planSchema } from './schema.js';

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

const [MAJOR, MINOR] = SCHEMA_VERSION.split('.') as [string, string];

const SCHEMA_ID = `urn:koers:plan:${MAJOR}`;

const DESCRIPTIONS: Record<string, string> = {
  schemaVersion: `Version of the plan model, such as "${SCHEMA_VERSION}". A newer minor version is read, another major is refused.`,
  id: 'Unique in the document, never reused: lower-case letters, digits and hyphens.',
  title:
    'Text for people: a string in the language of the plan, or { "nl": …, "en": … }, of which one may be left out.',
  language: 'Language of every text that is a plain string.',
  status: 'draft, adopted, superseded or withdrawn.',
  period: 'First and last day for which the plan holds.',
  ownerId: 'Organisation that owns the plan.',
  areaId: 'Area for which the plan holds.',
  levels: "The plan's own levels, such as praktijk, wijk and stad; `rank` orders them from near to far.",
  fictional: 'True when the document holds made-up figures.',
  relations: 'Other plans that this one implements, uses or aligns with.',
  outOfScope: 'What the plan leaves out on purpose, with the reason.',
  statusPolicy: 'Thresholds of the status rule, where they differ from the defaults.',
  changes: 'What changed in this version.',
  places: 'Towns and postcodes with their middle in degrees, from which distances to services are counted.',
  organisations: 'Who takes part. A network of professionals is an organisation, not an area.',
  areas: 'Places. Areas are no tree: one may lie partly in another.',
  classifications: 'Themes, priorities and other groupings; one goal may stand in several.',
  goals:
    'What the plan wants, in words, per level. A goal without a number is normal. An id may stand for an object: of an organisation in `responsible`, of a goal in `related`.',
  results: 'Intended results of a goal.',
  activities: 'Who does what for a goal, and at which levels.',
  indicators: 'What is measured, in which unit, how often, by whom and from which existing source.',
  targets: 'What value an indicator should reach, by when and from which baseline; `asWritten` quotes the document.',
  observations: 'Figures as they were measured. Append-only: a correction is a new observation with `revisionOf`.',
  milestones: 'Moments of the work agenda.',
  checklists: 'Requirements that are met or not, such as the minimal variant.',
  priorityChoices: 'Per area and theme: a priority, or the minimal variant. `choice` may be called `state`.',
  notes: 'Explanations, funding, ambiguities in the source.',
  dependencies: 'Conditions that must hold first. A threshold is a gate, not a target.',
  contextFigures: 'Figures that explain, such as forecasts. They get no status.',
  citations: 'Where a fact stands: document and place.',
  reports:
    'Quarterly reports: what readers saw then, kept as it was. `period` is a quarter, "2026-Q3", or its first and last day.',
  services: 'The service directory (sociale kaart).',
  frontDoor: 'The routes to care, with opening hours and holidays.',
};

/**
 * The schema. It accepts every document that `parsePlan` accepts: objects are open, and a document of a newer minor version may
 * hold values that the closed lists of this version do not know. References, order of dates and the like are left to `checkPlan`.
 */
export function planJsonSchema(): JsonSchema {
  const plan = toJSONSchema(planSchema, { io: 'input' }) as JsonSchema;
  delete plan['$schema'];
  for (const [key, node] of Object.entries(plan.properties!)) {
    if (DESCRIPTIONS[key]) node['description'] = DESCRIPTIONS[key];
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_ID,
    title: 'Koers plan',
    description:
      'One version of a regional primary-care plan: goals, indicators, targets, figures, services and routes to care.',
    type: 'object',
    properties: { schemaVersion: { type: 'string', pattern: `^${MAJOR}\\.\\d+\\.\\d+$` } },
    required: ['schemaVersion'],
    if: { properties: { schemaVersion: { pattern: `^\\d+\\.(${upTo(Number(MINOR))})\\.` } } },
    then: { $ref: '#/$defs/plan' },
    else: { $ref: '#/$defs/newerPlan' },
    $defs: { plan, newerPlan: withoutClosedLists(plan) },
  };
}

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, minor) => minor).join('|');

/** The same schema in which a closed list takes any value of its type. */
function withoutClosedLists<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withoutClosedLists) as T;
  if (typeof node !== 'object' || node === null) return node;
  const open = Object.entries(node).filter(
    ([key, value]) => !(key === 'enum' && Array.isArray(value)) && key !== 'const',
  );
  return Object.fromEntries(open.map(([key, value]) => [key, withoutClosedLists(value)])) as T;
}
