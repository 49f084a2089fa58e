import type { Entry } from '../../front-door/entries.js';

/** A route with what holds now. */
export interface RouteView extends Entry {
  /** Sentences about now; empty when nothing is certain. */
  now: string[];
  /** `open` or `closed` where that is said, else empty. */
  state: 'open' | 'closed' | '';
  /** Whom to call now for what cannot wait. */
  target: boolean;
  /** The building is shut while the phone is open: its address is for paper only. */
  phoneOnly: boolean;
  /** 112 or 113: no event tells anybody that somebody chose it. */
  quiet: boolean;
}

/** A front door at one moment, ready to draw and to read. */
export interface FrontDoorView {
  areas: { id: string; name: string }[];
  areaId: string;
  /** What is not certain, the holiday, what is still to choose. */
  notices: string[];
  routes: RouteView[];
  /** For paper: when it was made; empty as long as `details.ts` is not there. */
  madeOn: string;
  /** The first moment (epoch milliseconds) at which something shown differs; Infinity when there is none. */
  nextChange: number;
  /** Everything that holds now, to see whether it changed. */
  signature: string;
  /** The hosts that the page allows. */
  hosts: string[];
  /** The links that were rejected, for developers. */
  rejected: string;
}
