/**
 * A build step for telephones of before 2023: TypeScript's older class fields come out as `static { this.styles = … }`, which Safari 15 cannot
 * read; `static styles = …` it can, and it is shorter.
 */
import { parseSync, Visitor, type Plugin } from 'vite';

export function staticFields(): Plugin {
  return {
    name: 'koers-static-fields',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !code.includes('static {')) return undefined;
      const edits: { start: number; end: number; text: string }[] = [];
      new Visitor({
        StaticBlock({ start, end, body: [only, ...more] }) {
          const set = only?.type === 'ExpressionStatement' && only.expression;
          const field = set && set.type === 'AssignmentExpression' && set.left.type === 'MemberExpression' && set.left;
          if (
            more.length > 0 ||
            !field ||
            field.object.type !== 'ThisExpression' ||
            field.property.type !== 'Identifier'
          )
            throw new Error(`${id}: a static block that does more than set one field: ${code.slice(start, end)}`);
          const value = code.slice(set.right.start, set.right.end);
          edits.push({ start, end, text: `static ${field.property.name} = ${value};` });
        },
      }).visit(parseSync('x.js', code).program);
      return {
        code: edits.reduceRight((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code),
        map: null,
      };
    },
  };
}
