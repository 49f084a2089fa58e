/**
 * The part of YAML that Open SDG writes above its texts: fields, nested lists of fields, plain, quoted and folded texts. No tags,
 * anchors or references, so nothing can be built from a small file. Pure; loads in a browser.
 */
import { ImportError } from './report.js';

export type Yaml = string | number | boolean | null | Yaml[] | { [key: string]: Yaml };

interface Line {
  indent: number;
  text: string;
  number: number;
}

const refuse = (line: number) =>
  new ImportError('yaml', {
    nl: `Regel ${line} van de metadata kan niet worden gelezen.`,
    en: `Line ${line} of the metadata cannot be read.`,
  });

/** Reads YAML front matter: what stands between two lines `---`, or the whole text when there are none. */
export function readFrontMatter(text: string): Yaml {
  const body = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1] ?? text;
  const lines = body
    .split(/\r?\n/)
    .map((raw, index): Line => ({ indent: raw.search(/\S|$/), text: raw.trim(), number: index + 2 }));
  return new YamlReader(lines).document();
}

class YamlReader {
  #at = 0;
  #depth = 0;

  constructor(readonly lines: readonly Line[]) {}

  document(): Yaml {
    const value = this.#block(0) ?? {};
    if (this.#peek()) throw refuse(this.#peek()!.number);
    return value;
  }

  /** The next line that says something. */
  #peek(): Line | undefined {
    while (this.#at < this.lines.length && /^(#|$)/.test(this.lines[this.#at]!.text)) this.#at += 1;
    return this.lines[this.#at];
  }

  #block(indent: number): Yaml | undefined {
    const line = this.#peek();
    if (!line || line.indent < indent) return undefined;
    this.#depth += 1;
    if (this.#depth > 20) throw refuse(line.number);
    const value = /^-(\s|$)/.test(line.text) ? this.#list(line.indent) : this.#fields(line.indent);
    this.#depth -= 1;
    return value;
  }

  #list(indent: number): Yaml[] {
    const items: Yaml[] = [];
    for (let line = this.#peek(); line?.indent === indent && /^-(\s|$)/.test(line.text); line = this.#peek()) {
      const rest = line.text.slice(1).trimStart();
      const inner = indent + (line.text.length - rest.length);
      if (rest === '') {
        this.#at += 1;
        items.push(this.#block(indent + 1) ?? null);
      } else if (/^[\w. -]+:(\s|$)/.test(rest)) {
        // `- direction: up` opens an object whose other fields stand under `direction`.
        (this.lines as Line[])[this.#at] = { ...line, indent: inner, text: rest };
        items.push(this.#fields(inner));
      } else items.push(this.#scalar(rest, indent));
    }
    return items;
  }

  #fields(indent: number): Record<string, Yaml> {
    const fields = Object.create(null) as Record<string, Yaml>;
    for (let line = this.#peek(); line?.indent === indent; line = this.#peek()) {
      const match = /^(?:([\w./ -]+?)|'([^']+)'|"([^"]+)")\s*:(?:\s+(.*))?$/.exec(line.text);
      if (!match) throw refuse(line.number);
      const key = match[1] ?? match[2] ?? match[3]!;
      const rest = match[4] ?? '';
      if (rest === '' || rest.startsWith('#')) {
        this.#at += 1;
        const next = this.#peek();
        // A list may stand at the indent of its key; a plain text may start on the next line.
        const isList = next?.indent === indent && /^-(\s|$)/.test(next.text);
        if (isList) fields[key] = this.#list(indent);
        else if (next && next.indent > indent)
          fields[key] = this.#isBlock(next) ? this.#block(indent + 1)! : this.#scalar(next.text, indent);
        else fields[key] = null;
      } else fields[key] = this.#scalar(rest, indent);
    }
    return { ...fields };
  }

  #isBlock = ({ text }: Line) => /^-(\s|$)/.test(text) || /^[\w./-]+:(\s|$)/.test(text);

  /** A text that starts on the current line and may go on below it, indented further than `indent`. */
  #scalar(first: string, indent: number): Yaml {
    const start = this.lines[this.#at]!.number;
    if (/^[&*!%@`]/.test(first)) throw refuse(start);
    this.#at += 1;
    if (/^[|>][+-]?\d?$/.test(first)) return this.#literal(first.startsWith('>'), indent);
    const quote = first.startsWith("'") || first.startsWith('"') ? first.charAt(0) : undefined;
    let text = first;
    const closed = () => (quote === "'" ? /^'(?:[^']|'')*'\s*(#.*)?$/ : /^"(?:[^"\\]|\\.)*"\s*(#.*)?$/).test(text);
    for (
      let line = this.lines[this.#at];
      line && (quote ? !closed() : line.indent > indent || line.text === '');
      line = this.lines[this.#at]
    ) {
      if (!quote && line.text === '' && !this.lines.slice(this.#at + 1).find(({ text: t }) => t !== '')?.indent) break;
      if (line.text.startsWith('#') && !quote) break;
      text = line.text === '' ? `${text}\n` : `${text}${text.endsWith('\n') ? '' : ' '}${line.text}`;
      this.#at += 1;
    }
    if (quote && !closed()) throw refuse(start);
    if (quote === "'")
      return text
        .replace(/'\s*(#.*)?$/, '')
        .slice(1)
        .replaceAll("''", "'");
    if (quote)
      return text
        .replace(/"\s*(#.*)?$/, '')
        .slice(1)
        .replace(/\\(["\\/nt])/g, (_, c: string) => ({ n: '\n', t: '\t' })[c] ?? c);
    return plain(text.replace(/\s#.*$/, '').trim(), start);
  }

  #literal(folded: boolean, indent: number): string {
    const lines: string[] = [];
    for (
      let line = this.lines[this.#at];
      line && (line.indent > indent || line.text === '');
      line = this.lines[this.#at]
    ) {
      lines.push(line.text);
      this.#at += 1;
    }
    return lines.join(folded ? ' ' : '\n').trim();
  }
}

function plain(text: string, line: number): Yaml {
  if (text === '' || text === '~' || text === 'null') return null;
  if (text === '[]') return [];
  if (text === '{}') return {};
  if (text.startsWith('[') || text.startsWith('{')) throw refuse(line);
  if (text === 'true' || text === 'false') return text === 'true';
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : text;
}
