/** XML of a stranger as plain objects: no entities, no DOCTYPE, no namespaces, limits on size and depth. Loads in a browser. */
import { XMLParser } from 'fast-xml-parser';
import { decodeWindows1252 } from './decode.js';
import { ImportError, quoted } from './report.js';

/** An element: its attributes, its text, and its children by local name. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  text: string;
  children: readonly Element[];
}

/** Largest XML file that is read, in bytes. One plan or activity is far below a tenth of it. */
const MAX_XML = 4_000_000;
/** Elements, end tags and attributes together; what they become in memory is far larger than the file. */
const MAX_PARTS = 200_000;
const MAX_DEPTH = 60;

const refuse = (code: string, nl: string, en: string) => new ImportError(code, { nl, en });
const CHARACTERS = new Map([...Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })]);

/** Reads a document. Throws `ImportError` on what is not well-formed, too large or too deep, or defines entities. */
export function readXml(bytes: Uint8Array): Element {
  if (bytes.length > MAX_XML) {
    throw refuse(
      'tooBig',
      `Dit bestand is groter dan ${MAX_XML / 1e6} MB en wordt niet gelezen. Haal er het ene plan uit dat u nodig hebt.`,
      `This file is larger than ${MAX_XML / 1e6} MB and is not read. Take out the one plan that you need.`,
    );
  }
  const text = decode(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw refuse(
      'doctype',
      'Dit bestand heeft een DOCTYPE of eigen entiteiten. Die worden om veiligheid niet gelezen. Haal dat deel bovenin weg.',
      'This file has a DOCTYPE or entities of its own. For safety these are not read. Remove that part at the top.',
    );
  }
  if (partsOf(text) > MAX_PARTS) {
    throw refuse(
      'tooBig',
      'Dit bestand heeft te veel onderdelen en wordt niet gelezen. Haal er het ene plan uit dat u nodig hebt.',
      'This file has too many parts and is not read. Take out the one plan that you need.',
    );
  }
  let nodes: unknown;
  try {
    nodes = new XMLParser({
      preserveOrder: true,
      ignoreAttributes: false,
      attributeNamePrefix: '',
      removeNSPrefix: true,
      processEntities: false,
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: false,
      ignoreDeclaration: true,
      ignorePiTags: true,
      maxNestedTags: MAX_DEPTH,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- its check for well-formed XML; the successor is one more package
    }).parse(text, true);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw refuse(
      'xml',
      `Dit is geen geldig XML-bestand (${quoted(reason)}). Maak het bestand opnieuw in het programma waar het uit komt.`,
      `This is no well-formed XML file (${quoted(reason)}). Export it again from the program it comes from.`,
    );
  }
  const root = toElements(nodes)[0];
  if (!root) throw refuse('xml', 'In dit bestand staat geen XML.', 'There is no XML in this file.');
  return root;
}

/** UTF-8, UTF-16 by its mark, or what the declaration says. */
function decode(bytes: Uint8Array): string {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const label = /^[^<]*<\?xml[^>]*\bencoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    // By the web standard, Latin 1 is read as Windows-1252 too.
    return /^(windows-1252|iso-8859-1|latin1|us-ascii)$/i.test(label)
      ? decodeWindows1252(bytes)
      : new TextDecoder(label).decode(bytes);
  } catch {
    throw refuse(
      'encoding',
      `De tekencodering ${quoted(label)} is onbekend. Sla het bestand op als UTF-8.`,
      `The encoding ${quoted(label)} is unknown. Save the file as UTF-8.`,
    );
  }
}

function partsOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] === '<' || text[at] === '=') count += 1;
  return count;
}

function toElements(nodes: unknown): Element[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as Record<string, unknown>[]).flatMap((node): Element[] => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name === '#text') return [];
    const inner = node[name];
    const attributes = new Map(
      Object.entries((node[':@'] ?? {}) as Record<string, string>).map(([key, value]) => [key, unescape(value)]),
    );
    const texts = (Array.isArray(inner) ? (inner as Record<string, unknown>[]) : []).flatMap((child) =>
      typeof child['#text'] === 'string' ? [child['#text']] : [],
    );
    const text = unescape(texts.join('')).replace(/\s+/g, ' ').trim();
    return [{ name, attributes, text, children: toElements(inner) }];
  });
}

/** The five characters of XML and character numbers; anything else stays as it is. */
function unescape(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return CHARACTERS.get(name.toLowerCase()) ?? whole;
      const point = decimal ? Number(decimal) : parseInt(hex!, 16);
      return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? whole : String.fromCodePoint(point);
    },
  );
}

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);
/** Text of a child; undefined when the child is absent or empty. */
export const textOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.text || undefined;
/** An attribute; undefined when absent or empty. */
export const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes.get(name)?.trim() || undefined;
/** All elements with this name, at any depth below. */
export function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}
