/**
 * Turns the published JSON Schema into the compact shape that `src/plan/validate.ts` checks with, so that schema, types and
 * browser validation have one source. Run by `npm run shape`; a test fails when the committed shape is out of date.
 */
import { toJSONSchema, type core } from 'zod/mini';
import { SECOND_WAYS } from '../plan/schema/fields.js';
import type { Shape } from '../plan/validate.js';

interface JsonSchema {
  type?: string | string[];
  const?: string | number | boolean;
  enum?: string[];
  pattern?: string;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  /** What may be written in two ways; only while a shape is made. */
  secondWay?: readonly [key: string, other: string];
}

/** Shape of one JSON Schema node. Throws on a construct that the validator does not know: a mistake of ours, not of a plan. */
export function toShape(node: JsonSchema): Shape {
  if (Array.isArray(node.type)) return union(node.type.map((type) => ({ ...node, type })));
  if (node.secondWay) return ['=', ...node.secondWay, toShape(node.anyOf!.find(({ type }) => type === 'object')!)];
  if (node.anyOf) return union(node.anyOf);
  if (node.enum) return `|${node.enum.join('|')}`;
  if (node.const !== undefined) return `${typeof node.const === 'number' ? '#' : '|'}${String(node.const)}`;
  switch (node.type) {
    case 'string':
      return node.pattern ? patternShape(node.pattern) : 's';
    case 'number':
      return 'n';
    case 'boolean':
      return 'b';
    case 'array':
      return [toShape(node.items!)];
    case 'object':
      if (!node.properties) return '*';
      return Object.fromEntries(
        Object.entries(node.properties).map(([key, child]) => [
          node.required?.includes(key) ? key : `${key}?`,
          toShape(child),
        ]),
      );
    case undefined:
      return '*';
    default:
      throw new Error(`no shape for JSON Schema type ${node.type}`);
  }
}

function patternShape(pattern: string): Shape {
  if (pattern.startsWith('^[a-z][a-z0-9]*')) return 'i';
  if (pattern === '^\\d{4}-\\d{2}-\\d{2}$') return 'd';
  return pattern;
}

function union(parts: JsonSchema[]): Shape {
  const rest = parts.filter((part) => part.type !== 'null');
  if (rest.length < parts.length) {
    const inner = rest.length === 1 ? toShape(rest[0]!) : union(rest);
    if (inner === 'n') return 'v';
    return ['?', inner];
  }
  const isText = rest.length === 3 && rest[0]!.type === 'string' && rest[1]!.properties?.['nl'];
  if (isText) return 't';
  if (rest.every((part) => typeof part.const === 'number')) return `#${rest.map((part) => part.const).join('|')}`;
  return ['+', ...rest.map(toShape)];
}

/** The shape of a zod schema. */
export function shapeOf(schema: core.$ZodType): Shape {
  const json = toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const secondWay = SECOND_WAYS.get(zodSchema);
      if (secondWay) Object.assign(jsonSchema, { secondWay });
    },
  });
  return toShape(json as JsonSchema);
}
