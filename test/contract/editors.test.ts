/** What editors read of the elements: valid by the schemas that their makers publish, and understood by the editor itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv, type SchemaObject } from 'ajv';
import type { CompletionItem, HTMLDataV1, MarkupContent } from 'vscode-html-languageservice';
import { elementsOf, type Manifest } from '../../src/build/manifest.js';

const require = createRequire(import.meta.url);
// Not all that this module exports can be imported by name in Node.
const { getLanguageService, newHTMLDataProvider, TextDocument } =
  require('vscode-html-languageservice') as typeof import('vscode-html-languageservice');

const published = (path: string) => require(path) as SchemaObject;
const dist = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8'));

const manifest = dist('custom-elements.json') as Manifest;
const elements = elementsOf(manifest);
const customData = dist('vscode.html-custom-data.json') as HTMLDataV1;
const webTypes = dist('web-types.json') as WebTypes;

interface WebTypes {
  name: string;
  version: string;
  contributions: { html: { elements: WebElement[] } };
}

interface WebElement {
  name: string;
  attributes: { name: string; value: { type: string; kind?: string } }[];
  js: { properties: { name: string; 'read-only'?: boolean }[]; events: { name: string }[] };
  css: { 'pseudo-classes': { name: string; arguments?: boolean }[] };
}

/** What a schema has against a document. */
function complaints(schema: SchemaObject, document: unknown): string[] {
  const validate = new Ajv({ strict: false, validateSchema: false }).compile(schema);
  return validate(document) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A copy of a document with one place changed. */
function changed<T>(document: T, change: (copy: T) => void): T {
  const copy = structuredClone(document);
  change(copy);
  return copy;
}

describe('the manifest', () => {
  const schema = published('custom-elements-manifest/schema.json');

  it('is valid by the schema of custom-elements-manifest', () => {
    assert.deepEqual(complaints(schema, manifest), []);
  });

  it('would not be without its version', () => {
    assert.notDeepEqual(complaints(schema, { ...manifest, schemaVersion: undefined }), []);
  });
});

describe('data for VS Code', () => {
  const schema = published('vscode-html-languageservice/docs/customData.schema.json');
  const service = getLanguageService({
    useDefaultDataProvider: false,
    customDataProviders: [newHTMLDataProvider('koers', customData)],
  });

  /** A document as somebody types it, with the place of the cursor marked by `|`. */
  function typed(text: string) {
    const at = text.indexOf('|');
    const document = TextDocument.create('page.html', 'html', 1, text.replace('|', ''));
    return [document, document.positionAt(at), service.parseHTMLDocument(document)] as const;
  }
  const offered = (text: string): Map<string, CompletionItem> =>
    new Map(service.doComplete(...typed(text)).items.map((item) => [item.label, item]));
  const said = (text: string) => (service.doHover(...typed(text))?.contents as MarkupContent | undefined)?.value;

  it('are valid by the schema of its language service', () => {
    assert.deepEqual(complaints(schema, customData), []);
  });

  it('would not be with an attribute without a name', () => {
    const broken = changed(customData, (data) => {
      (data.tags![0]!.attributes[0] as { name?: string }).name = undefined!;
    });
    assert.notDeepEqual(complaints(schema, JSON.parse(JSON.stringify(broken))), []);
  });

  it('let the editor offer every element', () => {
    const tags = offered('<koers-|');
    assert.deepEqual([...tags.keys()].sort(), elements.map(({ tagName }) => tagName).sort());
  });

  for (const { tagName, attributes, description } of elements) {
    it(`let the editor offer every attribute of ${tagName}, with its description`, () => {
      const labels = offered(`<${tagName} |`);
      for (const { name, description: text } of attributes)
        assert.equal((labels.get(name)?.documentation as MarkupContent).value, text, name);
      assert.ok(said(`<|${tagName}>`)?.startsWith(description!));
    });
  }

  it('let the editor say what an attribute is', () => {
    assert.equal(said('<koers-kpi-ring k|pi="x">'), 'Id of an indicator or of a target.');
  });

  it('let the editor offer the values of an attribute', () => {
    assert.deepEqual([...offered('<koers-timeline unit="|"').keys()], ['quarter', 'year']);
    assert.deepEqual([...offered('<koers-kpi-ring audience="|"').keys()], ['resident', 'professional']);
  });

  it('let the editor write an attribute without a value where it takes none', () => {
    assert.equal(offered('<koers-kpi-trend |').get('interactive')!.textEdit!.newText, 'interactive');
    assert.equal(offered('<koers-kpi-ring |').get('kpi')!.textEdit!.newText, 'kpi="$1"');
  });
});

describe('data for JetBrains', () => {
  const schema = opened(published('web-types-lit/web-types-schema.json'));

  it('are valid by the schema of web-types', () => {
    assert.deepEqual(complaints(schema, webTypes), []);
  });

  for (const [title, change] of [
    ['without a version', (data: WebTypes) => delete (data as Partial<WebTypes>).version],
    ['with a group of its own', (data: WebTypes) => Object.assign(data.contributions, { svg: {} })],
    [
      'with a value of a kind that is not there',
      (data) => (data.contributions.html.elements[0]!.attributes[0]!.value.kind = 'x'),
    ],
    ['with a name that is a number', (data) => Object.assign(data.contributions.html.elements[0]!, { name: 1 })],
  ] as [string, (data: WebTypes) => unknown][]) {
    it(`would not be ${title}`, () => {
      assert.notDeepEqual(complaints(schema, changed(webTypes, change)), []);
    });
  }

  it('name every element with its attributes, properties, events and states', () => {
    assert.equal(webTypes.name, 'koers');
    const { elements: found } = webTypes.contributions.html;
    assert.deepEqual(
      found.map(({ name, attributes, js }) => [name, names(attributes), names(js.events)]),
      elements.map(({ tagName, attributes, events }) => [tagName, names(attributes), names(events)]),
    );
    const ring = found.find(({ name }) => name === 'koers-kpi-ring')!;
    assert.deepEqual(
      ring.js.properties.filter((property) => property['read-only']).map(({ name }) => name),
      ['state'],
    );
    assert.deepEqual(
      ring.css['pseudo-classes'].map(({ name, arguments: some }) => [name, some]),
      [['state', true]],
    );
  });
});

const names = (list: { name: string }[]) => list.map(({ name }) => name);

/**
 * The schema of web-types closes an object (`additionalProperties: false`) that it means to extend by `allOf`. Editors read that as one
 * object; a validator by the book lets nothing through. So what is extended, or extends, stays open, as such objects are meant to:
 * they may hold contributions of any kind.
 */
function opened(schema: SchemaObject): SchemaObject {
  const copy = structuredClone(schema);
  const definitions = copy.definitions as Record<string, SchemaObject>;
  for (const definition of Object.values(definitions)) {
    const bases = (definition.allOf as { $ref: string }[] | undefined)?.map(
      ({ $ref }) => definitions[$ref.split('/').pop()!]!,
    );
    for (const each of bases ? [definition, ...bases] : []) delete each.additionalProperties;
  }
  delete copy.$schema;
  return copy;
}
