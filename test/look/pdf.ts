/**
 * Reads what Chromium prints: the text of each page, and the colours of what is drawn on it. It knows the PDF that Chromium's Skia
 * writes (whole objects, Flate streams, glyphs with a ToUnicode table), and no other: enough to look at one's own pages without a
 * viewer on the machine.
 */
import { inflateSync } from 'node:zlib';

export interface PdfPage {
  /** All text in the order of drawing; a space between pieces. */
  text: string;
  /** Colours (`#rrggbb`) of the lines and of the filled shapes that are drawn, and how many of each. */
  strokes: Map<string, number>;
  fills: Map<string, number>;
  /** How often something is filled with a pattern, such as a hatch. */
  patterns: number;
}

interface PdfObject {
  head: string;
  stream: string;
}

export function readPdf(data: Uint8Array): PdfPage[] {
  const objects = objectsOf(Buffer.from(data));
  const root = [...objects.values()].find(({ head }) => head.includes('/Type /Catalog'))!;
  return pagesBelow(objects, reference(root.head, 'Pages')!).map((page) => {
    const result: PdfPage = { text: '', strokes: new Map(), fills: new Map(), patterns: 0 };
    const content = objects.get(reference(page.head, 'Contents')!)!;
    draw(objects, content.stream, page.head, result);
    return result;
  });
}

function objectsOf(data: Buffer): Map<number, PdfObject> {
  const text = data.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const start = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const from = start.lastIndex;
    let end = text.indexOf('endobj', from);
    const inside = text.slice(from, end).indexOf('stream\n');
    let body = '';
    if (inside >= 0) {
      const stream = from + inside;
      const head = text.slice(from, stream);
      const first = stream + 'stream\n'.length;
      const length = Number(/\/Length (\d+)/.exec(head)![1]);
      const raw = data.subarray(first, first + length);
      if (!/\/Subtype \/(Image|CIDFontType0C|OpenType)|\/Length1/.test(head)) {
        body = (head.includes('FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
      }
      objects.set(Number(match[1]), { head, stream: body });
      end = text.indexOf('endobj', first + length);
    } else objects.set(Number(match[1]), { head: text.slice(from, end), stream: '' });
    start.lastIndex = end;
  }
  return objects;
}

/** The number of the object that a key refers to. */
const reference = (head: string, key: string): number | undefined => {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(head);
  return found ? Number(found[1]) : undefined;
};

function pagesBelow(objects: Map<number, PdfObject>, number: number): PdfObject[] {
  const node = objects.get(number)!;
  const kids = /\/Kids \[([^\]]*)\]/.exec(node.head);
  if (!kids) return [node];
  return [...kids[1]!.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(objects, Number(kid)));
}

/** Runs the operators of a content stream, and of the forms that it draws. */
function draw(objects: Map<number, PdfObject>, stream: string, resources: string, page: PdfPage): void {
  let state = { stroke: '#000000', fill: '#000000' };
  const saved: (typeof state)[] = [];
  let unicode = new Map<number, string>();
  const count = (map: Map<string, number>, color: string) => map.set(color, (map.get(color) ?? 0) + 1);
  let operands: string[] = [];
  for (const token of stream.match(/<<|>>|<[0-9A-Fa-f]*>|\[|\]|\/[^\s/<>[\]()]+|\((?:\\.|[^\\)])*\)|[^\s/<>[\]()]+/g) ??
    []) {
    if (!/^[A-Za-z'"]/.test(token)) {
      operands.push(token);
      continue;
    }
    const name = operands.at(-1)?.slice(1) ?? '';
    if (token === 'q') saved.push({ ...state });
    else if (token === 'Q') state = saved.pop() ?? state;
    else if (token === 'RG') state.stroke = hex(operands);
    else if (token === 'rg') state.fill = hex(operands);
    else if (token === 'scn' && name.startsWith('P')) state.fill = 'pattern';
    else if (token === 'Tf') {
      const font = objects.get(reference(resources, operands.at(-2)!.slice(1))!)!;
      unicode = tableOf(objects.get(reference(font.head, 'ToUnicode') ?? -1)?.stream ?? '');
    } else if (token === 'Tj' || token === 'TJ')
      page.text += glyphs(operands)
        .map((glyph) => unicode.get(glyph) ?? '')
        .join('');
    else if (token === 'ET') page.text += ' ';
    else if (token === 'S' || token === 's') count(page.strokes, state.stroke);
    else if (token === 'f' || token === 'f*') {
      if (state.fill === 'pattern') page.patterns += 1;
      else count(page.fills, state.fill);
    } else if (token === 'Do') {
      const form = objects.get(reference(resources, name)!);
      if (form?.head.includes('/Subtype /Form')) draw(objects, form.stream, form.head, page);
    }
    operands = [];
  }
}

const hex = (operands: string[]) =>
  `#${operands
    .slice(-3)
    .map((share) =>
      Math.round(Number(share) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The two-byte codes of strings. */
const glyphs = (operands: string[]): number[] =>
  operands.flatMap((text) =>
    text.startsWith('<') ? (text.slice(1, -1).match(/.{4}/g) ?? []).map((code) => parseInt(code, 16)) : [],
  );

const tables = new Map<string, Map<number, string>>();

/** Glyph to text, from a ToUnicode table. */
function tableOf(stream: string): Map<number, string> {
  const known = tables.get(stream);
  if (known) return known;
  const table = new Map<number, string>();
  const text = (code: string) => String.fromCharCode(...code.match(/.{4}/g)!.map((unit) => parseInt(unit, 16)));
  for (const [, block] of stream.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, from, to] of block!.matchAll(/<(\w+)> <(\w+)>/g)) table.set(parseInt(from!, 16), text(to!));
  }
  for (const [, block] of stream.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from, to, first] of block!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = parseInt(from!, 16), next = parseInt(first!, 16); code <= parseInt(to!, 16); code++, next++) {
        table.set(code, String.fromCharCode(next));
      }
    }
  }
  tables.set(stream, table);
  return table;
}
