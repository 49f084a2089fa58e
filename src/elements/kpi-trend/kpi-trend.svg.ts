/** The chart as a file: one SVG without references to anything outside it. Pure, so that it also works without a page. */
import { LOOK, type Drawing, type Mark, type Paint } from './kpi-trend.geometry.js';

export type Palette = Record<Exclude<Paint, 'none'>, string>;

/** The light colours of the tokens. */
export const LIGHT: Palette = {
  ink: '#1a2027',
  muted: '#4f5964',
  surface: '#fff',
  soft: '#f4f6f8',
  line: '#d5dbe2',
  border: '#7d8894',
  accent: '#1d377b',
};

export interface SvgTexts {
  title: string;
  /** The full sentence; also the description for a screen reader. */
  sentence: string;
  /** Lines under the chart, such as date and source. */
  notes: string[];
  lang: string;
}

const FONT = "'Source Sans 3','Segoe UI',system-ui,Arial,sans-serif";
const escape = (text: string) =>
  text
    // Characters that XML does not allow at all.
    // eslint-disable-next-line no-control-regex -- the point of this line
    .replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Writes the drawing with its title above and its notes below. */
export function trendSvg(
  drawing: Drawing,
  { title, sentence, notes, lang }: SvgTexts,
  colours: Palette = LIGHT,
): string {
  const { width, height, text, plot, clipped, front, labels } = drawing;
  const paint = (name: Paint) => (name === 'none' ? name : escape(colours[name]));
  const path = ({ name, d }: Mark) => {
    const look = LOOK[name];
    return `<path d="${d}" fill="${paint(look.fill)}" stroke="${paint(look.stroke)}" stroke-width="${look.width}"${look.dash && ` stroke-dasharray="${look.dash}"`}/>`;
  };
  const write = (x: number, y: number, words: string, extra: string, colour: Paint = 'muted', size = text) =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="${paint(colour)}" ${extra}>${escape(words)}</text>`;
  const margin = text;
  const columns = Math.floor((width - margin) / (text * 0.56));
  let y = text * 0.6;
  const block = (words: string, extra: string, colour: Paint, size: number) =>
    wrap(words, Math.floor((columns * text) / size)).map((line) =>
      write(margin, (y += size * 1.4), line, extra, colour, size),
    );
  const head = [...block(title, 'font-weight="600"', 'ink', text * 1.25), ...block(sentence, '', 'ink', text)].join('');
  const top = (y += text);
  y += height;
  const foot = notes.flatMap((note) => block(note, '', 'muted', text)).join('');
  const full = Math.ceil(y + text);
  const [px, py, pw, ph] = plot;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * margin}" height="${full}" viewBox="0 0 ${width + 2 * margin} ${full}" font-family="${FONT}" role="img" lang="${lang}"><title>${escape(title)}</title><desc>${escape(sentence)}</desc><path d="M0 0h${width + 2 * margin}v${full}H0z" fill="${paint('surface')}"/>${head}<g transform="translate(${margin} ${top})"><svg x="${px}" y="${py}" width="${pw}" height="${ph}" viewBox="${plot.join(' ')}">${clipped.map(path).join('')}</svg>${front.map(path).join('')}${labels
    .map((label) =>
      write(
        label.x,
        label.y,
        label.text,
        `text-anchor="${label.anchor}"${label.strong ? ' font-weight="600"' : ''}`,
        label.strong ? 'ink' : 'muted',
      ),
    )
    .join('')}</g>${foot}</svg>\n`;
}

/** Lines of at most so many characters; a longer word stands alone. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < columns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
