/** The page of a contender: the same steps and the same clock for all. */

/** Something that draws; each file with one is a bundle of its own. */
export interface Contender<Data> {
  /** What a contender may do before the clock runs, for the first data and for the update. */
  prepare?(data: Data): void;
  /** Puts everything on the page. What needs waiting for is awaited. */
  insert(host: HTMLElement, data: Data): unknown;
  /** Shows new data in what is there already. */
  update(data: Data): unknown;
  /** How many things stand there complete, so that nothing is measured that was not drawn. */
  drawn(host: HTMLElement): number;
}

export interface Bench {
  insert(count: number): Promise<number>;
  update(): Promise<number>;
  drawn(): number;
}

const frame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

/** Resolves once what was changed has been painted: the frame that draws it is over when the next one starts. */
async function painted(): Promise<void> {
  await frame();
  await frame();
}

/** @param make the data of a size; `turn` 0 is the first version, 1 the update. Made outside the measured time. */
export function stage<Data>(contender: Contender<Data>, make: (count: number, turn: number) => Data): void {
  const host = document.createElement('main');
  document.body.append(host);
  let size = 0;
  const time = async (act: () => unknown): Promise<number> => {
    await painted();
    const start = performance.now();
    await act();
    await painted();
    return performance.now() - start;
  };
  const bench: Bench = {
    insert(count) {
      size = count;
      const data = make(count, 0);
      contender.prepare?.(data);
      return time(() => contender.insert(host, data));
    },
    update() {
      const data = make(size, 1);
      contender.prepare?.(data);
      return time(() => contender.update(data));
    },
    drawn: () => contender.drawn(host),
  };
  (globalThis as { bench?: Bench }).bench = bench;
}
