import { css } from 'lit';

export const styles = css`
  :host,
  .root {
    block-size: 100%;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 0.7em;
    block-size: 100%;
    padding: var(--koers-padding, 1.1em 1.2em 1em);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  p,
  blockquote,
  ul {
    margin: 0;
  }
  .heading {
    font-weight: 600;
    line-height: 1.3;
    hyphens: auto;
  }
  .figure {
    display: grid;
    gap: 0.6em 1em;
    align-items: center;
  }
  .facts {
    display: grid;
    gap: 0.15em;
    font-size: 0.875em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .facts strong {
    color: var(--_ink);
    font-weight: 600;
  }
  .big {
    font-size: 1.7em;
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
  .big small {
    font-size: 0.55em;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--_muted);
  }
  .big.words {
    font-size: 1.1em;
    color: var(--_no-data);
    letter-spacing: 0;
  }
  blockquote {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_border);
  }
  .steps {
    padding-inline-start: 1.2em;
    font-size: 0.875em;
  }
  .status {
    display: flex;
    gap: 0.45em;
    align-items: center;
    font-weight: 600;
    color: var(--_status);
  }
  .foot,
  details {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .foot {
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_line);
    margin-block-start: auto;
  }
  summary {
    cursor: pointer;
    inline-size: fit-content;
    padding-block: 0.3em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  details p + p {
    margin-block-start: 0.3em;
  }
  @container (inline-size >= 15em) {
    .with-ring {
      grid-template-columns: auto 1fr;
    }
  }
  @container (inline-size < 9em) {
    .ring {
      inline-size: 3.5em;
    }
    .number {
      position: static;
      place-items: start;
      padding: 0;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
      border-color: #7d8894;
    }
  }
`;
