/** The events of the elements: typed, bubbling, and crossing shadow roots. */

/** Why a plan could not be shown. */
export type ErrorCode =
  'network' | 'http' | 'timeout' | 'size' | 'parse' | 'schema' | 'version' | 'notFound' | 'blocked';

class KoersEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** The first data are there. */
export class KoersLoadEvent extends KoersEvent {
  constructor() {
    super('koers-load');
  }
}

/** Newer data replaced what was shown. */
export class KoersUpdateEvent extends KoersEvent {
  constructor() {
    super('koers-update');
  }
}

/** A refresh failed; the old figures stay. */
export class KoersStaleEvent extends KoersEvent {
  constructor() {
    super('koers-stale');
  }
}

/** There is nothing to show. `detail` names what a developer needs, such as the JSON path of a mistake. */
export class KoersErrorEvent extends KoersEvent {
  constructor(
    readonly code: ErrorCode,
    readonly detail = '',
  ) {
    super('koers-error');
  }
}

/** Somebody chose an item. Cancel it to replace what the element would do. */
export class KoersSelectEvent extends KoersEvent {
  constructor(readonly id: string) {
    super('koers-select', true);
  }
}

/** Somebody searched. Carries how many services were found and never what was asked: a question about health is nobody's business. */
export class KoersSearchEvent extends KoersEvent {
  constructor(readonly count: number) {
    super('koers-search');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'koers-load': KoersLoadEvent;
    'koers-update': KoersUpdateEvent;
    'koers-stale': KoersStaleEvent;
    'koers-error': KoersErrorEvent;
    'koers-select': KoersSelectEvent;
    'koers-search': KoersSearchEvent;
  }
}
