// The HTML of the host pages and of their index.
import { HOSTS } from './hosts.mjs';
import { ELEMENTS } from './snippets.mjs';

/** One host page; `fill` puts origin, nonce and hash in. */
export function hostPage(host, fill) {
  return fill(`<!doctype html>
<html ${host.html ?? 'lang="nl"'}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${host.title} - Koers op andere websites</title>
    <link rel="stylesheet" href="./hosts.css">
    ${host.css ? `<link rel="stylesheet" href="./${host.id}.css">` : ''}
    ${host.scripts}
  </head>
  <body>
    <nav aria-label="Kruimelpad"><a href="./" lang="nl">Alle websites</a></nav>
    <main>
      <h1 lang="nl">${host.title}</h1>
      <p class="proves" lang="nl">${host.proves}</p>
      ${host.body ?? ELEMENTS}
    </main>
  </body>
</html>
`);
}

/** The list of all host pages: a page of the demo, unlike those it leads to. */
export function indexPage() {
  const item = ({ id, title, proves, csp }) => `<li>
          <a href="./${id}.html">${title}</a>
          <p>${proves}</p>${csp ? `\n          <pre><code>${readable(csp)}</code></pre>` : ''}
        </li>`;
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Koers op andere websites</title>
    <link rel="stylesheet" href="../demo.css">
    <link rel="stylesheet" href="./index.css">
  </head>
  <body>
    <a class="skip" href="#main">Naar de inhoud</a>
    <header class="bar">
      <a class="brand" href="../">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="4" opacity=".2" />
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="4" stroke-dasharray="26 99" transform="rotate(-90 8 8)" />
        </svg>
        Koers
      </a>
      <nav id="plans" aria-label="Pagina’s">
        <a href="../">Plannen</a><a href="./" aria-current="page">Op andere websites</a>
      </nav>
    </header>
    <main id="main" tabindex="-1">
      <h1>Op andere websites</h1>
      <p class="lead">
        Een onderdeel van Koers staat op de website van een ander, en die stelt haar eigen eisen. Elke pagina hieronder maakt
        het op één manier moeilijk. De tests bezoeken ze allemaal: geen enkele mag een melding geven, een verzoek te veel doen
        of tekst laten wegvallen.
      </p>
      <ol class="hosts">
        ${HOSTS.map(item).join('\n        ')}
      </ol>
    </main>
  </body>
</html>
`;
}

/** A policy as a webmaster would write it down. */
function readable(csp) {
  const examples = { origin: 'https://bestanden.example', nonce: '…', hash: 'sha384-…', moreHash: 'sha384-…' };
  return csp
    .replace(/\{(\w+)\}/g, (_, key) => examples[key])
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
