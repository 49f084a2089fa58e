/** A short text for the webmaster or security officer, with everything that is asked of the website. Pure. */
import type { Language } from '../../src/plan/types.js';
import { VERSION } from '../../src/lib/registry.js';
import { cspOf, fileUrl, originOf } from './addresses.js';
import { formOf, type Choice } from './choice.js';
import { writeSnippet } from './snippet.js';

/** Plain text, to paste in a message. */
export function webmasterLetter(choice: Choice): string {
  const form = formOf(choice.host);
  const t = WORDS[choice.lang];
  const csp = cspOf(choice, form);
  const once = writeSnippet(choice).filter(({ place }) => place === 'site' || place === 'style');
  const apart = originOf(choice.src) !== originOf(choice.base);
  const parts: (string | false)[] = [
    t.intro,
    form !== 'static' && form !== 'npm' && t.files(choice.base, choice.pin?.version),
    once.length > 0 && [t.once, ...once.map(({ code }) => code)].join('\n\n'),
    csp.length > 0 && [t.csp, ...csp.map((line) => `  ${line};`)].join('\n'),
    form === 'element' || form === 'placeholder' ? t.trusted : false,
    form !== 'static' && (form === 'iframe' ? t.corsFrame(choice.src) : apart && t.cors(choice.src)),
    choice.pin ? t.pinned(choice.pin.version) : form !== 'static' && form !== 'npm' && t.follow,
    form !== 'static' && t.nothing,
    form === 'element' && choice.styles === 'inline' && t.inline,
    form === 'iframe' && t.frame(fileUrl(choice, 'embed/index.html')),
  ];
  return parts.filter(Boolean).join('\n\n');
}

const nl = {
  intro:
    'Op onze website komt een onderdeel van Koers. Het laat een regionaal plan zien. Hieronder staat wat er technisch nodig is.',
  files: (base: string, version: string | undefined) =>
    `Bestanden: pak koers-${VERSION}.zip uit (te downloaden in de studio, stap 5). Zet ${version ? `de map v${version}` : 'de inhoud van de versiemap'} op ${base}${version ? `v${version}/` : ''}. In SHA256SUMS staan de controlegetallen. Staan de bestanden op een ander adres dan de pagina? Stuur dan de header Access-Control-Allow-Origin mee.`,
  once: 'Eén keer in de website:',
  csp: 'Heeft de website een Content-Security-Policy? Voeg dan toe:',
  trusted: "Staat er require-trusted-types-for 'script' in? Voeg dan toe: trusted-types koers.",
  cors: (src: string) => `Het plan staat op ${src}. Die server moet Access-Control-Allow-Origin sturen.`,
  corsFrame: (src: string) =>
    `Het plan (${src}) wordt opgehaald door de pagina in het iframe, die geen eigen adres heeft (sandbox). De servers van het plan en van de bestanden moeten daarom Access-Control-Allow-Origin: * sturen.`,
  pinned: (version: string) =>
    `De code staat vast op versie ${version}. Een nieuwe versie komt in een map ernaast; bestaande pagina's veranderen niet.`,
  follow: "De code volgt verbeteringen: vervang de bestanden en alle pagina's gebruiken de nieuwe versie.",
  nothing:
    'Wat het onderdeel niet doet: geen cookies, geen opslag, geen tracking, geen verzoeken aan derden. Het haalt alleen het planbestand op (GET, zonder cookies en zonder verwijzer).',
  inline:
    'De code heeft één style-attribuut, voor de vrije ruimte en de huisstijl. Mag dat niet? Kies in de studio voor de stijl in het stylesheet.',
  frame: (url: string) => `De pagina in het iframe (${url}) heeft zelf een streng beveiligingsbeleid.`,
};

const en: typeof nl = {
  intro: 'An element of Koers comes on our website. It shows a regional plan. Below is what is needed technically.',
  files: (base, version) =>
    `Files: unpack koers-${VERSION}.zip (download it in the studio, step 5). Put ${version ? `the folder v${version}` : 'the content of the version folder'} at ${base}${version ? `v${version}/` : ''}. SHA256SUMS holds the checksums. Are the files at another address than the page? Then send the header Access-Control-Allow-Origin.`,
  once: 'Once in the website:',
  csp: 'Does the website have a Content-Security-Policy? Then add:',
  trusted: "Does it say require-trusted-types-for 'script'? Then add: trusted-types koers.",
  cors: (src) => `The plan is at ${src}. That server has to send Access-Control-Allow-Origin.`,
  corsFrame: (src) =>
    `The plan (${src}) is fetched by the page in the iframe, which has no origin of its own (sandbox). The servers of the plan and of the files therefore have to send Access-Control-Allow-Origin: *.`,
  pinned: (version) =>
    `The code is pinned to version ${version}. A new version comes in a folder beside it; existing pages do not change.`,
  follow: 'The code follows improvements: replace the files and all pages use the new version.',
  nothing:
    'What the element does not do: no cookies, no storage, no tracking, no requests to third parties. It only fetches the plan file (GET, without cookies and without a referrer).',
  inline:
    'The code has one style attribute, for the reserved room and the house style. Not allowed? Choose the style sheet in the studio.',
  frame: (url) => `The page in the iframe (${url}) has a strict security policy of its own.`,
};

const WORDS: Record<Language, typeof nl> = { nl, en };
