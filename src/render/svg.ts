/** Pieces of SVG files for snapshots: a column of text, and a sheet in the light palette with every colour written out. Pure. */
import { shapeSvg, svgFile, writeLines, type Picture, type Shape } from '../lib/picture.js';
import { PALETTE } from '../styles/palette.js';

/** The light colours by name. */
export const COLORS = Object.fromEntries(PALETTE.map(([name, light]) => [name, light])) as Record<
  (typeof PALETTE)[number][0],
  string
>;

/** How a text is set. */
export interface TextStyle {
  size: number;
  color?: string;
  bold?: boolean;
}

/** A column of text that grows downwards. */
export class Column {
  readonly #lines: Shape[] = [];

  constructor(
    readonly x: number,
    public y: number,
    readonly width: number,
  ) {}

  /** Adds a paragraph. */
  add(text: string, { size, color = COLORS.ink, bold = false }: TextStyle): this {
    this.y = writeLines(this.#lines, text, this.y, { x: this.x, width: this.width, size, color, bold });
    return this;
  }

  space(height: number): this {
    this.y += height;
    return this;
  }

  toString(): string {
    return this.#lines.map(shapeSvg).join('');
  }
}

/** The file around a drawing: a white sheet with a title and a description for screen readers. */
export function sheet({ body, height, ...rest }: Omit<Picture, 'shapes' | 'surface'> & { body: string }): string {
  return svgFile({ ...rest, height: Math.ceil(height), surface: COLORS.surface }, body);
}
