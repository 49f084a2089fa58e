/**
 * The routes of an area as plain entries in words, without a clock: the common source of the element, the light DOM, the
 * print card, the poster and the waiting-room screen. 112, the practice, the out-of-hours post and 113 are always among
 * them, also when a plan forgets them.
 */
import type { Decision } from './decide.js';
import type { Detail } from './details.js';
import { items } from './hours.js';
import { checkLink, sameNumber, telHref } from './links.js';
import type { LinkProblem } from './links.js';
import type { Speech } from './moments.js';
import type { Contact, FrontDoor, Intent, Route, Service } from './schema.js';
import { fill, textOf } from './text.js';

/** A number or an address. */
export interface ContactLine {
  text: string;
  /** Absent when it may not be followed: then its text stands there without a link. */
  href?: string | undefined;
  notes: string[];
  /** Of a number: whose it is. */
  who?: string | undefined;
  /** Of a number: it is for repeat prescriptions only, never the number to call for anything else. */
  repeat?: boolean | undefined;
  /** Of a website: the address to show and print; empty when the link was rejected and its text is all there is. */
  address?: string | undefined;
  /** Of a website: why the link was rejected. */
  problem?: LinkProblem | undefined;
}

/** A route in words: what to do, with whom, by which number or address. */
export interface Entry {
  /** The id of the route; made up for the ones that are always there. */
  id: string;
  /** Empty for those: whatever a plan calls its services, none of them is meant. */
  serviceId: string;
  intent: Intent;
  kind: Service['kind'];
  label: string;
  /** Name of the service, where the label or a number says something else. */
  name: string;
  /** Short sentences: what it is, who may come, what to expect. */
  notes: string[];
  phones: ContactLine[];
  webs: ContactLine[];
  /** What follows a self-triage tool, always: "Komt u er niet uit? Bel dan." with the number of the practice. */
  followUp?: { text: string; phone: ContactLine | undefined } | undefined;
  address: string;
  /** Whether there are hours worth writing down. */
  hasDetail: boolean;
  /** Hours and closures; absent as long as `details.ts` is. */
  detail?: Detail | undefined;
}

