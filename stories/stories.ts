/// <reference types="vite/client" />
/**
 * Shows the stories of this folder, which are plain CSF: a list, one element (`?id=ring`), or one story without anything around it
 * (`?id=kpi-ring--states&solo`).
 */
import { html, render, type TemplateResult } from 'lit';
import { storiesOf, type StoryFile } from './csf.js';

const files = import.meta.glob<StoryFile>('./*.stories.ts', { eager: true });
const stories = Object.entries(files).flatMap(([path, file]) => storiesOf(path, file));

const query = new URLSearchParams(location.search);
const wanted = query.get('id') ?? stories[0]?.id ?? '';
const shown = stories.filter(({ id }) => id === wanted || id.startsWith(`${wanted}--`));
document.documentElement.style.colorScheme = query.has('dark') ? 'dark' : '';

const show = (): TemplateResult[] =>
  shown.map(({ id, name, draw }) =>
    query.has('solo')
      ? html`<div class="stage">${draw()}</div>`
      : html`<section><h2 id=${id}>${name}</h2><div class="stage">${draw()}</div></section>`,
  );

const menu = (): TemplateResult =>
  html`<nav aria-label="Stories">
    <h1>Stories</h1>
    ${[...new Set(stories.map(({ element }) => element))].map(
      (element) =>
        html`<h2><a href="?id=${element}">${element}</a></h2>
          <ul>
            ${stories
              .filter((story) => story.element === element)
              .map(
                ({ id, name }) =>
                  html`<li><a href="?id=${id}" aria-current=${id === wanted ? 'page' : 'false'}>${name}</a></li>`,
              )}
          </ul>`,
    )}
    <p><a href="./wall.html">The wall: every element in every state</a></p>
  </nav>`;

render(html`${query.has('solo') ? '' : menu()}<main>${show()}</main>`, document.body);
