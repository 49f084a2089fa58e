/// <reference types="vite/client" />
/** Every element in every state, wide and narrow, light and dark, on one page: to be looked at before a release. */
import { html, render } from 'lit';
import { storiesOf, type StoryFile } from './csf.js';

const files = import.meta.glob<StoryFile>('./*.stories.ts', { eager: true });
const stories = Object.entries(files).flatMap(([path, file]) => storiesOf(path, file));
const VIEWS = ['wide', 'narrow', 'dark'];

render(
  html`<main>
    <h1>The wall</h1>
    ${stories
      .filter(({ name }) => name !== 'Playground')
      .map(
        ({ id, draw }) =>
          html`<section>
            <h2 id=${id}>${id}</h2>
            <div class="views">${VIEWS.map((view) => html`<div class="stage ${view}">${draw()}</div>`)}</div>
          </section>`,
      )}
  </main>`,
  document.body,
);
