/** The guide for plan owners as a page. Its words stand in one Markdown file per language, which the repository shows as well. */
import english from './en/making-a-plan.md?raw';
import dutch from './nl/plan-maken.md?raw';
import { drawMarkdown } from './markdown.js';

const lang = document.documentElement.lang === 'en' ? 'en' : 'nl';
const WORDS = {
  nl: {
    contents: 'Op deze pagina',
    title: 'Zonder opdrachten',
    text: 'U hoeft geen opdrachten te typen. Op de planpagina haalt u het sjabloon op, kiest u uw bestand en downloadt u het plan. In de studio maakt u de code voor uw website. Alles blijft in uw browser.',
    plan: ['../studio/plan.html', 'Maak of controleer een plan'],
    studio: ['../studio/', 'Maak de code voor uw website'],
  },
  en: {
    contents: 'On this page',
    title: 'Without commands',
    text: 'You need not type any command. On the plan page you get the template, choose your file and download the plan. In the studio you make the code for your website. Everything stays in your browser.',
    plan: ['../studio/plan.html?lang=en', 'Make or check a plan'],
    studio: ['../studio/?lang=en', 'Make the code for your website'],
  },
} as const;

const t = WORDS[lang];
const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string, className = ''): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(tag), { textContent: text, className });

const page = drawMarkdown(lang === 'en' ? english : dutch);
const contents = make('nav', '', 'contents');
contents.setAttribute('aria-label', t.contents);
const list = make('ul', '');
for (const heading of page.querySelectorAll('h2')) {
  const item = make('li', '');
  item.append(Object.assign(make('a', heading.textContent), { href: `#${heading.id}` }));
  list.append(item);
}
contents.append(make('p', t.contents), list);

const start = make('section', '', 'panel');
const buttons = make('p', '', 'buttons');
for (const [href, label] of [t.plan, t.studio]) buttons.append(Object.assign(make('a', label, 'plain'), { href }));
start.append(make('h2', t.title), make('p', t.text), buttons);
page.querySelector('h2')?.before(start);

const article = make('article', '');
article.append(page);
document.querySelector('#main')?.append(contents, article);
