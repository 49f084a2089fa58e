/** From the bytes of a text file to text: UTF-8, UTF-16 with a mark, else Windows-1252. Pure; loads in a browser. */
import { ImportError } from './report.js';

/** A file as it was read, before anything is known about its format. */
export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

/** How a text was written down. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/**
 * Decodes. A file that is no valid UTF-8 was written by an older Windows program: Windows-1252, in which Excel still saves CSV.
 * Throws `ImportError` on bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const label = first === 0xff ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(label).decode(bytes), encoding: 'utf-16' };
  }
  if (bytes.subarray(0, 4096).includes(0)) {
    throw new ImportError('notText', {
      nl: 'Dit is geen tekstbestand. Kies een CSV-, JSON- of XML-bestand.',
      en: 'This is no text file. Choose a CSV, JSON or XML file.',
    });
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** Characters 0x80 to 0x9f of Windows-1252; the rest is Latin 1. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode Windows-1252 as Latin 1, which makes a control character of every euro sign and curly quote. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (character) => UPPER.charAt(character.charCodeAt(0) - 0x80));
}
