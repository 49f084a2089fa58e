/** One KPI over time as a picture: the drawing of the element at its full width, in the light colours. */
import { axisOf, drawTrend } from '../elements/kpi-trend/kpi-trend.geometry.js';
import { trendPicture } from '../elements/kpi-trend/kpi-trend.picture.js';
import type { TrendView } from '../elements/kpi-trend/kpi-trend.types.js';
import { svgOf } from '../lib/picture.js';
import { commonWords } from '../locales/common.js';
import { COLORS } from './colors.js';

/** The card of a trend. `fictional` adds that the figures are invented. */
export function trendCard(view: TrendView, fictional: boolean): string {
  const { figure, lang, kpi, sub } = view;
  const drawing = drawTrend(figure, axisOf(figure.extent, figure.bounds, figure.precision, 5), 720, 16, 'large');
  const texts = {
    title: kpi.title,
    sentence: [view.sentence, kpi.statusText && `${kpi.statusText}.`].filter(Boolean).join(' '),
    notes: [sub, kpi.foot, fictional ? commonWords.in(lang).example : ''].filter(Boolean),
    lang,
  };
  return svgOf(trendPicture(drawing, texts, COLORS));
}
