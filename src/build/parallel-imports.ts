/**
 * A build step for parts that are fetched later: `import("./part.js")` asks for what the part imports at the same time, instead of one
 * journey to the server later. What the page has already is not named again.
 */
import type { Plugin } from 'vite';

export function parallelImports(): Plugin {
  return {
    name: 'koers-parallel-imports',
    generateBundle(_, bundle) {
      const closure = (name: string, found = new Set<string>()): Set<string> => {
        const chunk = bundle[name];
        if (found.has(name) || chunk?.type !== 'chunk') return found;
        found.add(name);
        for (const next of chunk.imports) closure(next, found);
        return found;
      };
      for (const [name, asking] of Object.entries(bundle)) {
        if (asking.type !== 'chunk') continue;
        const there = closure(name);
        for (const part of asking.dynamicImports) {
          const [, ...more] = [...closure(part)].filter((each) => !there.has(each));
          if (more.length === 0) continue;
          const call = importOf(part);
          // Another minifier, another way to write it: better no build than a slower page that nobody sees.
          if (!asking.code.includes(call)) throw new Error(`${name} imports ${part} in another way now`);
          asking.code = asking.code.replace(
            call,
            `Promise.all([${[part, ...more].map(importOf).join()}]).then(e=>e[0])`,
          );
        }
      }
    },
  };
}

/** All parts stand in one folder. */
const importOf = (name: string) => `import(\`./${name.replace(/^.*\//, '')}\`)`;
