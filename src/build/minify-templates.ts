/** A build step that shortens the CSS in css`…` literals, and the indentation in html`…` and svg`…`; meaning stays as it is. */
import { transform } from 'esbuild';
import type { Plugin } from 'vite';

const CSS = /\bcss`((?:[^`\\$]|\\.|\$(?!\{)|\$\{[^`{}]*\})*)`/g;
const HOLE = /\$\{[^`{}]*\}/g;

/** Elements with lines of their own, and the parts of a drawing: a space beside their tags is never seen, but each is a node. */
const APART =
  'section|header|footer|nav|div|p|ul|ol|dl|dt|dd|table|caption|thead|tbody|tr|th|td|blockquote|details|summary|circle|path|rect|line|polyline|g';
const BEFORE = new RegExp(`\\n {4,}(?=</?(?:${APART})[\\s>])`, 'g');
const AFTER = new RegExp(`(</?(?:${APART})(?:\\s[^<>]*)?>)\\n {4,}(?=[<$])`, 'g');

/**
 * Holes such as `${unsafeCSS(…)}` stand for whole declarations; they pass through the minifier as a placeholder declaration.
 * Markup is left alone but for line breaks with their indentation, which become one space, or nothing where that space would not be seen.
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'koers-minify-templates',
    async transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return undefined;
      let result = code;
      for (const [literal, source] of code.matchAll(CSS))
        result = result.replace(literal, `css\`${await minify(source!)}\``);
      result = result
        .replace(BEFORE, '')
        .replace(AFTER, '$1')
        .replace(/\n {4,}(?=[<$])/g, '\n ');
      return result === code ? undefined : { code: result, map: null };
    },
  };
}

async function minify(source: string): Promise<string> {
  const holes: string[] = [];
  const marked = source.replace(HOLE, (hole) => `--hole:${holes.push(hole) - 1}`);
  // Signs stay signs: an escape would be read by the template literal that the sheet stands in.
  const { code } = await transform(marked, { loader: 'css', minify: true, charset: 'utf8' });
  // Else a page would get a sheet that means something else, or nothing.
  if (code.includes('\\')) throw new Error(`A style sheet with an escape cannot be shortened: ${code}`);
  if (/--hole:\s*\d+\b(?!\s*[;}])/.test(code)) throw new Error(`A hole may only stand for declarations: ${source}`);
  return code.trim().replace(/--hole:\s*(\d+)/g, (_, index: string) => holes[+index]!);
}
