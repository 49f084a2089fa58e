import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minifyTemplates } from '../../src/build/minify-templates.js';

const build = async (code: string) => {
  const { transform } = minifyTemplates() as {
    transform: (code: string, id: string) => Promise<{ code: string } | undefined>;
  };
  return (await transform(code, '/koers/src/elements/x/x.styles.ts'))?.code;
};

describe('style sheets in a build', () => {
  it('are shortened, with their holes and their signs as they were', async () => {
    assert.equal(
      await build(
        "const a = css`\n  .a {\n    ${tokens};\n    color: red;\n  }\n  .b::before {\n    content: '▿';\n  }\n`;",
      ),
      'const a = css`.a{${tokens};color:red}.b:before{content:"▿"}`;',
    );
  });

  it('stop the build where shortening would change what they mean', async () => {
    await assert.rejects(build("css`.a::before { content: '\\\\25BF'; }`"), /escape/);
    await assert.rejects(build('css`${table} tr { color: red; }`'), /hole/);
    await assert.rejects(build('css`@container (inline-size < 9em) { ${stack} }`'), /hole/);
  });
});

describe('templates in a build', () => {
  it('lose the spaces beside elements with lines of their own, and keep those between words', async () => {
    assert.equal(
      await build('html`<div class="a">\n      <p>x</p>\n      <p>y</p>\n      ${z}\n    </div>`;'),
      'html`<div class="a"><p>x</p><p>y</p>${z}</div>`;',
    );
    assert.equal(
      await build('html`<p>\n      <b>x</b>\n      <b>y</b>\n      ${z}</p>`;'),
      'html`<p><b>x</b>\n <b>y</b>\n ${z}</p>`;',
    );
    assert.equal(
      await build('html`<ul>\n      <li>x</li>\n      <li>y</li>\n    </ul>`;'),
      'html`<ul><li>x</li>\n <li>y</li></ul>`;',
    );
  });
});
