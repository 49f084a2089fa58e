/** The studio's side of the preview: sends what to show, hears what it became. */
import type { ShowMessage, ShownMessage } from './preview-message.js';

type Wish = Omit<ShowMessage['koersShow'], 'turn' | 'planData'>;

/** Connects a frame element once; `onShown` is called for the newest wish only. */
export class PreviewFrame {
  #frame: HTMLIFrameElement;
  #onShown: (shown: ShownMessage['koersShown']) => void;
  #turn = 0;
  #ready = false;
  #wish: Wish | undefined;
  #sent = '';
  #data: unknown;
  #sentData: unknown;

  constructor(frame: HTMLIFrameElement, onShown: (shown: ShownMessage['koersShown']) => void) {
    this.#frame = frame;
    this.#onShown = onShown;
    addEventListener('message', this.#hear);
    // The page in the frame may have said that it is ready before anybody listened.
    frame.contentWindow?.postMessage({ koersAsk: true }, location.origin);
  }

  /** Shows something else, as soon as the page in the frame runs. The same wish twice is sent once. */
  show(wish: Wish, data: unknown): void {
    const key = JSON.stringify(wish);
    if (key === this.#sent && data === this.#data) return;
    this.#sent = key;
    this.#wish = wish;
    this.#data = data;
    this.#turn += 1;
    this.#send();
  }

  #send(): void {
    if (!this.#ready || !this.#wish) return;
    const fresh = this.#data !== this.#sentData;
    this.#sentData = this.#data;
    const message: ShowMessage = {
      koersShow: { ...this.#wish, turn: this.#turn, ...(fresh && { planData: this.#data }) },
    };
    this.#frame.contentWindow?.postMessage(message, location.origin);
  }

  readonly #hear = ({
    source,
    origin,
    data,
  }: MessageEvent<Partial<ShownMessage & { koersReady: true }> | null>): void => {
    if (source !== this.#frame.contentWindow || origin !== location.origin || !data) return;
    if (data.koersReady) {
      this.#ready = true;
      this.#sentData = undefined;
      this.#send();
    }
    if (data.koersShown?.turn === this.#turn) this.#onShown(data.koersShown);
  };
}
