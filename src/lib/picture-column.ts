/** A column of text in a picture. Pure. */
import { shapeSvg, writeLines, type Shape } from './picture.js';

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
    readonly ink: string,
  ) {}

  /** Adds a paragraph. */
  add(text: string, { size, color = this.ink, bold = false }: TextStyle): this {
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
