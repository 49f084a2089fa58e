/**
 * The routes of an area as plain entries in words, without a clock: the common source of the light DOM, the print card,
 * the poster and the waiting-room screen. 112, the practice, the out-of-hours post and 113 are always among them, also
 * when a plan forgets them.
 */
import { decide } from './decide.js';
import { clockText, dateText, hoursLines } from './hours-text.js';
import { isWall, items } from './hours.js';
import { checkLink, telHref } from './links.js';
import type { Contact, FrontDoor, Intent, Route, Service } from './schema.js';
import { PRINT_STRINGS, STRINGS, fill, textOf } from './strings.js';
import type { Locale } from './strings.js';

export interface PhoneLine {
  text: string;
  /** Absent when the digits cannot be trusted: then the number is shown without a link. */
  href?: string | undefined;
  /** A line for repeat prescriptions only: never the number to call for anything else. */
  repeat: boolean;
  notes: string[];
}

export interface WebLine {
  text: string;
  /** The address to print; null when the link was rejected and its text is all there is. */
  address: string | null;
  href?: string | undefined;
  notes: string[];
}

export interface Entry {
  /** The id of the route; made up for the ones that are always there. */
  id: string;
  intent: Intent;
  kind: Service['kind'];
  label: string;
  name: string;
  /** Short sentences: what it is, who may come, what to expect. */
  notes: string[];
  phones: PhoneLine[];
  webs: WebLine[];
  address: string;
  hours: string[];
  locationHours: string[];
  /** What follows a self-triage tool, always: "Komt u er niet uit? Bel dan." with the number of the practice. */
  followUp?: { text: string; phone: PhoneLine | undefined } | undefined;
  /** Coming and running exceptions with their stand-in, from the day of making on. */
  exceptions: string[];
}

export interface EntryOptions {
  /** Hosts that the page allows beside the national ones. */
  allowHosts?: readonly string[] | undefined;
  /** Exceptions that ended before this date are left out; all are listed without it. */
  madeOn?: string | undefined;
  audience?: string | undefined;
}

/** The front door of a plan, or the front door itself; undefined for anything else. */
export function frontDoorOf(plan: unknown): FrontDoor | undefined {
  if (!plan || typeof plan !== 'object') return undefined;
  const inner = (plan as { frontDoor?: unknown }).frontDoor;
  return (inner && typeof inner === 'object' ? inner : plan) as FrontDoor;
}

function phoneLine(contact: Extract<Contact, { type: 'phone' }>, locale: Locale): PhoneLine {
  const menu = textOf(contact.menu, locale);
  const digits = (text: unknown) => String(text).replace(/\D/g, '');
  const same = digits(contact.display) === digits(contact.dial);
  return {
    text: textOf(contact.display, locale),
    href: (same && telHref(contact.dial)) || undefined,
    repeat: contact.purpose === 'repeat',
    notes: [menu && `${PRINT_STRINGS[locale].menu}: ${menu}`, textOf(contact.cost, locale)].filter(Boolean),
  };
}

