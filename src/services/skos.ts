import { fold } from './fold.js';
import { asList, asObject, type Loose } from './import-report.js';

/** The label texts of a SKOS property in Dutch, or without a language. */
function labels(value: unknown): string[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((each) => {
    if (typeof each === 'string') return [each];
    const label = asObject(each);
    const language = label?.['@language'] ?? label?.lang;
    const text = label?.['@value'] ?? label?.value;
    return typeof text === 'string' &&
      (language === undefined || (typeof language === 'string' && language.startsWith('nl')))
      ? [text]
      : [];
  });
}

const property = (concept: Loose, name: string): unknown =>
  concept[name] ?? concept[`skos:${name}`] ?? concept[`http://www.w3.org/2004/02/skos/core#${name}`];

/** A word of the list: colons, commas and line ends separate there. */
const entry = (text: string): string =>
  fold(text)
    .replace(/[:,\n\r]+/g, ' ')
    .trim();

/**
 * Lines of lay words from a SKOS thesaurus in JSON-LD: `prefLabel` is the professional word, `altLabel` and `hiddenLabel` lead to it.
 * @returns text for the option `layWords`; concepts without both kinds of labels are left out
 */
export function layWordsFromSkos(thesaurus: unknown): string {
  const graph = Array.isArray(thesaurus) ? (thesaurus as unknown[]) : asList(asObject(thesaurus)?.['@graph']);
  return graph
    .flatMap((each) => {
      const concept = asObject(each);
      if (!concept) return [];
      const professional = labels(property(concept, 'prefLabel')).map(entry).filter(Boolean);
      const lay = [...labels(property(concept, 'altLabel')), ...labels(property(concept, 'hiddenLabel'))]
        .map(entry)
        .filter(Boolean);
      return professional.length > 0 && lay.length > 0 ? [`${professional.join(',')}:${lay.join(',')}`] : [];
    })
    .join('\n');
}
