/* eslint-disable lit-a11y/no-redundant-role -- without bullets Safari takes a list for plain text, unless the role is written out */
/** One service as a card. */
import { html, nothing, type TemplateResult } from 'lit';
import { statusIcon } from '../../lib/status-icon.js';
import type { FinderPartsStrings } from '../../locales/nl/service-finder-parts.js';
import type { CardView, Step } from './service-finder.card-model.js';
import type { Contact } from './service-finder.types.js';

/** What the element lends to a card. */
export interface CardProps {
  /** Level of the heading. */
  level: number;
  contact: Contact;
  /** Somebody chooses the service. */
  choose: (event: Event) => void;
  /** Details and buttons, once they are loaded. */
  more: unknown;
}

/** A link out of the page that tells nobody where it came from. */
export function outLink(href: string | undefined, text: unknown, click?: (event: Event) => void, className = '') {
  return href
    ? html`<a class=${className || nothing} href=${href} rel="noreferrer noopener" referrerpolicy="no-referrer" @click=${click}>${text}</a>`
    : html`${text}`;
}

const steps = (title: string, list: readonly Step[]) =>
  list.length > 0
    ? html`<div class="steps">
        <strong>${title}</strong>
        ${list.map(({ text, href, phone }) => html`<p>${phone ? html`${text} ${outLink(href, phone)}` : outLink(href, text)}</p>`)}
      </div>`
    : nothing;

/** One service: who helps, how to get in, and when that was last checked. */
export function renderCard(
  card: CardView,
  t: FinderPartsStrings,
  { level, contact, choose, more }: CardProps,
): TemplateResult {
  const wrong = contact.href ?? card.source.href;
  return html`<li class="card" part="card">
    <div class="name" role="heading" aria-level=${level} tabindex="-1">${outLink(card.href, card.name, choose)}</div>
    <ul class="meta" role="list">
      ${card.meta.map((text) => html`<li>${text}</li>`)}
    </ul>
    ${card.alerts.map((text) => html`<p class="alert">${statusIcon('attention')}<span>${text}</span></p>`)}
    ${
      card.phones.length > 0
        ? html`<div class="phones">
            ${card.phones.map(
              ({ text, label, href }) =>
                html`<p>${outLink(href, t.call(text), undefined, 'button')}${label ? html` <small>${label}</small>` : nothing}</p>`,
            )}
          </div>`
        : nothing
    }
    ${card.summary ? html`<p class="summary">${card.summary}</p>` : nothing}
    ${steps(t.refer, card.refer)} ${steps(card.refer.length > 0 ? t.stepsOfPatient : t.steps, card.steps)}
    <ul class="facts" role="list">
      ${card.facts.map((text) => html`<li>${text}</li>`)}
    </ul>
    ${more}
    <p class="checked">
      ${card.checked}${card.source.name ? html`, ${t.source} ${outLink(card.source.href, card.source.name)}` : nothing}.
      ${wrong ? outLink(wrong, t.wrong) : contact.name ? t.wrongAt(contact.name) : nothing}
    </p>
  </li>`;
}