function webLine(text: string, url: string, needsLogin: unknown, locale: Locale, hosts: readonly string[]): WebLine {
  const link = checkLink(url, hosts);
  return {
    text: text || (link.ok ? link.host : ''),
    address: link.ok ? link.href.replace(/^https:\/\//, '').replace(/\/$/, '') : null,
    href: link.ok ? link.href : undefined,
    notes: needsLogin === true ? [STRINGS[locale].login] : [],
  };
}

/** "Dicht op 24 december 2026, 08.00 tot 17.00 uur." or, for whole days, "Dicht van … tot en met …". */
function exceptionText(from: string, to: string, locale: Locale): string {
  const words = PRINT_STRINGS[locale];
  const [fromDate = '', fromTime] = from.split('T');
  const [toDate = '', toTime] = to.split('T');
  const values = { from: dateText(from, locale), to: dateText(to, locale), date: dateText(fromDate, locale) };
  if (fromDate !== toDate) return fill(toTime ? words.exception : words.exceptionDays, values);
  if (!fromTime || !toTime) return fill(words.exceptionDay, values);
  const range = fill(words.range, { from: clockText(fromTime, locale), to: clockText(toTime, locale) });
  return fill(words.exceptionHours, { ...values, range });
}

/** Urgent numbers first, whatever the order in the plan. */
const PURPOSES = ['urgent', 'general', 'repeat'];

/** Every entry of an area in the order without a clock; never throws. */
export function entriesOf(plan: unknown, areaId: string | null, locale: Locale, options: EntryOptions = {}): Entry[] {
  const frontDoor = frontDoorOf(plan);
  const words = STRINGS[locale];
  const print = PRINT_STRINGS[locale];
  const services = new Map(items(frontDoor?.services).map((service) => [service.id, service]));
  // No instant: the decision gives the routes and their order, and says nothing about now.
  const { routes, practiceId, postId } = decide(frontDoor, NaN, { areaId, audience: options.audience });

  const phonesOf = (service: Service | undefined): PhoneLine[] =>
    items(service?.contacts)
      .filter((contact) => contact.type === 'phone')
      .sort((a, b) => PURPOSES.indexOf(a.purpose) - PURPOSES.indexOf(b.purpose))
      .map((contact) => phoneLine(contact, locale));

  function entry(service: Service, route: Partial<Route> & Pick<Route, 'id' | 'intent'>): Entry {
    const contacts = items(service.contacts);
    const hosts = options.allowHosts ?? [];
    const { access, replyWorkingDays: days } = route;
    return {
      id: route.id,
      intent: route.intent,
      kind: service.kind,
      label: textOf(route.label, locale) || textOf(service.name, locale),
      name: textOf(service.name, locale),
      notes: [
        textOf(route.what, locale),
        access === 'viaGp' ? words.viaGp : access === 'patients' ? words.patients : '',
        route.notForUrgent ? words.notForUrgent : '',
        typeof days === 'number' ? fill(words.reply, { days }) : '',
        textOf(route.after, locale),
        ...contacts.flatMap((contact) => (contact.type === 'relay' ? [textOf(contact.text, locale)] : [])),
        ...(Array.isArray(route.assurance) ? route.assurance : []).map((text) => textOf(text, locale)),
      ].filter(Boolean),
      phones: phonesOf(service),
      webs: contacts.flatMap((contact) => {
        if (contact.type === 'web') {
          return [webLine(textOf(contact.name, locale), contact.url, contact.needsLogin, locale, hosts)];
        }
        return contact.type === 'relay' && contact.url ? [webLine('', contact.url, false, locale, hosts)] : [];
      }),
      followUp:
        route.intent === 'selfTriage'
          ? { text: words.doubt, phone: phonesOf(services.get(practiceId ?? ''))[0] }
          : undefined,
      address: textOf(service.address, locale),
      // A website has no opening hours worth writing down.
      hours: /^(tool|portal)$/.test(service.kind) ? [] : hoursLines(service.hours, frontDoor ?? {}, locale),
      locationHours: service.locationHours ? hoursLines(service.locationHours, frontDoor ?? {}, locale) : [],
      exceptions: items(service.exceptions)
        .filter(
          ({ open, from, to }) =>
            !open && isWall(from) && isWall(to) && !(options.madeOn && to < options.madeOn.slice(0, 10)),
        )
        .map(({ from, to, standInId }) => {
          const standIn = services.get(standInId ?? '');
          const phone = items(standIn?.contacts).find((contact) => contact.type === 'phone');
          const closed = exceptionText(from, to, locale);
          const values = { standIn: textOf(standIn?.name, locale), phone: phone?.display ?? '' };
          return standIn ? `${closed} ${fill(print.exceptionStandIn, values)}` : `${closed} ${words.tape}`;
        }),
    };
  }

  function always(id: string, label: string, what: string, intent: Intent, numbers: readonly string[]): Entry {
    const contacts = numbers.map((display) => ({
      type: 'phone' as const,
      purpose: 'urgent' as const,
      display,
      dial: display.replace(/\D/g, ''),
    }));
    const service: Service = { id, kind: 'national', name: label, hours: { mode: 'always' }, contacts };
    return entry(service, { id, intent, label, what });
  }

  const routed = (id: string | null) => routes.some(({ serviceId }) => serviceId === id);
  const list = routes.flatMap((route) => {
    const service = services.get(route.serviceId);
    return service ? [entry(service, route)] : [];
  });
  const dials = (digits: string) => list.some(({ phones }) => phones.some(({ href }) => href === `tel:${digits}`));

  const extra = (id: string | null, label: string): Entry[] => {
    const service = services.get(id ?? '');
    return service && !routed(id) ? [entry(service, { id: service.id, intent: 'cannotWait', label })] : [];
  };
  const missing: Entry[] = [];
  if (!dials('112')) missing.push(always('112', print.emergencyCall, print.emergencyWhat, 'emergency', ['112']));
  if (practiceId) missing.push(...extra(practiceId, words.ownGp));
  else
    missing.push({ ...always('practice', words.ownGp, '', 'cannotWait', []), kind: 'practice', name: '', hours: [] });
  if (postId) missing.push(...extra(postId, print.post));
  else {
    // Without an area no post is the default: all of them are listed.
    for (const post of services.values())
      if (post.kind === 'post') missing.push(...extra(post.id, textOf(post.name, locale)));
  }
  if (!dials('113') && !dials('08000113')) {
    missing.push(always('113', print.crisisCall, print.crisisWhat, 'mental', ['113', '0800-0113']));
  }
  const first = missing.filter(({ intent }) => intent === 'emergency');
  const urgent = missing.filter(({ intent }) => intent === 'cannotWait');
  const last = missing.filter(({ intent }) => intent === 'mental');
  const head = list.filter(({ intent }) => intent === 'emergency' || intent === 'cannotWait');
  return [...first, ...head, ...urgent, ...list.slice(head.length), ...last];
}
