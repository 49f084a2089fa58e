/** A question as one SQL statement: candidates by full-text search, then the ranking of the local index over them. */
import type { Plan, Slot } from '../../src/services/query.js';
import { filterSql, type Filters } from './filter-sql.js';
import { Parameters } from './parameters.js';
import { LABELS } from './row.js';
import type { Lexicon } from './vocabulary.js';

/** Services that are ranked for one question. More would cost a second and change nothing on the first pages. */
export const MAX_CANDIDATES = 5_000;
/** A service with less than this share of the best score is no answer. */
const CUT = 0.06;
/** Words of nearly the same worth are ranked in one call: steps of a fifth. */
const STEP = Math.log(1.2);
/** ts_rank gives one occurrence 1 / (pi² / 6) of its weight, and divides by the number of words asked for. */
const OCCURRENCE = Math.PI ** 2 / 6;
const FULL = LABELS[0].worth;
/** In the order of PostgreSQL: D, C, B, A. */
const WEIGHTS = `'{${LABELS.map(({ worth }) => worth / FULL)
  .reverse()
  .join(',')}}'::real[]`;

const lexeme = (term: string): string => `'${term.replaceAll("'", "''")}'`;

interface Group {
  readonly terms: string[];
  readonly worth: number;
}

/** Words that answer a slot, by what they are worth: rare ones more, lay words and corrections less. */
function groupsOf(slot: Slot, lexicon: Lexicon): Group[] {
  const groups = new Map<string, Group>();
  for (const { term, weight, manner } of slot.alternatives.values()) {
    const found = lexicon.services(term);
    if (found === 0) continue;
    const worth = weight * Math.log(1 + lexicon.size / found);
    const step = Math.round(Math.log(worth) / STEP);
    // Words of one group add up; the word itself and a compound with it must not.
    const key = manner === 'exact' || manner === 'compound' ? `${term}` : `~${step}`;
    const group = groups.get(key) ?? { terms: [], worth: Math.exp(step * STEP) };
    group.terms.push(lexicon.terms[term]!);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.worth - a.worth);
}

interface Read {
  readonly share: number;
  readonly groups: readonly Group[];
  /** Services that may answer. */
  readonly found: number;
}

/** The best answer to a slot in a service, 0 without one. Two words of one group count little more than one. */
function scoreOf({ groups }: Read, parameters: Parameters): string {
  const values = groups.map(({ terms, worth }) => {
    const query = parameters.add(terms.map(lexeme).join(' | '), 'tsquery');
    const factor = parameters.add(OCCURRENCE * terms.length, 'real');
    return `${parameters.add(worth, 'real')} * least(1.4, ts_rank(${WEIGHTS}, tokens, ${query}) * ${factor})`;
  });
  if (values.length < 2) return values[0] ?? '0';
  return `(select max(w) + 0.1 * least(sum(w) - max(w), 2 * max(w)) from unnest(array[${values.join(', ')}]) as w)`;
}

/** Selects of candidates, the most promising first: in the place, with every word, with the rarest word, with any word. */
function candidatesSql(reads: readonly Read[], places: string | undefined, parameters: Parameters): string {
  const asked = reads.filter(({ groups }) => groups.length > 0);
  const any = (read: Read): string => `(${read.groups.flatMap(({ terms }) => terms.map(lexeme)).join(' | ')})`;
  const select = (condition: string): string =>
    `(select number from koers.service where ${condition} limit ${MAX_CANDIDATES})`;
  if (asked.length === 0) return select(places ? `places && ${places}` : 'false');
  const has = (words: 'tokens' | 'named', query: string): string => `${words} @@ ${parameters.add(query, 'tsquery')}`;
  const all = asked.map(any).join(' | ');
  const rarest = asked.reduce((best, read) => (read.found < best.found ? read : best));
  const stages = [
    ...(places ? [`places && ${places} and ${has('tokens', all)}`] : []),
    ...(asked.length > 1 ? [has('tokens', asked.map(any).join(' & ')), has('named', any(rarest))] : []),
    has('named', all),
    has('tokens', all),
  ];
  return `select distinct number from (select number from (${stages.map(select).join(' union all ')}) stage limit ${3 * MAX_CANDIDATES}) found`;
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Ranked numbers of services from `offset`; every row says how many there are. @param plan the query as the reader read it */
export function rankingSql(plan: Plan, filters: Filters, lexicon: Lexicon, offset: number, limit: number): Statement {
  const parameters = new Parameters();
  const reads = plan.slots.map((slot) => ({
    share: slot.share,
    groups: groupsOf(slot, lexicon),
    found: [...slot.alternatives.keys()].reduce((sum, term) => sum + lexicon.services(term), 0),
  }));
  const places = plan.places.length > 0 ? parameters.add(plan.places, 'text[]') : undefined;
  const candidates = candidatesSql(reads, places, parameters);
  const whole = reads.reduce((sum, { share }) => sum + share, 0) || 1;
  const shares = reads.map(({ share }) => parameters.add(share, 'real'));
  const total = shares.map((share, i) => `${share} * s${i}`).join(' + ') || '1';
  const matched = shares.map((share, i) => `case when s${i} > 0 then ${share} else 0 end`).join(' + ') || '1';
  const { unknown, condition, nearness } = filterSql(filters, parameters);
  const sql = `
    with candidate as materialized (select number from (${candidates}) c limit ${MAX_CANDIDATES}),
    slot as materialized (
      select service.*${reads.map((read, i) => `, ${scoreOf(read, parameters)} as s${i}`).join('')}
      from candidate join koers.service using (number)
    ),
    scored as materialized (
      select number, organisation, ${unknown} as unknown, ${condition} as passes,
        (${total}) * ((${matched}) / ${parameters.add(whole, 'real')}) ^ 2
        * ${places ? `case when places && ${places} then 2 else 1 end` : '1'}
        * fitness * greatest(0.8, least(1, 1.05 - 0.05 * coalesce((current_date - checked) / 365.25, 0))) * ${nearness} as score
      from slot
    ),
    answer as (
      select * from scored where passes and score > 0 and score >= ${CUT} * (select max(score) from scored)
    )
    select number, organisation, unknown, count(*) over () as total
    from answer order by unknown, score desc, number
    offset ${parameters.add(offset, 'integer')} limit ${parameters.add(limit, 'integer')}`;
  return { sql, values: parameters.values };
}

/** The directory in its own order, for a question without words. */
export function listSql(filters: Filters, offset: number, limit: number): Statement {
  const parameters = new Parameters();
  const { condition, unknown } = filterSql(filters, parameters);
  const none = condition === 'true';
  const sql = `
    select number, organisation, ${unknown} as unknown,
      ${none ? '(select services from koers.directory)' : 'count(*) over ()'} as total
    from koers.service where ${condition} order by ${none ? '' : '3, '}number
    offset ${parameters.add(offset, 'integer')} limit ${parameters.add(limit, 'integer')}`;
  return { sql, values: parameters.values };
}
