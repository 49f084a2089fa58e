/** The contrast guard of the house style (WCAG 2.2, 1.4.3): a colour that people cannot read is not used. Pure. */

/** Smallest contrast of text with its background. */
export const MIN_CONTRAST = 4.5;

/** A colour as red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rgb` and `#rrggbb`; undefined for anything else. */
export function parseColor(text: string): Rgb | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (!hex) return undefined;
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  return [0, 2, 4].map((start) => parseInt(full.slice(start, start + 2), 16)) as unknown as Rgb;
}

/** A colour as `#rrggbb`; parts of a step are rounded. */
export const toHex = (color: Rgb): string =>
  `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The text colour for a background: white or near black, whichever reads better. */
export function textOn(background: Rgb): string {
  const [white, dark] = ['#ffffff', '#12161c'] as const;
  return contrast(parseColor(white)!, background) >= contrast(parseColor(dark)!, background) ? white : dark;
}

/** The nearest mix of a colour with black or white that reads well on all these backgrounds; undefined when there is none. */
export function readable(color: Rgb, backgrounds: readonly Rgb[]): string | undefined {
  for (let step = 1; step <= 100; step += 1) {
    for (const end of [0, 255]) {
      const mixed = color.map((part) => Math.round(part + ((end - part) * step) / 100)) as unknown as Rgb;
      if (backgrounds.every((ground) => contrast(mixed, ground) >= MIN_CONTRAST)) return toHex(mixed);
    }
  }
  return undefined;
}
