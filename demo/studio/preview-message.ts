/** What the studio and its preview page tell each other. Both are of one origin; anything else is not heard. */
import type { Language } from '../../src/plan/types.js';
import type { Scheme } from './choice.js';

/** From the studio: what to show. `planData` only when it is another plan than before. */
export interface ShowMessage {
  koersShow: {
    /** Rises with each message, so that old measurements are recognised. */
    turn: number;
    tag: string;
    attributes: Readonly<Record<string, string>>;
    tokens: Readonly<Record<string, string>>;
    scheme: Scheme;
    lang: Language;
    hostile: boolean;
    /** Widths of the windows to measure, and the one that is seen. */
    widths: readonly number[];
    width: number;
    planData?: unknown;
  };
}

/** From the preview: what it became. */
export interface ShownMessage {
  koersShown: {
    turn: number;
    state: string;
    text: string;
    /** Height by width of the window. */
    heights: Readonly<Record<number, number>>;
    /** Height of the whole page, for the frame around it. */
    page: number;
  };
}

/** From the studio, when it begins to listen: is the page in the frame ready? */
export interface AskMessage {
  koersAsk: true;
}
