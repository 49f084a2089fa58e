/** Looks at the pixels of a part: does a mark stand out against what lies below it? */
import type { Page } from 'puppeteer-core';
import { placeOf, showPart } from './look.js';

/** How many pixels a mark covers at four times its size, and its contrast (WCAG 2) with what is there without it. */
export async function markOn(page: Page, tag: string, selector: string, frame: string) {
  // Enlarged, so that the edges of thin lines, which are mixed with what lies below, are few.
  const clip = { ...(await page.evaluate(placeOf, tag, frame)), scale: 4 };
  const shot = () => page.screenshot({ clip, encoding: 'base64' });
  const shown = await shot();
  await page.evaluate(showPart, tag, selector, false);
  const hidden = await shot();
  await page.evaluate(showPart, tag, selector, true);
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
  const luminance = ([red, green, blue]: number[]) => {
    const linear = (value: number) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red!) + 0.7152 * linear(green!) + 0.0722 * linear(blue!);
  };
  const [one, two] = [await read(shown), await read(hidden)];
  const contrasts: number[] = [];
  for (let at = 0; at < one.length; at += 4) {
    const [a, b] = [[...one.slice(at, at + 3)], [...two.slice(at, at + 3)]];
    if (a.every((value, index) => Math.abs(value - b[index]!) < 8)) continue;
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    contrasts.push((high! + 0.05) / (low! + 0.05));
  }
  contrasts.sort((x, y) => x - y);
  return { pixels: contrasts.length, contrast: contrasts[Math.floor(contrasts.length / 2)] ?? 1 };
}
