/** Everything that somebody chooses in the studio, as plain data: what the snippet writer and the preview read. */
import type { HouseStyle } from '../../src/embed/house-style.js';
import type { Language } from '../../src/plan/types.js';

/** Where the element is placed. Each has its own way in. */
export const HOSTS = [
  'wordpress-editor',
  'wordpress-author',
  'drupal',
  'sharepoint',
  'intranet',
  'iframe',
  'newsletter',
  'developer',
] as const;
export type HostId = (typeof HOSTS)[number];

/** What a developer builds with. */
export const FRAMEWORKS = ['html', 'react', 'vue', 'svelte', 'angular'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** Heights in CSS pixels as measured in the preview: in a narrow window, and at the width of the place. */
export interface Heights {
  narrow: number;
  wide: number;
  /** Width of the place, padding included. */
  width: number;
}

/** What the element says, to stand on the page until it shows itself. */
export interface FallbackText {
  lines: string[];
  /** Routes to care as HTML of the library itself; these may not depend on the moment at which they were copied. */
  html?: string | undefined;
  /** Where "the whole plan" links to; an https address or empty. */
  href: string;
}

/** All of it together. */
export interface Choice {
  tag: string;
  /** Attributes of the item, in order. An empty value is an attribute without a value. */
  attributes: Readonly<Record<string, string>>;
  /** Address of the plan, and of figures in a file of their own. */
  src: string;
  figures: string;
  lang: Language;
  host: HostId;
  framework: Framework;
  /** Address of the folder with the files of the library, with a slash at the end. */
  base: string;
  /** A fixed version with the hashes of its files, or undefined to follow updates. */
  pin: Pin | undefined;
  /** What passed the contrast guard of the house style. */
  house: HouseStyle;
  /** Colours of a frame: of a light page, of a dark one, or as each reader has them. */
  scheme: Scheme;
  /** Styles in the code of the page, or as a rule for the style sheet of the site. */
  styles: 'inline' | 'sheet';
  heights: Heights | undefined;
  text: FallbackText;
}

/** A version that does not change. */
export interface Pin {
  version: string;
  /** From file name to the value of an `integrity` attribute; empty when the list is not at hand. */
  files: ReadonlyMap<string, string>;
}

/** Light, dark, or as each reader has it. */
export const SCHEMES = ['light', 'dark', ''] as const;
export type Scheme = (typeof SCHEMES)[number];

/** How an element gets into a page of this host. */
export type Form = 'element' | 'placeholder' | 'iframe' | 'static' | 'npm';

/** The form for a host. */
export function formOf(host: HostId): Form {
  switch (host) {
    case 'wordpress-author':
      return 'placeholder';
    case 'sharepoint':
    case 'iframe':
      return 'iframe';
    case 'newsletter':
      return 'static';
    case 'developer':
      return 'npm';
    default:
      return 'element';
  }
}
