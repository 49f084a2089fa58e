/** The code to copy, for each kind of host. Pure: the same choice gives the same text. */
import { FRAME_RIGHTS } from '../../src/embed/tags.js';
import { fileUrl, frameUrl } from './addresses.js';
import { formOf, type Choice } from './choice.js';
import { fallbackHtml, fallbackLine } from './fallback.js';
import { frameworkCode } from './frameworks.js';
import { attributes, block } from './markup.js';
import { newsletterCode } from './newsletter.js';
import { declarations, reservedHeight, styleRule } from './style-rule.js';

/** A piece of code, and where it goes: `page` by the editor, the others once by the webmaster. */
export interface Piece {
  place: 'page' | 'site' | 'style' | 'instead';
  code: string;
}

/** Everything that has to be pasted somewhere, the page first. */
export function writeSnippet(choice: Choice): Piece[] {
  const sheet: Piece = { place: 'style', code: styleRule(choice) };
  switch (formOf(choice.host)) {
    case 'placeholder':
      return [
        { place: 'page', code: placeholder(choice) },
        { place: 'site', code: script(choice, 'loader.js') },
        sheet,
      ];
    case 'iframe':
      return [
        { place: 'page', code: frame(choice) },
        ...(choice.host === 'iframe' ? [{ place: 'site' as const, code: frameHelper(choice) }] : []),
      ];
    case 'static':
      return [{ place: 'page', code: newsletterCode(choice) }];
    case 'npm':
      return [{ place: 'page', code: frameworkCode(choice) }, sheet];
    case 'element':
      return [
        {
          place: 'page',
          code: `${elementCode(choice)}\n${script(choice, choice.host === 'intranet' ? 'koers.iife.js' : 'loader.js')}`,
        },
        ...(choice.styles === 'sheet' ? [sheet] : []),
        ...(choice.host === 'intranet' ? [{ place: 'instead' as const, code: frame(choice) }] : []),
      ];
  }
}

/** The element with the text of the page in it; figures in a file of their own need a provider around it. */
export function elementCode(choice: Choice): string {
  const { tag, src, figures, lang } = choice;
  const style = choice.styles === 'inline' ? `${declarations(choice).join('; ')};` : undefined;
  const own = { ...(figures ? {} : { src }), ...choice.attributes, lang, style };
  const element = block(tag, own, fallbackHtml(choice));
  return figures ? block('koers-plan', { src, figures }, [element]) : element;
}

/** A link, which every editor keeps; the loader makes an element of it. Without script it stays a link with the words in it. */
function placeholder(choice: Choice): string {
  const data = Object.entries(choice.attributes).map(([name, value]) => [`data-${name}`, value || 'true']);
  const all = {
    class: 'koers',
    'data-koers': choice.tag.replace(/^koers-/, ''),
    'data-src': choice.src,
    'data-figures': choice.figures || undefined,
    ...(Object.fromEntries(data) as Record<string, string>),
    'data-lang': choice.lang,
    href: choice.text.href || choice.src,
  };
  return block('a', all, [fallbackLine(choice).replace(/[<>&]/g, (char) => `&#${char.charCodeAt(0)};`)])
    .split('\n')
    .map((line) => line.trim())
    .join('');
}

/**
 * The script. A fixed version is the two classic files, so that their hashes cover all code: the second first, since what is there
 * already is not fetched. Only placeholders need the loader, whose further files are fixed by the folder of their version.
 */
function script(choice: Choice, file: 'loader.js' | 'koers.iife.js'): string {
  const files = choice.pin && formOf(choice.host) === 'element' ? ['koers.iife.more.js', 'koers.iife.js'] : [file];
  return files
    .map((name) => {
      const integrity = choice.pin?.files.get(name);
      return `<script${attributes({
        ...(name === 'loader.js' ? { type: 'module' } : { defer: '' }),
        src: fileUrl(choice, name),
        integrity,
        crossorigin: integrity && 'anonymous',
      })}></script>`;
    })
    .join('\n');
}

/**
 * A frame that is high enough without help, also on a page that takes no style attributes: it has the height of the higher one then. With the
 * helper it becomes higher when its contents do, and never shrinks under a reader.
 */
function frame(choice: Choice): string {
  const { heights, lang, text } = choice;
  const room = heights && reservedHeight(heights);
  const inline = choice.styles === 'inline';
  const height = heights ? Math.ceil(Math.max(heights.narrow, heights.wide)) : 480;
  // A KPI is "title: sentence"; its figures change, and a title of a frame does not.
  const title = (text.lines[0] ?? 'Koers').split(': ')[0]!.slice(0, 120);
  return block(
    'iframe',
    {
      src: frameUrl(choice),
      title,
      lang,
      width: '100%',
      height: String(height),
      loading: 'lazy',
      referrerpolicy: 'no-referrer',
      sandbox: FRAME_RIGHTS,
      frameborder: inline ? undefined : '0',
      style: inline
        ? ['border: 0', ...['height', 'min-height'].map((name) => room && `${name}: ${room}`)]
            .filter(Boolean)
            .join('; ')
        : undefined,
    },
    [],
  ).replace('\n', '');
}

/** The helper that gives each frame exactly its own height. */
function frameHelper(choice: Choice): string {
  const integrity = choice.pin?.files.get('embed/frame.js');
  return `<script${attributes({
    defer: '',
    src: fileUrl(choice, 'embed/frame.js'),
    integrity,
    crossorigin: integrity && 'anonymous',
  })}></script>`;
}
