/**
 * The routes of an area as plain entries in words, without a clock: the common source of the element, the light DOM, the
 * print card, the poster and the waiting-room screen. 112, the practice, the out-of-hours post and 113 are always among
 * them, also when a plan forgets them.
 */
import type { Decision } from './decide.js';
import { dateText, hourText, hoursLines } from './hours-text.js';
import type { Speech } from './hours-text.js';
import { isWall, items } from './hours.js';
import { checkLink, telHref } from './links.js';
import type { LinkProblem } from './links.js';
import type { Contact, Exception, FrontDoor, Intent, Route, Service } from './schema.js';
import { fill, textOf } from './text.js';

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
  /** The address to show and print; empty when the link was rejected and its text is all there is. */
  address: string;
  href?: string | undefined;
  /** Why the link was rejected. */
  problem?: LinkProblem | undefined;
  notes: string[];
}

export interface Entry {
  /** The id of the route; made up for the ones that are always there. */
  id: string;
  serviceId: string;
  intent: Intent;
  kind: Service['kind'];
  label: string;
  /** Name of the service, where the label says something else. */
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

/** Whether one of these numbers is that of the emergency or the crisis line. */
export const isCrisis = ({ phones }: Pick<Entry, 'phones'>): boolean =>
  phones.some(({ href }) => /^tel:(112|(0800)?0?113)$/.test(href ?? ''));

/** Urgent numbers first, whatever the order in the plan. */
const PURPOSES = ['urgent', 'general', 'repeat'];

/** Every entry of a decision, in its order; never throws. */
export function entriesOf(
  frontDoor: FrontDoor | undefined,
  { routes, practiceId, postId, urgentTarget, phase }: Decision,
  speech: Speech,
  { allowHosts, madeOn = '' }: EntryOptions = {},
): Entry[] {
  const { lang, words } = speech;
  const say = (text: Parameters<typeof textOf>[0]) => textOf(text, lang);
  const services = new Map(items(frontDoor?.services).map((service) => [service.id, service]));

  function phoneLine({ display, dial, purpose, menu, cost, hours }: Extract<Contact, { type: 'phone' }>): PhoneLine {
    const digits = (text: unknown) => String(text).replace(/\D/g, '');
    return {
      text: say(display),
      href: (digits(display) === digits(dial) && telHref(dial)) || undefined,
      repeat: purpose === 'repeat',
      notes: [
        say(menu) && `${words.menu}: ${say(menu)}.`,
        say(cost),
        ...(hours ? hoursLines(hours, frontDoor ?? {}, speech) : []),
      ].filter(Boolean),
    };
  }

  function webLine(text: string, url: string, needsLogin?: unknown): WebLine {
    const link = checkLink(url, allowHosts);
    const notes = needsLogin === true ? [words.login] : [];
    if (!link.ok) return { text, address: '', problem: link.problem, notes };
    const address = link.href.replace(/^https:\/\/|\/$/g, '');
    return { text: text || link.host, address, href: link.href, notes };
  }

  const phonesOf = (service: Service | undefined): PhoneLine[] =>
    items(service?.contacts)
      .filter((contact) => contact.type === 'phone')
      .sort((a, b) => PURPOSES.indexOf(a.purpose) - PURPOSES.indexOf(b.purpose))
      .map(phoneLine);

  /** "Dicht van 24 december 2026 08.00 uur tot 17.00 uur." or, for whole days, "Dicht van … tot en met …", and whom to call. */
  function exceptionText({ from, to, standInId }: Exception): string {
    const whole = to.length === 10;
    const sameDay = from.slice(0, 10) === to.slice(0, 10);
    const values = {
      from: dateText(from, speech),
      to: !whole && sameDay ? hourText(to.slice(11), speech) : dateText(to, speech),
    };
    const closed = whole ? (sameDay ? words.exceptionDay : words.exceptionDays) : words.exception;
    const other = services.get(standInId ?? '');
    const standIn = { standIn: say(other?.name), phone: phonesOf(other)[0]?.text ?? '' };
    return `${fill(closed, values)} ${other ? fill(words.exceptionStandIn, standIn) : words.tape}`;
  }

  function entry(service: Service, route: Partial<Route> & Pick<Route, 'id' | 'intent'>): Entry {
    const { id, intent, access, replyWorkingDays: days } = route;
    const contacts = items(service.contacts);
    const name = say(service.name);
    const label = say(route.label) || name;
    return {
      id,
      serviceId: service.id,
      intent,
      kind: service.kind,
      label,
      name: name === label ? '' : name,
      notes: [
        say(route.what),
        access === 'viaGp' ? words.viaGp : access === 'patients' ? words.patients : '',
        route.notForUrgent ? words.notForUrgent : '',
        typeof days === 'number' ? fill(words.reply, { days }) : '',
        say(route.after),
        ...contacts.map((contact) => (contact.type === 'relay' ? say(contact.text) : '')),
        ...(Array.isArray(route.assurance) ? route.assurance : []).map(say),
      ].filter(Boolean),
      phones: phonesOf(service),
      webs: contacts.flatMap((contact) => {
        if (contact.type === 'web') return [webLine(say(contact.name), contact.url, contact.needsLogin)];
        return contact.type === 'relay' && contact.url ? [webLine('', contact.url)] : [];
      }),
      followUp:
        intent === 'selfTriage' ? { text: words.doubt, phone: phonesOf(services.get(practiceId ?? ''))[0] } : undefined,
      address: say(service.address),
      // A website has no opening hours worth writing down.
      hours: /^(tool|portal)$/.test(service.kind) ? [] : hoursLines(service.hours, frontDoor ?? {}, speech),
      locationHours: service.locationHours ? hoursLines(service.locationHours, frontDoor ?? {}, speech) : [],
      exceptions: items(service.exceptions)
        .filter(({ open, from, to }) => !open && isWall(from) && isWall(to) && to >= madeOn.slice(0, 10))
        .map(exceptionText),
    };
  }

  function always(id: string, label: string, what: string, intent: Intent, numbers: readonly string[]): Entry {
    const contacts = numbers.map((display): Contact => {
      return { type: 'phone', purpose: 'urgent', display, dial: display.replace('-', '') };
    });
    const service: Service = { id, kind: 'national', name: label, hours: { mode: 'always' }, contacts };
    return entry(service, { id, intent, label, what });
  }

  const list = routes.flatMap((route) => {
    const service = services.get(route.serviceId);
    return service ? [entry(service, route)] : [];
  });
  const dials = (number: RegExp) => list.some(({ phones }) => phones.some(({ href }) => number.test(href ?? '')));
  /** A service that somebody may need now and that no route leads to. */
  const extra = (id: string | null, label: string): Entry[] => {
    const service = services.get(id ?? '');
    const routed = routes.some(({ serviceId }) => serviceId === id);
    return service && !routed ? [entry(service, { id: service.id, intent: 'cannotWait', label })] : [];
  };
  const isUrgent = ({ intent }: Entry) => intent === 'cannotWait';
  const isEmergency = ({ intent }: Entry) => intent === 'emergency';
  const standIn = urgentTarget === practiceId || urgentTarget === postId ? null : urgentTarget;
  const urgent = [
    ...extra(standIn, fill(words.call, { name: say(services.get(standIn ?? '')?.name) })),
    ...list.filter(isUrgent),
    ...(practiceId
      ? extra(practiceId, words.ownGp)
      : [{ ...always('practice', words.ownGp, '', 'cannotWait', []), kind: 'practice' as const, hours: [] }]),
    // Without an area no post is the default: all of them are listed.
    ...(postId
      ? extra(postId, words.post)
      : [...services.values()].flatMap((service) => (service.kind === 'post' ? extra(service.id, '') : []))),
  ];
  if (phase === 'outOfHours' && postId) urgent.sort((a, b) => +(b.kind === 'post') - +(a.kind === 'post'));
  return [
    ...(dials(/:112$/) ? [] : [always('112', words.emergencyCall, words.emergencyWhat, 'emergency', ['112'])]),
    ...list.filter(isEmergency),
    ...urgent,
    ...list.filter((each) => !isUrgent(each) && !isEmergency(each)),
    ...(dials(/:(0800)?0?113$/)
      ? []
      : [always('113', words.crisisCall, words.crisisWhat, 'mental', ['113', '0800-0113'])]),
  ];
}
