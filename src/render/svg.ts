/** Pieces of SVG files that stand alone: escaped text, wrapped lines, the light palette with every colour written out. Pure. */
import { PALETTE } from '../styles/palette.js';

export const FONT = "'Source Sans 3','Segoe UI',system-ui,Arial,sans-serif";

/** The light colours by name. */
export const COLORS = Object.fromEntries(PALETTE.map(([name, light]) => [name, light])) as Record<
  (typeof PALETTE)[number][0],
  string
>;

/** Text as XML, without the characters that XML does not allow at all. */
export const escapeXml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- the point of this line
    .replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Lines of at most so many characters; a longer word is broken. */
export function wrap(text: string, columns: number): string[] {
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < columns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export interface TextStyle {
  size: number;
  color?: string;
  bold?: boolean;
}

/** A column of text that grows downwards. */
export class Column {
  readonly #parts: string[] = [];

  constructor(
    readonly x: number,
    public y: number,
    readonly width: number,
  ) {}

  /** Adds a paragraph, wrapped by the mean width of a character. */
  add(text: string, { size, color = COLORS.ink, bold = false }: TextStyle): this {
    for (const line of wrap(text, Math.max(8, Math.floor(this.width / (size * (bold ? 0.52 : 0.48)))))) {
      this.y += size * 1.35;
      this.#parts.push(
        `<text x="${this.x}" y="${round(this.y)}" font-size="${size}" fill="${color}"${bold ? ' font-weight="600"' : ''}>${escapeXml(line)}</text>`,
      );
    }
    return this;
  }

  space(height: number): this {
    this.y += height;
    return this;
  }

  toString(): string {
    return this.#parts.join('');
  }
}

export const round = (value: number): number => Math.round(value * 100) / 100;

export interface Sheet {
  width: number;
  height: number;
  title: string;
  description: string;
  lang: string;
  body: string;
}

/** The file around a drawing: a white sheet with a title and a description for screen readers. */
export function sheet({ width, height, title, description, lang, body }: Sheet): string {
  const full = Math.ceil(height);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${full}" viewBox="0 0 ${width} ${full}" font-family="${FONT}" role="img" lang="${lang}"><title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc><path d="M0 0h${width}v${full}H0z" fill="${COLORS.surface}"/>${body}</svg>\n`;
}
