/** What the finder reads from a plan. Pure. */
import { textIn } from '../../lib/text.js';
import { linkUrl } from '../../lib/url.js';
import type { Language } from '../../plan/types.js';
import type { Audience } from '../../plan/visibility.js';
import type { Service } from '../../services/schema.js';
import type { FinderPlan } from './service-finder.read.js';
import type { AreaChoice, Choice, FinderView } from './service-finder.types.js';

/** Topics that are offered as buttons, those with most services first. */
const TOPICS = 12;

/** For whom the view is. */
export interface FinderOptions {
  lang: Language;
  audience: Audience;
}

/** The services of a plan with the topics, areas and contact that go with them. Services for professionals alone are not for residents. */
export function finderView(plan: FinderPlan, { lang, audience }: FinderOptions): FinderView {
  const services =
    audience === 'professional'
      ? plan.services
      : plan.services.filter(
          ({ audience: whom }) => !whom?.groups?.length || whom.groups.some((group) => !/^profession/i.test(group)),
        );
  const owner = plan.organisations?.find(({ id }) => id === plan.ownerId);
  const { url, phone } = (owner ?? {}) as { url?: unknown; phone?: unknown };
  return {
    ...{ services, unread: plan.unread ?? 0 },
    topics: topicsOf(plan, services, lang),
    areas: areasOf(plan, services, lang),
    places: plan.places ?? [],
    whole: textIn(plan.areas?.find(({ id }) => id === plan.areaId)?.name, lang),
    contact: { name: textIn(owner?.name, lang), href: linkUrl(url) ?? telUrl(phone) },
    file: plan.file,
  };
}

function topicsOf(plan: FinderPlan, services: readonly Service[], lang: Language): Choice[] {
  const counts = new Map<string, number>();
  for (const { topics } of services) for (const id of topics ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  const topics = (plan.classifications ?? [])
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => counts.get(b.id)! - counts.get(a.id)!)
    .map(({ id, label }) => ({ id, label: textIn(label, lang) }));
  // A theme and a programme may have one name: then the one with most services is offered.
  return [...new Map(topics.reverse().map((topic) => [topic.label, topic])).values()].reverse().slice(0, TOPICS);
}

/** The areas of the plan; without these the regions of a manifest, or the cities where services are. */
function areasOf(plan: FinderPlan, services: readonly Service[], lang: Language): AreaChoice[] {
  const areas = plan.areas ?? [];
  if (areas.length > 0) {
    const byId = new Map(areas.map((area) => [area.id, area]));
    const above = (id: string, found = new Set<string>()): Set<string> => {
      for (const { areaId } of byId.get(id)?.partOf ?? []) if (!found.has(areaId)) above(areaId, found.add(areaId));
      return found;
    };
    const uppers = new Map(areas.map(({ id }) => [id, above(id)]));
    const names = (id: string) => {
      const area = byId.get(id);
      return [textIn(area?.name, lang), area?.code?.value ?? ''];
    };
    return areas
      .filter(({ id }) => id !== plan.areaId)
      .map(({ id }) => {
        const below = areas.filter((area) => uppers.get(area.id)!.has(id));
        const related = [...uppers.get(id)!, ...below.map((area) => area.id)];
        return { id, label: names(id)[0]!, names: [id, ...related].flatMap(names).filter(Boolean) };
      });
  }
  const { shards } = (plan.file ?? {}) as { shards?: unknown };
  const cities = new Set<string>();
  for (const shard of Array.isArray(shards) ? (shards as ({ label?: unknown } | null)[]) : [])
    if (typeof shard?.label === 'string') cities.add(shard.label);
  for (const { places } of services) for (const { city } of places ?? []) if (city) cities.add(city);
  return [...cities].sort((a, b) => a.localeCompare(b, lang)).map((city) => ({ id: city, label: city, names: [city] }));
}

/** A phone number as a `tel:` address, when it is one. */
export function telUrl(number: unknown): string | undefined {
  const digits = typeof number !== 'string' ? '' : number.replace(/[\s().\-–/]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
}
