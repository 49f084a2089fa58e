/// <reference types="vite/client" />
/**
 * Every element in every state, wide and narrow, light and dark, on one page: to be looked at before a release, and compared pixel by
 * pixel with test/look/wall/ (`npm run wall` draws those pictures anew). `?id=kpi-ring` shows one element, `?id=kpi-ring--states` one story.
 */
import { html, render } from 'lit';
import { storiesOf, type StoryFile } from './csf.js';

const files = import.meta.glob<StoryFile>('./*.stories.ts', { eager: true });
const stories = Object.entries(files).flatMap(([path, file]) => storiesOf(path, file));
const VIEWS = ['wide', 'narrow', 'dark'];
const wanted = new URLSearchParams(location.search).get('id');

render(
  html`<main>
    <h1>The wall</h1>
    ${stories
      .filter(({ id, name, element }) => name !== 'Playground' && [element, id].includes(wanted ?? id))
      .map(
        ({ id, draw }) =>
          html`<section id=${id}>
            <h2>${id}</h2>
            <div class="views">${VIEWS.map((view) => html`<div class="stage ${view}">${draw()}</div>`)}</div>
          </section>`,
      )}
  </main>`,
  document.body,
);
