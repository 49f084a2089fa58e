/** A telephone of ten years ago stops at Safari 15 or Chrome 106: what a page loads holds nothing that these cannot read or do not have. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import { parseSync, Visitor } from 'vite';
import { staticFields } from '../../src/build/static-fields.js';

const dist = new URL('../../dist/', import.meta.url).pathname;
/** Of after the summer of 2022. Calls that are guarded (`attachInternals?.`) or that Lit has a way without are not among them. */
const NEWER = new Set(
  'toReversed toSorted toSpliced groupBy fromAsync canParse withResolvers isWellFormed toWellFormed union intersection difference symmetricDifference any timeout try escape'.split(
    ' ',
  ),
);

/** What in a script an older browser cannot read, or would look for in vain. */
function newerIn(code: string): string[] {
  const found: string[] = [];
  new Visitor({
    StaticBlock: () => void found.push('static block'),
    Literal(node) {
      if ('regex' in node && (/\(\?<[=!]/.test(node.regex.pattern) || node.regex.flags.includes('v')))
        found.push(`/${node.regex.pattern}/`);
    },
    CallExpression({ callee }) {
      if (
        callee.type === 'MemberExpression' &&
        callee.property.type === 'Identifier' &&
        NEWER.has(callee.property.name)
      )
        found.push(callee.property.name);
    },
  }).visit(parseSync('script.js', code).program);
  return found;
}

describe('browsers of ten years ago', () => {
  it('can read every script that a page loads, and have what it calls', () => {
    const files = globSync(['*.js', '{chunks,elements,embed}/*.js'], { cwd: dist });
    assert.ok(files.length > 30);
    for (const file of files) assert.deepEqual(newerIn(readFileSync(dist + file, 'utf8')), [], file);
  });

  it('would be stopped by what the check looks for', () => {
    const newer = 'class A{static{this.b=1}};/(?<=a)b/.test("");/[a--b]/v.test("");[1].toReversed();URL.canParse("x")';
    assert.deepEqual(newerIn(newer), ['static block', '/(?<=a)b/', '/[a--b]/', 'toReversed', 'canParse']);
  });

  it('get static fields; a block that does more than set one is no longer passed over', () => {
    const { transform } = staticFields() as unknown as {
      transform(code: string, id: string): { code: string } | undefined;
    };
    const result = transform('class A { static { this.styles = [a, b]; } m() {} static { this.x = 1; } }', '/src/a.ts');
    assert.equal(result?.code, 'class A { static styles = [a, b]; m() {} static x = 1; }');
    assert.throws(() => transform('class A { static { register(this); } }', '/src/a.ts'), /more than set one field/);
    assert.equal(transform('class A { static { this.x = 1; } }', '/node_modules/a.js'), undefined);
  });
});
