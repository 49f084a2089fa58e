/** The closed lists of the plan model. Types, schema, stories and the spreadsheet template share them. */
export const PLAN_STATUSES = ['draft', 'adopted', 'superseded', 'withdrawn'] as const;
export const CLASSIFICATION_SCHEMES = [
  'theme',
  'priority',
  'challenge',
  'transformation',
  'principle',
  'foundation',
  'programme',
  'audience',
] as const;
export const LIFECYCLES = ['planned', 'active', 'done', 'stopped'] as const;
export const OBLIGATIONS = ['required', 'experiment', 'exploration', 'optional', 'unknown'] as const;
export const INDICATOR_KINDS = ['result', 'effort', 'context'] as const;
export const MEASURES = ['share', 'count', 'score', 'index', 'ordinal', 'yesno', 'narrative'] as const;
export const DIRECTIONS = ['up', 'down', 'keep', 'within', 'none'] as const;
export const ACCUMULATIONS = ['stock', 'flow', 'cumulative'] as const;
export const FREQUENCIES = ['month', 'quarter', 'halfyear', 'year', 'once'] as const;
export const BASELINE_STATUSES = ['known', 'unknown', 'toBeMeasured'] as const;
export const PRECISIONS = ['day', 'month', 'quarter', 'halfyear', 'year', 'unknown'] as const;
export const PROFILES = ['linear', 'step', 'endOnly'] as const;
export const COMMITMENTS = ['agreed', 'ambition', 'expectation'] as const;
export const OBSERVATION_STATUSES = ['final', 'provisional', 'estimated', 'missing', 'suppressed'] as const;
export const MILESTONE_TYPES = [
  'decision',
  'delivery',
  'start',
  'evaluation',
  'governance',
  'execution',
  'extension',
] as const;
export const MILESTONE_STATUSES = ['planned', 'met', 'partlyMet', 'notMet', 'dropped'] as const;

/** Status of a figure against its target, as `assess` gives it. Dutch words: op koers, let op, achter, geen gegevens. */
export const STATUSES = ['onTrack', 'attention', 'behind', 'noData'] as const;
export type Status = (typeof STATUSES)[number];

/** Why a figure has no status. */
export const NO_DATA_REASONS = [
  'noObservation',
  'targetMissing',
  'baselineMissing',
  'baselineZero',
  'stale',
  'suppressed',
  'notYetDue',
  'notStarted',
  'unknownKind',
] as const;
export type NoDataReason = (typeof NO_DATA_REASONS)[number];
