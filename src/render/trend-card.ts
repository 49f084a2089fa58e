/** One KPI over time as a picture: the drawing of the element at its full width, in the light colours. */
import { axisOf, drawTrend } from '../elements/kpi-trend/kpi-trend.geometry.js';
import { trendSvg } from '../elements/kpi-trend/kpi-trend.svg.js';
import type { TrendView } from '../elements/kpi-trend/kpi-trend.types.js';
import { commonWords } from '../locales/common.js';

export function trendCard(view: TrendView, fictional: boolean): string {
  const { figure, lang, kpi, sub } = view;
  const drawing = drawTrend(figure, axisOf(figure.extent, figure.bounds, figure.precision, 5), 720, 16, 'large');
  return trendSvg(drawing, {
    title: kpi.title,
    sentence: [view.sentence, kpi.statusText && `${kpi.statusText}.`].filter(Boolean).join(' '),
    notes: [sub, kpi.foot, fictional ? commonWords.in(lang).example : ''].filter(Boolean),
    lang,
  });
}
