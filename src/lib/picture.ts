/**
 * A drawing that stands alone: shapes and texts with every colour written out. One list, that becomes an SVG file here and pixels in
 * `picture-png.ts`, so that both show the same. Pure.
 */

/** The typefaces of a picture, as `font-family`. */
export const FONT = "'Source Sans 3','Segoe UI',system-ui,Arial,sans-serif";

/** A path as in SVG; lengths in the unit of the picture. */
export interface PathShape {
  d: string;
  fill?: string;
  stroke?: string;
  width?: number;
  /** Lengths of stroke and gap, as in `stroke-dasharray`. */
  dash?: string;
}

/** One line of text. */
export interface TextShape {
  text: string;
  x: number;
  /** Of the base line. */
  y: number;
  size: number;
  color: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

/** Shapes that are moved together, and cut off at the edges of a rectangle. */
export interface GroupShape {
  x: number;
  y: number;
  clip?: readonly [x: number, y: number, width: number, height: number];
  shapes: readonly Shape[];
}

/** Anything that is drawn. */
export type Shape = PathShape | TextShape | GroupShape;

/** A whole drawing, with its size in pixels. */
export interface Picture {
  width: number;
  height: number;
  title: string;
  /** The full sentence, for a screen reader. */
  description: string;
  lang: string;
  /** The colour of the sheet. */
  surface: string;
  shapes: readonly Shape[];
}

/** A length in hundredths: more digits would only make a file longer. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Text as XML, without the characters that XML does not allow at all. */
export const escapeXml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- the point of this line
    .replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Adds a paragraph in lines of at most `width`, the first one below `y`; returns the base line of the last. */
export function writeLines(
  shapes: Shape[],
  text: string,
  y: number,
  { width, ...style }: Omit<TextShape, 'text' | 'y'> & { width: number },
): number {
  let base = y;
  // By the mean width of a character, since there is no page to measure on.
  for (const line of wrap(text, Math.max(8, Math.floor(width / (style.size * (style.bold ? 0.54 : 0.5)))))) {
    base += style.size * 1.35;
    shapes.push({ ...style, text: line, y: base });
  }
  return base;
}

/** Lines of at most so many characters; a longer word is broken. */
function wrap(text: string, columns: number): string[] {
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < columns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** One shape as SVG. */
export function shapeSvg(shape: Shape): string {
  if ('d' in shape) {
    const { d, fill = 'none', stroke, width = 1, dash } = shape;
    const line = stroke ? ` stroke="${escapeXml(stroke)}" stroke-width="${width}"` : '';
    return `<path d="${d}" fill="${escapeXml(fill)}"${line}${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
  }
  if ('text' in shape) {
    const { x, y, text, size, color, bold, anchor } = shape;
    return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${escapeXml(color)}"${bold ? ' font-weight="600"' : ''}${anchor ? ` text-anchor="${anchor}"` : ''}>${escapeXml(text)}</text>`;
  }
  const { x, y, clip, shapes } = shape;
  const inner = shapes.map(shapeSvg).join('');
  const cut = clip
    ? `<svg x="${clip[0]}" y="${clip[1]}" width="${clip[2]}" height="${clip[3]}" viewBox="${clip.join(' ')}">${inner}</svg>`
    : inner;
  return `<g transform="translate(${round(x)} ${round(y)})">${cut}</g>`;
}

/** The file: nothing from outside, a title and a description for screen readers, a sheet behind the drawing. */
export function svgFile({ width, height, title, description, lang, surface }: Omit<Picture, 'shapes'>, body: string) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" role="img" lang="${lang}"><title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc><path d="M0 0h${width}v${height}H0z" fill="${escapeXml(surface)}"/>${body}</svg>\n`;
}

/** A picture as an SVG file. */
export const svgOf = (picture: Picture): string => svgFile(picture, picture.shapes.map(shapeSvg).join(''));
