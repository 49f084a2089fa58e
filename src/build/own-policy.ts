/**
 * A build step that changes two things in how the Lit inside our files makes its templates.
 *
 * Its Trusted Types policy gets a name of its own, `koers`. Its usual name is taken on a page that has a Lit too: with a list of policies
 * (without `'allow-duplicates'`) the second one of a name stops the script.
 *
 * A template goes on without the policy where the policy cannot answer. `print()`, called by a script, holds the page in Chromium: a policy
 * throws then, on every page, also where nothing asks for one; and what opens for paper (the goals of closed groups, the details of
 * services) would not be printed.
 */
import type { Plugin } from 'vite';

const USUAL = 'createPolicy("lit-html"';
const ANSWER = /return void 0!==(\w+)\?\1\.createHTML\((\w+)\):\2/;

export function ownPolicy(): Plugin {
  return {
    name: 'koers-own-policy',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
      // Another Lit, another way to name and to ask it: better no build than a build that fails on a strict page.
      if (!code.includes(USUAL) || !ANSWER.test(code))
        throw new Error('lit-html makes or asks its policy in another way now');
      const named = code.replace(USUAL, 'createPolicy("koers"');
      return { code: named.replace(ANSWER, 'try{return $1.createHTML($2)}catch{return $2}'), map: null };
    },
  };
}
