/** Where a text stops being JSON. The message of the engine names a place in some versions only. Pure; loads in a browser. */
import { ImportError, quoted } from './import/report.js';

const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** Index of the first character that cannot stand where it stands; the length of the text when it stops too early. */
function jsonErrorAt(text: string): number {
  const open: string[] = [];
  // What may come next: a value, a key, a colon, or what follows a value; `first` also allows an empty list or object to close.
  let next: 'value' | 'key' | 'colon' | 'after' = 'value';
  let first = false;
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const start = at + (/^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0);
    if (!match) return start;
    const mark = match[1];
    if (next === 'colon') {
      if (mark !== ':') return start;
      next = 'value';
    } else if (mark === '}' || mark === ']') {
      const fits = open.at(-1) === (mark === '}' ? '{' : '[') && (next === 'after' || first);
      if (!fits) return start;
      open.pop();
      next = 'after';
      first = false;
    } else if (next === 'after') {
      if (mark !== ',' || open.length === 0) return start;
      next = open.at(-1) === '{' ? 'key' : 'value';
    } else if (next === 'key') {
      if (match[2] === undefined) return start;
      next = 'colon';
      first = false;
    } else if (mark === '{' || mark === '[') {
      open.push(mark);
      next = mark === '{' ? 'key' : 'value';
      first = true;
    } else if (mark !== undefined) return start;
    else {
      next = 'after';
      first = false;
    }
    at = TOKEN.lastIndex;
  }
}

/** What is said of a file that is not valid JSON: its line, and what stands there. */
export function brokenJson(name: string, text: string): ImportError {
  const before = text.slice(0, jsonErrorAt(text)).split('\n');
  const line = before.length;
  const place = before.at(-1)!.length + 1;
  const lines = text.split('\n').slice(0, line);
  const shown = lines.findLast((each) => each.trim() !== '')?.trim() ?? '';
  const there = shown && `: ${quoted(shown)}`;
  return new ImportError('json', {
    nl: `${name} is geen geldige JSON. De fout zit op of net voor regel ${line}, teken ${place}. Kijk daar naar een ontbrekende komma, een komma te veel of een aanhalingsteken${there}.`,
    en: `${name} is no valid JSON. The mistake is on or just before line ${line}, character ${place}. Look for a missing comma, one too many, or a quote${there}.`,
  });
}
