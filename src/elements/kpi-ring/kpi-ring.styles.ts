import { css } from 'lit';

export const styles = css`
  /* As wide as the page lets it be, like all elements; but a card asks its container nothing, and a page of rings is drawn sooner. */
  :host {
    container-type: normal;
    contain: inline-size layout style;
  }
  /* As high as those beside it. By grids: a height in percent makes browsers lay out a page of cards again and again. */
  :host,
  .root {
    display: grid;
    grid: 1fr / minmax(0, 1fr);
  }
  /* Without a card, what the page and the element say stands at the top, in line with the titles beside it. */
  .root {
    grid-template-rows: auto auto 1fr;
  }
  /* The last row, the only one with room to grow. */
  .card {
    grid-row: 3;
    display: flex;
    flex-flow: column;
    gap: 0.75em;
    padding: var(--koers-padding, 1.2em 1.25em 0.9em);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  p,
  ul,
  blockquote {
    margin: 0;
  }
  .figure {
    display: grid;
    gap: 0.5em 1.4em;
    align-items: center;
  }
  .card + .message {
    grid-row: 4;
  }
  /* Beside the ring where there is room for words, else below it. */
  .with-ring {
    display: flex;
    flex-flow: wrap;
  }
  .button,
  .ring {
    place-self: start;
  }
  .with-ring .facts {
    flex: 1 8em;
  }
  .facts {
    font-size: 0.9375em;
    line-height: 1.35;
    color: var(--_muted);
  }
  .facts p {
    margin-block-end: 0.25em;
  }
  .facts strong {
    color: var(--_ink);
    font-weight: 600;
  }
  /* The words beside a drawing are its legend: target, start and expected position say which mark they are. */
  .legend p {
    padding-inline-start: 1.1em;
  }
  .goal::before,
  .legend .start::before,
  .legend .norm::before,
  .legend .due::before {
    content: '';
    box-sizing: border-box;
    display: inline-block;
    inline-size: 0.55em;
    margin-inline: -1.1em 0.55em;
    line-height: 1;
    color: var(--_ink);
  }
  .goal::before {
    block-size: 0.8em;
    margin-inline: -0.95em 0.4em;
    border-inline-start: 3px solid;
  }
  .legend .start::before {
    block-size: 0.55em;
    border: 1.5px solid;
    border-radius: 1em;
  }
  .legend .norm::before {
    content: '◇';
  }
  .legend .due::before {
    content: '▿';
  }
  .big {
    font-size: 1.7em;
    font-weight: 600;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
  .big small {
    font-size: 0.55em;
    font-weight: 400;
    color: var(--_muted);
  }
  .words {
    font-size: 1.1em;
    color: var(--_no-data);
  }
  blockquote {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_border);
  }
  .steps {
    padding-inline-start: 1.2em;
  }
  .status[hidden] {
    display: none;
  }
  /* Whatever the height of a card: its status and foot stand at the bottom, in line with those beside it. */
  .status,
  .status[hidden] + .foot {
    margin-block-start: auto;
  }
  .foot {
    padding-block-start: 0.7em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .tail {
    margin-block-start: -0.5em;
  }
  @media print {
    .card {
      break-inside: avoid;
      border-color: #7d8894;
    }
  }
`;
