/** Names for the parts of a plan, inferred from the schema. */
import type { Figures, Plan } from './schema.js';

export type { Figures, Plan };
type Item<K extends keyof Plan> = NonNullable<Plan[K]> extends (infer T)[] ? T : never;

export type Level = Item<'levels'>;
export type Organisation = Item<'organisations'>;
export type Area = Item<'areas'>;
export type Classification = Item<'classifications'>;
export type Goal = Item<'goals'>;
export type LevelEntry = NonNullable<Goal['levelEntries']>[number];
export type Result = Item<'results'>;
export type Activity = Item<'activities'>;
export type Indicator = Item<'indicators'>;
export type Target = Item<'targets'>;
export type Observation = Item<'observations'>;
export type Milestone = Item<'milestones'>;
export type Checklist = Item<'checklists'>;
export type PriorityChoice = Item<'priorityChoices'>;
export type Citation = Item<'citations'>;
export type ContextFigure = Item<'contextFigures'>;
export type Report = Item<'reports'>;
export type ReportEntry = Report['entries'][number];
export type StatusPolicy = NonNullable<Plan['statusPolicy']>;
/** Text for people: a string in the language of the plan, or both languages. */
export type Text = Plan['title'];
/** A language of the interface. */
export type Language = 'nl' | 'en';

/** What a target asks, as it stands in the document: open, so that a kind of a later version survives. */
export type OpenSpec = Target['spec'];
/** The target kinds that `assess` knows. Every wording of a target in the source documents fits one of these. */
export type TargetSpec =
  | { kind: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan'; value: number | null; missingReason?: string }
  | { kind: 'maintain'; value: number; tolerance?: number; better: 'up' | 'down' }
  | { kind: 'range'; min: number; max: number; maxIsHard?: boolean }
  | {
      kind: 'relative';
      change: number;
      unit: 'percent' | 'points';
      refPeriod?: string;
      compounding: 'total' | 'perYear';
      years?: number;
    }
  | { kind: 'directional'; better: 'up' | 'down'; minChange?: number }
  | { kind: 'milestone'; steps: { id: string; text: Text; weight?: number; done?: boolean }[] }
  | { kind: 'allOf'; specs: TargetSpec[] };

/** One finding about a document. `path` is a JSON path such as `goals[3].title`. */
export interface Issue {
  path: string;
  code: string;
  message: string;
}
/** A finding of `checkPlan`: an error makes a figure or a reference wrong, a warning asks for a look. */
export interface Finding extends Issue {
  level: 'error' | 'warning';
}
