/** What the parts of the service finder hand to each other. */
import type { Language } from '../../plan/types.js';
import type { Audience } from '../../plan/visibility.js';
import type { SearchAnswer } from '../../services/engine.js';
import type { ServiceFilters } from '../../services/filters.js';
import type { PlaceRow } from '../../services/places.js';
import type { Service } from '../../services/schema.js';
import type { SourceAnswer } from '../../services/source.js';

/** Something to choose, with its label. */
export interface Choice {
  id: string;
  label: string;
}

/** A place to live in. `names` are its own name and code, then those of what contains it and of what lies in it. */
export interface AreaChoice extends Choice {
  names: readonly string[];
}

/** Whom to ask when nothing is found, or when something is wrong. */
export interface Contact {
  name: string;
  /** An https or tel address, already checked. */
  href: string | undefined;
}

/** The data behind the finder; no question is in it. */
export interface FinderView {
  services: readonly Service[];
  /** So many services of the data cannot be shown. */
  unread: number;
  topics: readonly Choice[];
  areas: readonly AreaChoice[];
  /** Places that the plan itself names. */
  places: readonly PlaceRow[];
  /** Name of the whole area of the plan. */
  whole: string;
  contact: Contact;
  /** A manifest of shards or a prebuilt index, when the data are one. */
  file: unknown;
}

/** What somebody chose; what is undefined is taken away. `area` is the id of an AreaChoice, `open` asks for what is open at this moment. */
export interface FinderFilters extends Omit<ServiceFilters, 'area' | 'near' | 'openAt' | 'kind' | 'mode'> {
  area?: string | undefined;
  /** The place somebody lives in, as it is shown; `near` is its middle. */
  place?: string | undefined;
  near?: ServiceFilters['near'] | undefined;
  kind?: string;
  mode?: string;
  open?: boolean;
}

/** An answer with its services, in order. */
export type FinderAnswer = SearchAnswer & Pick<SourceAnswer, 'services' | 'filteredHere' | 'more'>;

/** Where services stand that are not on the page, as the attributes of the element say it. */
export interface Elsewhere {
  /** Absolute address of a directory with an API. */
  endpoint: string | undefined;
  method: 'GET' | 'POST';
  /** Names of the filters that the directory takes. */
  filters: string;
  /** Absolute address of the data themselves; files of a manifest stand beside it. */
  address: string;
}

/** The element, as the parts that are loaded later see it. */
export interface FinderHost extends EventTarget {
  readonly isConnected: boolean;
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  readonly audience: Audience;
  readonly view: FinderView | undefined;
  readonly elsewhere: Elsewhere;
  /** ISO date. */
  readonly today: string;
  readonly speech: Language;
  readonly cardLevel: number;
  contactOf(view: FinderView): Contact;
  requestUpdate(): void;
  /** Puts a question in the search box and asks it. */
  ask(query: string): void;
  /** Says a sentence in the status line; with a count it is the answer to a question. */
  tell(sentence: string, count?: number): void;
}
