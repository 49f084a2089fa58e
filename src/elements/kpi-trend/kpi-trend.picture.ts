/** The chart as a picture that stands alone, with its title above it and its notes below. Pure, so that it also works without a page. */
import { writeLines, type Picture, type Shape } from '../../lib/picture.js';
import { LOOK, type Drawing, type Mark, type Paint } from './kpi-trend.geometry.js';

/** The colours that a picture of a trend needs. */
export const PAINTS = ['ink', 'muted', 'surface', 'soft', 'line', 'border', 'accent'] as const satisfies Paint[];

/** A CSS colour for each. */
export type Palette = Record<(typeof PAINTS)[number], string>;

/** The words above, under and behind the drawing. */
export interface PictureTexts {
  title: string;
  /** The full sentence; also the description for a screen reader. */
  sentence: string;
  /** Lines under the chart, such as date and source. */
  notes: string[];
  lang: string;
}

/** The drawing with its words as a picture that stands alone. */
export function trendPicture(
  { width, height, text, plot, clipped, front, labels }: Drawing,
  { title, sentence, notes, lang }: PictureTexts,
  colors: Palette,
): Picture {
  const margin = text;
  const paint = (name: Paint) => (name === 'none' ? name : colors[name]);
  const path = ({ name, d }: Mark): Shape => {
    const { fill, stroke, width: line, dash } = LOOK[name];
    return { d, fill: paint(fill), stroke: paint(stroke), width: line, dash };
  };
  const shapes: Shape[] = [];
  const style = { x: margin, width, size: text, color: colors.ink };
  let y = writeLines(shapes, title, text * 0.6, { ...style, size: text * 1.25, bold: true });
  // On a whole pixel, as on a page: else each thin line is a smear of two.
  y = Math.ceil(writeLines(shapes, sentence, y, style) + text);
  const marks: Shape[] = [
    { x: 0, y: 0, clip: plot, shapes: clipped.map(path) },
    ...front.map(path),
    ...labels.map(({ strong, ...label }) => ({
      ...{ ...label, size: text, color: strong ? colors.ink : colors.muted, bold: strong },
    })),
  ];
  shapes.push({ x: margin, y, shapes: marks });
  y += height;
  for (const note of notes) y = writeLines(shapes, note, y, { ...style, color: colors.muted });
  return {
    ...{ width: width + 2 * margin, height: Math.ceil(y + text), title, description: sentence, lang },
    ...{ surface: colors.surface, shapes },
  };
}
