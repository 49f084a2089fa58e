/** The trends on a page, so that those of one group stand on one scale and others can say that they have their own. */
export interface Chart {
  group: string;
  /** Charts of different units never share a scale. */
  unit: string;
  /** Lowest and highest number of this chart. */
  extent: [number, number];
  /** Called when the scale may have changed by another chart. */
  update(): void;
}

const charts = new Map<object, Chart>();

/** Puts a chart on the page, or its new numbers; undefined takes it off. The others are told when that changes anything. */
export function enter(key: object, chart: Chart | undefined): void {
  const before = charts.get(key);
  if (chart) charts.set(key, chart);
  else charts.delete(key);
  const print = (item: Chart | undefined) => item && [item.group, item.unit, ...item.extent].join();
  if (print(before) !== print(chart)) for (const [other, { update }] of charts) if (other !== key) update();
}

/** The extent to draw a chart on: that of its group. */
export function sharedExtent(own: Chart): [number, number] {
  const others = own.group ? [...charts.values()] : [];
  const group = [own, ...others.filter((chart) => chart.group === own.group && chart.unit === own.unit)];
  return [Math.min(...group.map(({ extent }) => extent[0])), Math.max(...group.map(({ extent }) => extent[1]))];
}

/** True when a reader may compare a chart with another one of the same unit that stands on another scale. */
export function hasOwnScale(own: Chart): boolean {
  const [low, high] = sharedExtent(own);
  return [...charts.values()].some((other) => {
    if (other === own || other.unit !== own.unit) return false;
    const [otherLow, otherHigh] = sharedExtent(other);
    return low !== otherLow || high !== otherHigh;
  });
}
