/** Completion data for editors, from the manifest: VS Code's HTML custom data and JetBrains' web-types. */
import { elementsOf, VERSION, type ElementDeclaration, type Manifest, type Member } from './manifest.js';

/** The values of a union of string literals, such as `'' | 'bar'`. */
function valuesOf(type: string | undefined): string[] {
  const parts = type?.split('|').map((part) => part.trim()) ?? [];
  return parts.every((part) => /^'[^']*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)).filter(Boolean) : [];
}

function describe(element: ElementDeclaration): string {
  const list = (title: string, items: { name: string; description?: string }[], mark = '`') =>
    items.length > 0
      ? [
          `**${title}**`,
          ...items.map(({ name, description }) => `- ${mark}${name || 'default'}${mark}: ${description ?? ''}`),
        ].join('\n')
      : '';
  return [
    element.description ?? element.summary ?? '',
    list('Slots', element.slots),
    list('Events', element.events),
    list('Parts', element.cssParts),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** https://github.com/microsoft/vscode-custom-data, version 1.1. */
export function vscodeData(manifest: Manifest): object {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: describe(element) },
      attributes: element.attributes.map(({ name, description = '', type }) => {
        const values = valuesOf(type?.text);
        return {
          name,
          description: { kind: 'markdown', value: description },
          ...(values.length > 0 && { values: values.map((value) => ({ name: value })) }),
          // The set of no values: an attribute that is there or not.
          ...(type?.text === 'boolean' && { valueSet: 'v' }),
        };
      }),
    })),
  };
}

/** https://github.com/JetBrains/web-types. */
export function webTypes(manifest: Manifest): object {
  const plain = ({ name, description }: { name: string; description?: string }) => ({ name, description });
  const typed = ({ name, description, type, readonly }: Member) => ({
    name,
    description,
    ...(type && { type: type.text }),
    ...(readonly && { 'read-only': true }),
  });
  const states = ({ cssStates }: ElementDeclaration) =>
    cssStates.map(({ name, description }) => `- \`${name}\`: ${description ?? ''}`).join('\n');
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'koers',
    version: VERSION,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map(({ name, description, type }) => ({
            name,
            description,
            value: { type: type?.text ?? 'string' },
          })),
          slots: element.slots.map(plain),
          js: {
            properties: element.members.filter(({ kind, static: s }) => kind === 'field' && !s).map(typed),
            events: element.events.map(plain),
          },
          css: {
            parts: element.cssParts.map(plain),
            properties: element.cssProperties.map(plain),
            'pseudo-classes':
              element.cssStates.length > 0 ? [{ name: 'state', arguments: true, description: states(element) }] : [],
          },
        })),
      },
    },
  };
}
