/**
 * A build step that gives the Lit inside our files a Trusted Types policy of its own name, `koers`. Its usual name is taken on a page
 * that has a Lit too: with a list of policies (without `'allow-duplicates'`) the second one of a name stops the script.
 */
import type { Plugin } from 'vite';

const USUAL = 'createPolicy("lit-html"';

export function ownPolicy(): Plugin {
  return {
    name: 'koers-own-policy',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
      // Another Lit, another way to name it: better no build than a build that fails on a strict page.
      if (!code.includes(USUAL)) throw new Error('lit-html names its policy in another way now');
      return { code: code.replace(USUAL, 'createPolicy("koers"'), map: null };
    },
  };
}
