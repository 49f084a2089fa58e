/** English words of the quarterly report. */
import type { ReportStrings } from '../nl/report.js';

export const report: ReportStrings = {
  title: (quarter) => `Quarterly report, ${quarter}`,
  adopted: (date, by) => `Adopted${date && ` on ${date}`}${by && ` by ${by}`}`,
  concept: (date) => `Draft, as of ${date}`,
  computed: (date, until) => `Computed on ${date} with the figures up to ${until}, not adopted`,
  running: 'This quarter is still running.',
  notBegun: (date) => `The plan starts on ${date}. There is no quarter to report on yet.`,
  outside: 'There is no report on this quarter: it lies outside the plan or has not begun.',
  quarters: 'Choose a quarter',
  quarter: (year, quarter) => `Q${quarter} ${year}`,
  compare: 'Show what changed since the previous quarter',
  print: 'Print',
  csv: 'Download as CSV',
  printed: (date) => `Printed on ${date}`,
  contents: 'Contents',
  short: 'In short',
  counts: (total, known, words) =>
    total === 0
      ? 'This plan has no KPIs with an agreed target; progress is told in words.'
      : total === 1
        ? known
          ? `This plan has 1 KPI; its status is: ${words.replace('1 ', '')}.`
          : 'For the only KPI of this plan it cannot be said yet how it goes.'
        : known === 0
          ? `For none of the ${total} KPIs can it be said yet how it goes.`
          : `Of ${total} KPIs, ${known} ${known === 1 ? 'has' : 'have'} a status (${words})` +
            (known < total ? `; for ${total - known} it cannot be said yet how it goes.` : '.'),
  firstQuarter: 'This is the first quarter of the plan; there is nothing to compare with yet.',
  since: (quarter, parts) =>
    `Since ${quarter} ${parts ? `we see: ${parts}.` : 'there are no new figures and no other statuses.'}`,
  better: (n) => `${n} with a better status`,
  worse: (n) => `${n} with a less good status`,
  reached: (n) => `${n} achieved`,
  first: (n) => `${n} with a first figure`,
  judged: (n) => `${n} with a status for the first time`,
  moved: (n) => `${n} with another figure`,
  lost: (n) => `${n} without the status they had`,
  steps: (n, noOwner, noDate) =>
    n === 0
      ? 'No next steps have been recorded yet.'
      : `There ${n === 1 ? 'is 1 next step' : `are ${n} next steps`}; ` +
        (noOwner || noDate
          ? `without an owner: ${noOwner}, without a date: ${noDate}.`
          : 'all with an owner and a date.'),
  rings: 'Figures at a glance',
  changes: (quarter) => `Changes since ${quarter}`,
  change: { reached: 'Achieved', new: 'New', changed: 'Changed', stopped: 'Stopped' },
  noChanges: 'No changes.',
  firstFigure: (value) => `first figure ${value}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  noRecent: 'no recent figure any more',
  nowStatus: (status) => `status now: ${status}`,
  firstMeasured: 'measured for the first time',
  notThen: 'not known yet',
  was: (value) => `Previous quarter: ${value}`,
  other: 'Other',
  agreed: 'Agreed',
  lifecycle: { planned: '', active: '', done: 'done', stopped: 'stopped' },
  moreGoals: (n, more) => `${n} ${more ? 'more ' : ''}${n === 1 ? 'goal' : 'goals'} without a KPI or news`,
  quiet: 'No KPIs were agreed for this part. Nothing was reported on it this quarter.',
  done: 'Done',
  nothingDone: 'Nothing was reported on this in this quarter.',
  milestone: {
    met: 'met',
    partlyMet: 'partly met',
    notMet: 'not met',
    dropped: 'dropped',
    planned: 'was planned, not reported yet',
  },
  figures: 'What the figures say',
  noFigures: 'No KPIs were agreed for this part.',
  ask: (name) => `Who would know? ${name}.`,
  programme: (name) => `programme ${name}`,
  askOwner: (name) => `No owner is named yet. ${name} can find out.`,
  next: 'What changes now',
  general: 'Next steps for the whole plan',
  noOwner: 'no owner yet',
  noDate: 'no date yet',
  by: (date) => `by ${date}`,
  noStep: (names) => `No next step recorded yet for: ${names}.`,
  noSteps: 'Nothing is recorded that changes now.',
  ifMissed: (text) => `Agreed if this does not work out: ${text}`,
  appendix: 'Appendix',
  table: 'All KPIs',
  columns: {
    kpi: 'KPI',
    value: 'Now',
    target: 'Target',
    status: 'Status',
    before: 'Previous quarter',
    source: 'Measurement and source',
  },
  csvColumns: [
    'KPI',
    'Part',
    'Now',
    'Unit',
    'Target',
    'Way to target in %',
    'Expected in %',
    'Status',
    'Explanation',
    'Previous quarter',
    'Measurement and source',
  ],
  noKpis: 'There are no KPIs.',
  sources: 'Sources',
  document: (name) => `Document ${name}`,
  figuresFrom: (names) => `Figures: ${names}`,
  definitions: 'Terms',
  kpi: 'KPI',
  kpiMeans: 'An agreed measure that shows whether a goal comes closer.',
  rule: (onTrack, attention) =>
    `On track: at least ${onTrack}% of the way that is expected on this date. Needs attention: at least ${attention}%. Behind: less. No data: there is no status, and the reason is given.`,
};
