/** From the fields of the house style to custom properties, as far as people can still read the result. Pure. */
import { PALETTE } from '../../src/styles/palette.js';
import { contrast, MIN_CONTRAST, parseColor, readable, textOn, type Rgb } from './contrast.js';

/** What was typed; empty is the look of the library. Colours as `#rrggbb`, the radius in em. */
export interface HouseStyle {
  accent: string;
  surface: string;
  font: string;
  radius: string;
}

/** Why a field is not in the snippet. `better` is a colour near it that would be. */
export interface Refusal {
  field: keyof HouseStyle;
  code: 'color' | 'accentContrast' | 'textContrast' | 'font' | 'radius';
  /** The contrast that was found. */
  ratio?: number;
  better?: string | undefined;
}

const light = new Map<string, string>(PALETTE.map(([name, color]) => [name, color]));
const FONT = /^[\p{L}\p{N} ,'"-]{1,120}$/u;
/** Colours of text that stands on the surface: when one of them fades, the surface is refused. */
const TEXTS = ['ink', 'muted', 'achieved', 'on-track', 'attention', 'behind', 'no-data'];

/** The tokens that may be used, and what was refused. */
export function tokensOf(style: HouseStyle): { tokens: Record<string, string>; refusals: Refusal[] } {
  const tokens: Record<string, string> = {};
  const refusals: Refusal[] = [];
  const surface = surfaceOf(style.surface, tokens, refusals);
  accentOf(style.accent, surface, tokens, refusals);
  const font = style.font.trim();
  if (font && FONT.test(font)) tokens['--koers-font'] = font;
  else if (font) refusals.push({ field: 'font', code: 'font' });
  const radius = style.radius.trim().replace(',', '.');
  if (radius !== '' && /^\d{1,2}(\.\d{1,3})?$/.test(radius) && +radius <= 3) tokens['--koers-radius'] = `${+radius}em`;
  else if (radius !== '') refusals.push({ field: 'radius', code: 'radius' });
  return { tokens, refusals };
}

function surfaceOf(text: string, tokens: Record<string, string>, refusals: Refusal[]): Rgb {
  const standard = parseColor(light.get('surface')!)!;
  if (!text.trim()) return standard;
  const color = parseColor(text);
  if (!color) {
    refusals.push({ field: 'surface', code: 'color' });
    return standard;
  }
  const ratio = Math.min(...TEXTS.map((name) => contrast(parseColor(light.get(name)!)!, color)));
  if (ratio < MIN_CONTRAST) {
    refusals.push({ field: 'surface', code: 'textContrast', ratio });
    return standard;
  }
  tokens['--koers-surface'] = text.trim();
  return color;
}

function accentOf(text: string, surface: Rgb, tokens: Record<string, string>, refusals: Refusal[]): void {
  if (!text.trim()) return;
  const color = parseColor(text);
  if (!color) {
    refusals.push({ field: 'accent', code: 'color' });
    return;
  }
  // The accent is text on the surface, and the background of what is chosen.
  const ratio = contrast(color, surface);
  if (ratio < MIN_CONTRAST) {
    refusals.push({ field: 'accent', code: 'accentContrast', ratio, better: readable(color, surface) });
    return;
  }
  tokens['--koers-accent'] = text.trim();
  tokens['--koers-on-accent'] = textOn(color);
}
