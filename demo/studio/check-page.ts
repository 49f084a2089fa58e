/** A piece of code that tells in plain words what the page around it blocks. It makes no request of its own. Pure. */
import { originOf } from './addresses.js';
import { CHECK_WORDS } from './check-words.js';
import { formOf, type Choice } from './choice.js';
import { escapeHtml, scriptString } from './markup.js';

/** Seconds that the element gets to show itself. */
const PATIENCE = 8;

/** A sentence that stays when scripts are blocked, and a script that replaces it with what it sees. */
export function checkSnippet(choice: Choice): string {
  const words = CHECK_WORDS[choice.lang];
  const form = formOf(choice.host);
  const facts = {
    tag: choice.tag,
    frame: form === 'iframe' ? choice.base : '',
    library: originOf(choice.base) ?? choice.base,
    reserved: form !== 'iframe',
    seconds: PATIENCE,
  };
  return `<div id="koers-controle" role="status"><p>${escapeHtml(form === 'placeholder' ? words.noScriptAuthor : words.noScript)}</p></div>
<script>
(${program.toString()})(${scriptString(facts)}, ${scriptString(words)});
</script>`;
}

interface Facts {
  tag: string;
  frame: string;
  library: string;
  reserved: boolean;
  seconds: number;
}
type Words = Partial<Record<string, string>>;

/** Runs on the page of the host, as text: nothing from outside this function, and nothing that a strict page forbids. */
function program(facts: Facts, words: Words): void {
  const out = document.getElementById('koers-controle') ?? document.body.appendChild(document.createElement('div'));
  const blocked: string[] = [];
  let code = '';
  let heard = false;
  const say = (lines: string[]) => {
    out.textContent = '';
    for (const line of [words['title']!, ...lines]) {
      const p = out.appendChild(document.createElement('p'));
      p.textContent = line;
    }
  };
  document.addEventListener('securitypolicyviolation', (event) => {
    blocked.push(event.effectiveDirective);
  });
  document.addEventListener('koers-error', (event) => {
    code = (event as unknown as { code: string }).code;
  });
  addEventListener('message', (event) => {
    if (typeof (event.data as { koersHeight?: unknown } | null)?.koersHeight === 'number') heard = true;
  });
  const directive = (name: string) => blocked.some((each) => each.indexOf(name) === 0);
  const judgeFrame = (): string[] => {
    const frames = Array.from(document.querySelectorAll('iframe'));
    const frame = frames.find((each) => each.src.indexOf(facts.frame) === 0);
    if (!frame) return [words['frameGone']!];
    if (directive('frame-src') || directive('child-src')) return [words['frameBlocked']!];
    return [heard ? words['frameWorks']! : words['frameSilent']!];
  };
  const judgeElement = (): string[] => {
    const element = document.querySelector<HTMLElement & { state?: string }>(facts.tag);
    if (!element) return [document.querySelector('a.koers[data-koers]') ? words['notUpgraded']! : words['tagGone']!];
    const lines: string[] = [];
    if (!customElements.get(facts.tag))
      lines.push(directive('script-src') ? words['scriptBlocked']! : words['scriptMissing']!);
    else if (element.state === 'ready') lines.push(words['works']!);
    else if (code === 'blocked' || directive('connect-src')) lines.push(words['dataBlocked']!);
    else if (element.state === 'loading') lines.push(words['slow']!);
    else lines.push(words[code] ?? words['other']!);
    if (directive('style-src')) lines.push(words['styleBlocked']!);
    else if (facts.reserved && parseFloat(getComputedStyle(element).minHeight || '0') < 24)
      lines.push(words['noHeight']!);
    return lines;
  };
  const judge = () => (facts.frame ? judgeFrame() : judgeElement());
  say([words['busy']!]);
  let left = facts.seconds * 2;
  const timer = setInterval(() => {
    const element = document.querySelector<HTMLElement & { state?: string }>(facts.tag);
    const done = facts.frame ? heard : element?.state === 'ready' || element?.state === 'error';
    left -= 1;
    if (!done && left > 0) return;
    clearInterval(timer);
    say(judge());
  }, 500);
}
