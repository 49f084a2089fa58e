/**
 * `embed/frame.js`: optional, on the page around the frames. Gives each frame of this library the height that it tells. Only frames
 * whose address lies in the folder of this script are heard; the height is a number within bounds, and nothing else is read.
 */
const MIN = 40;
const MAX = 20_000;
// A module has no current script.
const own = document.currentScript ?? [...document.scripts].find(({ src }) => /\/embed\/frame\.js(\?|$)/.test(src));
const folder = new URL('.', (own as HTMLScriptElement).src);

addEventListener('message', ({ source, origin, data }: MessageEvent<{ koersHeight?: unknown } | null>) => {
  const height = data?.koersHeight;
  if (typeof height !== 'number' || !Number.isFinite(height)) return;
  const frame = ownFrames().find((each) => each.contentWindow === source);
  if (!frame || (origin !== folder.origin && !(origin === 'null' && isOpaque(frame)))) return;
  frame.style.height = `${Math.min(MAX, Math.max(MIN, Math.ceil(height)))}px`;
});

function ownFrames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(folder.href));
}

/** A sandboxed frame has no origin of its own. */
function isOpaque({ sandbox }: HTMLIFrameElement): boolean {
  return sandbox.length > 0 && !sandbox.contains('allow-same-origin');
}

// Frames that told their height before this script ran tell it again.
for (const frame of ownFrames()) frame.contentWindow?.postMessage({ koersHeight: 0 }, '*');
