/** The part of the Component Story Format that these stories use, so that pages and tests read them in one way. */

export interface Story {
  args?: object;
  render: (args: never) => unknown;
}

export interface StoryFile {
  default: { title: string; component: string };
  [name: string]: Story | StoryFile['default'];
}

/** The stories that every element has, in this order. */
export const NAMES = ['Playground', 'Overview', 'Anatomy', 'Options', 'States', 'Accessibility'];

export interface Listed {
  /** `kpi-ring--states`, for addresses. */
  id: string;
  element: string;
  name: string;
  draw: () => unknown;
}

/** The stories of one file, which is named after its element. */
export function storiesOf(path: string, file: StoryFile): Listed[] {
  const element = /([^/]+)\.stories\.ts$/.exec(path)![1]!;
  const rank = (name: string) => (NAMES.indexOf(name) + NAMES.length) % NAMES.length;
  return Object.entries(file)
    .filter((entry): entry is [string, Story] => entry[0] !== 'default')
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, { args, render }]) => ({
      ...{ id: `${element}--${name.toLowerCase()}`, element, name },
      draw: () => render((args ?? {}) as never),
    }));
}
