// Pages of strangers: each host makes one thing hard for an embedded element. Read by the pages (page.mjs), the server
// (serve.mjs) and the test (test/embed/hosts.test.ts).
//   id       the address, /demo/hosts/<id>.html
//   title    name of the page, Dutch
//   proves   one sentence: what this page proves
//   csp      Content-Security-Policy header; {origin}, {nonce}, {hash} and {moreHash} are filled in by the server
//   html     attributes of <html>
//   css      the style sheet of this host, served as a file
//   scripts  what the host's web editor pasted in the head or at the end
//   body     the contents; left out, all elements in their usual order
import { ELEMENTS, EXTENDED, FIGURES, FIRST, NAMES, OTHERS, PLAN, RING } from './snippets.mjs';

const MODULE = '<script type="module" src="/dist/koers.js"></script>';
const CLASSIC = '<script src="/dist/koers.iife.js" defer></script>';
const STRICT = "default-src 'none'; style-src 'self'; connect-src {origin}";
const TYPES = "require-trusted-types-for 'script'";
const KPIS = ['ind-002-mv6', 'ind-002-34', 'ind-002-11', 'ind-002-10', 'ind-002-39'];

export const HOSTS = [
  {
    id: 'csp-self',
    title: 'Alleen eigen bestanden',
    proves: 'Onder het strengste gewone beleid (alles dicht, alleen bestanden van een bekende server) werkt alles.',
    csp: `${STRICT}; script-src {origin}`,
    scripts: MODULE,
  },
  {
    id: 'csp-loader',
    title: 'Alleen eigen bestanden, met de lader',
    proves: 'De lader haalt elk onderdeel pas op als het in beeld komt, onder hetzelfde strenge beleid.',
    csp: `${STRICT}; script-src {origin}`,
    scripts: '<script type="module" src="/dist/loader.js"></script>',
  },
  {
    id: 'csp-nonce',
    title: 'Alleen scripts met een eenmalige code',
    proves: 'Een nonce op ons ene script is genoeg, ook voor de delen die later worden opgehaald.',
    csp: `${STRICT}; script-src 'nonce-{nonce}'`,
    scripts: '<script type="module" src="/dist/koers.js" nonce="{nonce}"></script>',
  },
  {
    id: 'csp-nonce-classic',
    title: 'Alleen een gewoon script met een eenmalige code',
    proves: 'Een nonce op koers.iife.js is genoeg, ook voor het tweede bestand, dat komt als er iets uit nodig is.',
    csp: `${STRICT}; script-src 'nonce-{nonce}'`,
    scripts: '<script src="/dist/koers.iife.js" nonce="{nonce}" defer></script>',
  },
  {
    id: 'csp-file',
    title: 'Alleen precies dit ene bestand',
    proves: 'Een website die één bestand toestaat en verder niets, toont er ringen, doelen en de voordeur mee.',
    csp: `${STRICT}; script-src {origin}/dist/koers.iife.js`,
    scripts: CLASSIC,
    body: FIRST,
  },
  {
    id: 'csp-two-files',
    title: 'Alleen precies deze twee bestanden',
    proves: 'Een website die twee bestanden toestaat en verder niets, kan alles tonen.',
    csp: `${STRICT}; script-src {origin}/dist/koers.iife.js {origin}/dist/koers.iife.more.js`,
    scripts: CLASSIC,
  },
  {
    id: 'csp-hash',
    title: 'Alleen precies deze inhoud',
    proves: 'De controlegetallen uit integrity.json kloppen: de browser staat de bestanden toe op hun inhoud.',
    csp: `${STRICT}; script-src '{moreHash}' '{hash}'`,
    scripts: [
      ['koers.iife.more.js', '{moreHash}'],
      ['koers.iife.js', '{hash}'],
    ]
      .map(([file, hash]) => `<script src="/dist/${file}" defer integrity="${hash}" crossorigin="anonymous"></script>`)
      .join(''),
  },
  {
    id: 'trusted-types',
    title: 'Trusted Types verplicht',
    proves: 'Geen enkel onderdeel zet tekst om in opmaak: ook met Trusted Types verplicht komt er geen melding.',
    csp: `${STRICT}; script-src {origin}; ${TYPES}`,
    scripts: MODULE,
  },
  {
    id: 'trusted-types-list',
    title: 'Trusted Types met een lijst, naast een andere Lit',
    proves:
      'Op een website die zelf ook Lit gebruikt en een lijst van beleidsnamen heeft, zitten we elkaar niet in de weg.',
    csp: `${STRICT}; script-src {origin}; ${TYPES}; trusted-types lit-html koers`,
    scripts: `<script type="module" src="./other-lit.js"></script>${MODULE}`,
    body: `<other-lit></other-lit>${ELEMENTS}`,
  },
  {
    id: 'root-625',
    title: 'Letters op 62,5%',
    proves: 'Op een website die 1 rem op 10 pixels zet, zijn onze letters even groot als overal.',
    css: 'html { font-size: 62.5%; } body { font-size: 1rem; }',
    scripts: MODULE,
  },
  {
    id: 'resets',
    title: 'Alles teruggezet met !important',
    proves: 'Een style sheet die op elk element van alles afdwingt, komt niet binnen in onze onderdelen.',
    css: `*, *::before, *::after {
  margin: 0 !important; padding: 0 !important; border: 0 !important; font: inherit !important; font-size: 100% !important;
  line-height: 1 !important; color: #333 !important; background: none !important; list-style: none !important;
  box-sizing: content-box !important; float: none !important; text-align: justify !important; vertical-align: baseline !important;
  text-decoration: none !important; outline: 0 !important; box-shadow: none !important; transition: all 0.3s !important;
  border-radius: 0 !important; max-width: 100% !important; text-transform: none !important; letter-spacing: normal !important;
}
html { font-size: 62.5% !important; }
svg, img { display: block !important; width: 100% !important; fill: red !important; stroke: red !important; }
table, td, th { border: 5px solid red !important; display: block !important; }
button, input, select { all: unset !important; }`,
    scripts: MODULE,
  },
  {
    id: 'shouting',
    title: 'Hoofdletters en wijde letters',
    proves: 'Wat een pagina aan haar tekst doet (hoofdletters, spatiëring, cursief, uitlijning), erven wij niet.',
    css: `body { text-transform: uppercase; letter-spacing: 0.3em; word-spacing: 1em; font-style: italic; font-variant: small-caps;
  text-align: center; text-indent: 3em; line-height: 1; white-space: pre; word-break: break-all; text-shadow: 2px 2px red;
  -webkit-text-stroke: 1px red; user-select: none; cursor: wait; list-style: none; quotes: none; tab-size: 1; }
main > h1, main > p { white-space: normal; }`,
    scripts: MODULE,
  },
  {
    id: 'rtl',
    title: 'Van rechts naar links',
    proves: 'Op een pagina die van rechts naar links leest, blijft onze Nederlandse tekst van links naar rechts.',
    html: 'lang="ar" dir="rtl"',
    scripts: MODULE,
  },
  {
    id: 'nested-lang',
    title: 'Talen in elkaar',
    proves: 'Elk onderdeel spreekt de taal van het stuk pagina waarin het staat, of die het zelf noemt.',
    html: 'lang="en"',
    scripts: MODULE,
    body: `<koers-plan src="${PLAN}" figures="${FIGURES}">
      <div class="row">
        ${RING('ind-002-mv6')}
        <div lang="nl">${RING('ind-002-34')}<div lang="en-GB">${RING('ind-002-11')}</div></div>
        <div lang="en">${RING('ind-002-10', 'lang="nl"')}</div>
        <div lang="fr">${RING('ind-002-39')}</div>
      </div>
      ${OTHERS}
    </koers-plan>`,
  },
  {
    id: 'provider-last',
    title: 'Het plan komt als laatste',
    proves: 'De volgorde maakt niet uit: script eerst, onderdelen daarna, het plan helemaal onderaan.',
    scripts: '<script src="/dist/koers.iife.js"></script>',
    body: `${ELEMENTS.replace(/<koers-plan[^>]*>|<\/koers-plan>/g, '').replace(/<(koers-[\w-]+)/g, '<$1 plan="later"')}
      <koers-plan id="later" src="${PLAN}" figures="${FIGURES}"></koers-plan>`,
  },
  {
    id: 'provider-script-last',
    title: 'Het script van het plan komt als laatste',
    proves: 'Onderdelen die eerder klaar zijn dan het plan om hen heen, wachten rustig en tonen dan alles.',
    scripts: [...NAMES.map((name) => `/dist/elements/koers-${name}.js`), './plan-later.js']
      .map((src) => `<script type="module" src="${src}"></script>`)
      .join('\n    '),
  },
  {
    id: 'two-builds',
    title: 'Twee bouwsels op één pagina',
    proves:
      'Het thema van de site heeft de npm-versie, de redacteur plakte het script: twintig ringen en al het andere twee keer, één verzoek.',
    scripts: `<script type="module" src="./site-app.js"></script>${CLASSIC}`,
    body: `<div class="row">${Array.from({ length: 20 }, (_, index) => {
      const ring = RING(KPIS[index % KPIS.length], `src="${PLAN}"`);
      return index % 2 ? ring : ring.replaceAll('koers-kpi-ring', 'site-kpi-ring');
    }).join('')}</div>
      <koers-plan src="${PLAN}" figures="${FIGURES}">${OTHERS}${OTHERS.replaceAll('koers-', 'site-')}</koers-plan>`,
  },
  {
    id: 'two-majors',
    title: 'Twee hoofdversies op één pagina',
    proves: 'Met een andere hoofdversie op de pagina blijft alles werken, en de webmaster krijgt één waarschuwing.',
    scripts: `${CLASSIC}<script src="./other-major.js" defer></script>`,
  },
  {
    id: 'sandbox',
    title: 'Een afgesloten frame',
    proves: 'In een frame dat alleen scripts mag uitvoeren, staat het onderdeel er ook, op zijn eigen hoogte.',
    scripts: '<script src="/dist/embed/frame.js" defer></script>',
    body: NAMES.map(
      (name, index) => `<iframe title="Onderdeel ${name}" sandbox="allow-scripts" ${index ? '' : 'loading="lazy"'}
        src="/dist/embed/index.html?element=koers-${name}&amp;kpi=ind-002-mv6&amp;as-of=2026-10-15&amp;src={plan}&amp;figures={figures}"></iframe>`,
    ).join('\n'),
  },
  {
    id: 'five-frames',
    title: 'Vijf frames',
    proves: 'Vijf frames van dezelfde server delen de bestanden: wat er al is, wordt niet opnieuw opgehaald.',
    scripts: '<script src="/dist/embed/frame.js" defer></script>',
    body: KPIS.map(
      (kpi) => `<iframe title="Cijfer ${kpi}"
        src="/dist/embed/index.html?element=koers-kpi-ring&amp;kpi=${kpi}&amp;as-of=2026-10-15&amp;src={plan}&amp;figures={figures}"></iframe>`,
    ).join('\n'),
  },
  {
    id: 'blocked-connect',
    title: 'Gegevens ophalen mag niet',
    proves:
      'Waar de website het verzoek tegenhoudt, staat de eigen tekst van de pagina er, met één zin die zegt waarom.',
    csp: "default-src 'none'; style-src 'self'; script-src {origin}; connect-src 'none'",
    scripts: MODULE,
  },
  {
    id: 'script-blocked',
    title: 'Scripts mogen niet',
    proves: 'Waar geen script mag draaien, blijft de tekst van de pagina staan.',
    csp: "default-src 'none'; style-src 'self'; connect-src {origin}; script-src 'none'",
    scripts: MODULE,
  },
  {
    id: 'print',
    title: 'Op papier',
    proves: 'Op papier staat alles wat op het scherm staat: elk doel, elk cijfer, opengeklapt en zonder knoppen.',
    css: '@page { size: A4; margin: 15mm; } @media print { nav, aside { display: none; } }',
    scripts: MODULE,
  },
  {
    id: 'forced-colours',
    title: 'Kleuren van de lezer',
    proves: 'Met een contrastthema van het besturingssysteem blijven ring, doel en arcering zichtbaar.',
    scripts: MODULE,
    body: ELEMENTS.replace('<koers-timeline', `<koers-timeline src="${EXTENDED}"`),
  },
  {
    id: 'more-contrast',
    title: 'Meer contrast gevraagd',
    proves: 'Wie om meer contrast vraagt, krijgt randen en bijschriften in de kleur van de tekst.',
    scripts: MODULE,
  },
  {
    id: 'reduced-motion',
    title: 'Geen beweging gevraagd',
    proves: 'Wie geen beweging wil, ziet er geen.',
    scripts: MODULE,
  },
  {
    id: 'narrow',
    title: 'Een smalle kolom',
    proves: 'In een kolom van 320 pixels op een breed scherm past alles, zonder opzij te schuiven.',
    css: 'main { inline-size: 320px; padding: 0; }',
    scripts: MODULE,
  },
  {
    id: 'large-text',
    title: 'Letters op 200%',
    proves: 'Met twee keer zo grote letters groeit alle tekst mee en valt er niets weg.',
    css: 'html { font-size: 200%; }',
    scripts: MODULE,
  },
  {
    id: 'text-spacing',
    title: 'Ruimte tussen regels, letters en woorden',
    proves: 'Met de ruimte die WCAG 1.4.12 noemt, valt er geen tekst weg.',
    css: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`,
    scripts: `${MODULE}<script type="module" src="./reader.js"></script>`,
  },
  {
    id: 'layout-shift',
    title: 'Niets verspringt',
    proves: 'Met de gereserveerde hoogte van het knipsel verschuift er niets als de onderdelen verschijnen.',
    css: 'koers-kpi-ring, koers-kpi-trend { display: block; min-block-size: 22em; } koers-kpi-trend { min-block-size: 43em; }',
    scripts: MODULE,
    body: `<koers-plan src="${PLAN}" figures="${FIGURES}"><div class="row">${RING('ind-002-mv6')}${RING('ind-002-34')}</div>
      <p>Deze zin staat onder de ringen en blijft op zijn plaats.</p>
      <koers-kpi-trend heading-level="2" kpi="ind-002-10" as-of="2026-10-15"><p>Bekijk het verloop.</p></koers-kpi-trend>
      <p>En deze staat onder het verloop.</p></koers-plan>`,
  },
];
