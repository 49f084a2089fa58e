import type { KpiTrendStrings } from '../nl/kpi-trend.js';

export const kpiTrend: KpiTrendStrings = {
  fromTo: (first, last) => `From ${first} to ${last}.`,
  stays: (value) => `At the start and now ${value}.`,
  direction: { up: 'rises', same: 'stays the same', down: 'falls' },
  line: (word) => `The line ${word}.`,
  lately: (word) => `Since the figure before, the line ${word}.`,
  only: (value, when) => `There is one figure: ${value} (${when}). No direction can be seen yet.`,
  onlySince: (value, when) =>
    `Since the new target there is one figure: ${value} (${when}). No direction can be seen yet.`,
  reached: (target) => `The target of ${target} is reached.`,
  notYet: (target) => `The target of ${target} is not reached yet.`,
  notReached: (target) => `The target of ${target} was not reached.`,
  target: (target) => `The target: ${target}.`,
  expectation: (value) => `The expectation: ${value}.`,
  provisional: 'The last figure is provisional.',
  estimated: 'The last figure is an estimate.',
  unseen: 'There are measurements, but no figure that can be shown.',
  outOfSight: 'There are no figures in this period.',
  chart: (count, first, last) =>
    count === 1 ? 'Line chart with 1 figure.' : `Line chart with ${count} figures, from ${first} to ${last}.`,
  lowest: (value, when) => `Lowest: ${value}, ${when}.`,
  highest: (value, when) => `Highest: ${value}, ${when}.`,
  newTarget: (date) => `New target since ${date}. The line is broken there.`,
  start: (value) => `Start ${value}`,
  goal: (value) => `Target ${value}`,
  norm: (value) => `Norm ${value}`,
  outlook: (value) => `Expectation ${value}`,
  oldGoal: (value) => `Old target ${value}`,
  quarter: (quarter) => `Q${quarter}`,
  endOf: (year) => `end ${year}`,
  span: (first, last) => `${first} to ${last}`,
  rule: (threshold) =>
    `Does the line rise or fall? We compare the last two figures. If they differ by less than ${threshold}, we say: stays the same.`,
  points: '1 percentage point',
  share: '2% of the figure before',
};
