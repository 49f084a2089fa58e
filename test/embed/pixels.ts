/** Looks at the pixels of a part: does a mark stand out against what lies below it? */
import type { Page } from 'puppeteer-core';
import { focusPart, placeOf, showPart } from './look.js';

/** How many pixels a mark covers at four times its size, and its contrast (WCAG 2) with what is there without it. */
export async function markOn(page: Page, tag: string, selector: string, frame: string) {
  // Enlarged, so that the edges of thin lines, which are mixed with what lies below, are few.
  const clip = { ...(await page.evaluate(placeOf, tag, frame)), scale: 4 };
  const shot = () => page.screenshot({ clip, encoding: 'base64' });
  const shown = await shot();
  await page.evaluate(showPart, tag, selector, false);
  const hidden = await shot();
  await page.evaluate(showPart, tag, selector, true);
  return changed(page, shown, hidden);
}

/** The same for the ring around a part that has the focus. */
export async function focusOn(page: Page, tag: string, selector: string) {
  const { x, y, width, height } = await page.evaluate(placeOf, tag, selector);
  const clip = { x: x - 8, y: y - 8, width: width + 16, height: height + 16, scale: 4 };
  const hidden = await page.screenshot({ clip, encoding: 'base64' });
  await page.evaluate(focusPart, tag, selector);
  return changed(page, await page.screenshot({ clip, encoding: 'base64' }), hidden);
}

async function changed(page: Page, shown: string, hidden: string) {
  const blank = await page.browser().newPage();
  try {
    await blank.evaluate('globalThis.__name = (target) => target');
    return await blank.evaluate(difference, shown, hidden);
  } finally {
    await blank.close();
  }
}

/** Runs in a page, which can read PNG. */
async function difference(shown: string, hidden: string): Promise<{ pixels: number; contrast: number }> {
  const read = async (png: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  const linear = (value: number) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (data: Uint8ClampedArray, at: number) =>
    0.2126 * linear(data[at]!) + 0.7152 * linear(data[at + 1]!) + 0.0722 * linear(data[at + 2]!);
  const [one, two] = [await read(shown), await read(hidden)];
  const contrasts: number[] = [];
  for (let at = 0; at < one.length; at += 4) {
    let most = 0;
    for (let next = at; next < at + 3; next++) most = Math.max(most, Math.abs(one[next]! - two[next]!));
    if (most < 8) continue;
    const [a, b] = [luminance(one, at), luminance(two, at)];
    contrasts.push((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
  }
  contrasts.sort((x, y) => x - y);
  return { pixels: contrasts.length, contrast: contrasts[Math.floor(contrasts.length / 2)] ?? 1 };
}
