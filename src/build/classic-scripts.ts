/**
 * A build step that makes two classic scripts of the chunks of one build. `koers.iife.js` stands by itself, and fetches
 * `koers.iife.more.js` when an element asks for something that stands there. That file does nothing but register its code under a
 * symbol of this very build, so that a page can also load it with a `<script>` of its own, before the other one: for a host that
 * allows exact files or hashes, and for integrity. Then nothing else is fetched.
 */
import { createHash } from 'node:crypto';
import { parseSync, Visitor, type Plugin, type Rolldown } from 'vite';

/** The chunk that `codeSplitting` in vite.config.ts calls `core` becomes the first file, `more` the second. */
export const CLASSIC_FILES = { core: 'koers.iife.js', more: 'koers.iife.more.js' };

/** How the code of each chunk is called in the code of another. No short name, so no name that a minifier gives. */
const CHUNKS: Record<string, string> = { core: 'koersCore', more: 'koersMore', 'rolldown-runtime': 'koersRuntime' };

export function classicScripts(): Plugin {
  return {
    name: 'koers-classic-scripts',
    generateBundle(_, bundle) {
      const bodies = new Map<string, string>();
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.type !== 'chunk') throw new Error(`${file} has no place in a classic script`);
        // The entry itself holds nothing: all its modules are in the chunk `core`.
        if (!chunk.isEntry) bodies.set(chunk.name, body(chunk));
        Reflect.deleteProperty(bundle, file);
      }
      const [core, more, runtime] = Object.keys(CHUNKS).map((name) => bodies.get(name));
      if (!core || !more || !runtime || bodies.size > 3)
        throw new Error(`other chunks than expected: ${[...bodies.keys()].join()}`);

      const hash = createHash('sha256').update(core).update(more).digest('hex').slice(0, 12);
      const key = `Symbol.for("koers.more.${hash}")`;
      const files = {
        [CLASSIC_FILES.core]: `(()=>{"use strict";const koersScript=document.currentScript?.src;let koersLoading;
const koersLoad=async()=>{await(globalThis[${key}]??import(new URL("${CLASSIC_FILES.more}?${hash}",koersScript||document.baseURI).href));
return globalThis[${key}](koersCore,koersRuntime)};
const koersMore=()=>koersLoading??=koersLoad().catch(error=>{koersLoading=void 0;throw error});
const koersRuntime=(()=>{${runtime}})();const koersCore=(()=>{${core}})()})();\n`,
        [CLASSIC_FILES.more]: `globalThis[${key}]=(koersCore,koersRuntime)=>{"use strict";${more}};\n`,
      };
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The code of a module as the body of a function: what it imports are names of what was passed, what it exports is returned. */
function body({ name, code }: Rolldown.OutputChunk): string {
  const { program } = parseSync(`${name}.js`, code);
  const edits: { start: number; end: number; text: string }[] = [];
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const names = node.specifiers.map((each) => {
        if (each.type !== 'ImportSpecifier' || each.imported.type !== 'Identifier') throw unexpected(name, code, node);
        return `${each.imported.name}:${each.local.name}`;
      });
      edits.push({ ...node, text: `const{${names.join()}}=${chunkOf(node.source.value)};` });
    } else if (node.type === 'ExportNamedDeclaration') {
      const names = node.specifiers.map(({ exported, local }) => {
        if (exported.type !== 'Identifier' || local.type !== 'Identifier') throw unexpected(name, code, node);
        return `${exported.name}:${local.name}`;
      });
      if (node.declaration || node.source) throw unexpected(name, code, node);
      edits.push({ ...node, text: `return{${names.join()}}` });
    } else if (node.type.startsWith('Export')) throw unexpected(name, code, node);
  }
  new Visitor({
    ImportExpression(node) {
      // The minifier writes the name of the file as a template without anything to fill in.
      const file = /^["'`](.*)["'`]$/.exec(code.slice(node.source.start, node.source.end))?.[1] ?? '';
      if (chunkOf(file) !== CHUNKS.more || name !== 'core') throw unexpected(name, code, node);
      edits.push({ start: node.start, end: node.end, text: `${CHUNKS.more}()` });
    },
  }).visit(program);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
}

const chunkOf = (file: string) => CHUNKS[file.replace(/^\.\/|\.js$/g, '')] ?? file;

const unexpected = (name: string, code: string, { start, end }: { start: number; end: number }) =>
  new Error(`chunk ${name}: cannot be written as a classic script: ${code.slice(start, Math.min(end, start + 100))}`);