/** What a list of entries is made for. */
export interface EntryOptions {
  /** Hosts that the page allows beside the national ones. */
  allowHosts?: readonly string[] | undefined;
  /** Exceptions that ended before this date are left out; all are listed without it. */
  madeOn?: string | undefined;
  /** Writes hours; given where they are needed, so that the element can show its routes before it has this file. */
  details?: typeof import('./details.js') | undefined;
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
  { allowHosts, madeOn, details }: EntryOptions = {},
): Entry[] {
  const { lang, words } = speech;
  const door: Partial<FrontDoor> = frontDoor ?? {};
  const say = (text: Parameters<typeof textOf>[0]) => textOf(text, lang);
  const services = new Map(items(door.services).map((service) => [service.id, service]));

  function webLine(text: string, url: string, needsLogin?: unknown): ContactLine {
    const link = checkLink(url, allowHosts);
    const notes = needsLogin === true ? [words.login] : [];
    if (!link.ok) return { text, address: '', problem: link.problem, notes };
    const address = link.href.replace(/^https:\/\/|\/$/g, '');
    return { text: text || link.host, address, href: link.href, notes };
  }

  const phonesOf = (service: Service | undefined): ContactLine[] =>
    items(service?.contacts)
      .filter((contact) => contact.type === 'phone')
      .sort((a, b) => PURPOSES.indexOf(a.purpose) - PURPOSES.indexOf(b.purpose))
      .map(({ display, dial, purpose, menu, cost, hours }) => ({
        text: say(display),
        href: (sameNumber(display, dial) && telHref(dial)) || undefined,
        who: say(service!.name),
        repeat: purpose === 'repeat',
        notes: [
          say(menu) && `${words.menu}: ${say(menu)}.`,
          say(cost),
          ...((hours && details?.hoursLines(hours, door, speech)) || []),
        ].filter(Boolean),
      }));

  function entry(service: Service, route: Partial<Route> & Pick<Route, 'id' | 'intent'>): Entry {
    const { id, intent, access, replyWorkingDays: days } = route;
    const contacts = items(service.contacts);
    const name = say(service.name);
    const label = say(route.label) || name;
    // The number for repeat prescriptions is no help to somebody who cannot wait; it stands with another route.
    const elsewhere =
      intent === 'cannotWait' && routes.some((each) => each.serviceId === service.id && each.intent !== intent);
    const phones = phonesOf(service).filter(({ repeat }) => !repeat || !elsewhere);
    const address = say(service.address);
    // A website has no hours worth writing down, nor has what nobody can reach.
    const hasDetail = !/^(tool|portal)$/.test(service.kind) && (contacts.length > 0 || address !== '');
    return {
      id,
      serviceId: service.id,
      intent,
      kind: service.kind,
      label,
      // "Bel 112" needs no second line with its name.
      name:
        label.toLowerCase().includes(name.toLowerCase()) || phones.some(({ text }) => text && name.includes(text))
          ? ''
          : name,
      notes: [
        say(route.what),
        access === 'viaGp' ? words.viaGp : access === 'patients' ? words.patients : '',
        route.notForUrgent ? words.notForUrgent : '',
        typeof days === 'number' ? fill(words.reply, { days }) : '',
        say(route.after),
        ...contacts.map((contact) => (contact.type === 'relay' ? say(contact.text) : '')),
        ...(Array.isArray(route.assurance) ? route.assurance : []).map(say),
      ].filter(Boolean),
      phones,
      webs: contacts.flatMap((contact) => {
        if (contact.type === 'web') return [webLine(say(contact.name), contact.url, contact.needsLogin)];
        return contact.type === 'relay' && contact.url ? [webLine('', contact.url)] : [];
      }),
      followUp:
        intent === 'selfTriage' ? { text: words.doubt, phone: phonesOf(services.get(practiceId ?? ''))[0] } : undefined,
      address,
      hasDetail,
      detail: hasDetail ? details?.detailOf(service, door, speech, madeOn) : undefined,
    };
  }

  function always(id: string, label: string, what: string, intent: Intent, numbers: readonly string[]): Entry {
    const contacts = numbers.map((display): Contact => {
      return { type: 'phone', purpose: 'urgent', display, dial: display.replace('-', '') };
    });
    const service: Service = { id: '', kind: 'national', name: label, hours: { mode: 'always' }, contacts };
    return entry(service, { id, intent, label, what });
  }

  const call = (name: string) => fill(words.call, { name });
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
  const of = (name: Intent) => list.filter(({ intent }) => intent === name);
  const standIn = urgentTarget === practiceId || urgentTarget === postId ? null : urgentTarget;
  const urgent = [
    ...extra(standIn, call(say(services.get(standIn ?? '')?.name))),
    ...of('cannotWait'),
    ...(practiceId ? extra(practiceId, words.ownGp) : [always('practice', words.ownGp, '', 'cannotWait', [])]),
    // Without an area no post is the default: all of them are listed.
    ...(postId
      ? extra(postId, words.post)
      : [...services.values()].flatMap((service) => (service.kind === 'post' ? extra(service.id, '') : []))),
  ];
  if (phase === 'outOfHours' && postId) urgent.sort((a, b) => +(b.kind === 'post') - +(a.kind === 'post'));
  return [
    ...(dials(/:112$/) ? [] : [always('112', call('112'), words.emergencyWhat, 'emergency', ['112'])]),
    ...of('emergency'),
    ...urgent,
    ...list.filter(({ intent }) => !/^(emergency|cannotWait)$/.test(intent)),
    ...(dials(/:(0800)?0?113$/) ? [] : [always('113', call('113'), words.crisisWhat, 'mental', ['113', '0800-0113'])]),
  ];
}
