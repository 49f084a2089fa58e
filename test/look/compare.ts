/** Two pictures pixel by pixel, by a browser that can read them; and pictures small enough to keep. */
import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';

export interface Difference {
  /** How many pixels have clearly another colour. */
  pixels: number;
  /** Both sizes when they differ, else empty. */
  size: string;
  /** A PNG with what differs in red, when something does. */
  picture: string;
}

/** Compares two PNG files in base64. */
export async function compare(browser: Browser, expected: string, shown: string): Promise<Difference> {
  if (expected === shown) return { pixels: 0, size: '', picture: '' };
  const page = await browser.newPage();
  try {
    await page.evaluate('globalThis.__name = (target) => target');
    return await page.evaluate(differenceOf, expected, shown);
  } finally {
    await page.close();
  }
}

/** A part of a picture, both as PNG in base64. */
export async function crop(
  browser: Browser,
  png: string,
  part: { x: number; y: number; width: number; height: number },
): Promise<string> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async (source, { x, y, width, height }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${source}`;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        canvas.getContext('2d')!.drawImage(image, -x, -y);
        return canvas.toDataURL('image/png').split(',')[1]!;
      },
      png,
      part,
    );
  } finally {
    await page.close();
  }
}

/**
 * The same picture as a small PNG: sixteen steps per colour, which is finer than what counts as a difference, and a palette. A page
 * of text is a quarter of what a browser writes.
 */
export async function shrink(browser: Browser, png: string): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.evaluate('globalThis.__name = (target) => target');
    const { width, height, rgb } = await page.evaluate(stepsOf, png);
    const steps = Buffer.from(rgb, 'base64');
    const palette = new Map<number, number>();
    const rows = Buffer.alloc((width + 1) * height);
    for (let at = 0; at < width * height; at++) {
      const color = steps.readUInt16BE(2 * at);
      if (!palette.has(color)) palette.set(color, palette.size);
      rows[at + Math.floor(at / width) + 1] = palette.get(color)!;
    }
    if (palette.size > 256) throw new Error(`more colours than a palette holds: ${palette.size}`);
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 3, 0, 0, 0], 8);
    const colors = Buffer.from(
      [...palette.keys()].flatMap((color) => [color >> 8, (color >> 4) & 15, color & 15].map((step) => step * 17)),
    );
    const chunk = (type: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(type), data]);
      const frame = Buffer.alloc(8);
      frame.writeUInt32BE(data.length, 0);
      frame.writeUInt32BE(crc32(body), 4);
      return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
    };
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('PLTE', colors),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  } finally {
    await page.close();
  }
}

/** Runs in a page: per pixel two bytes with four bits for each colour. */
async function stepsOf(png: string): Promise<{ width: number; height: number; rgb: string }> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const { width, height } = image;
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const step = (at: number) => Math.round(data[at]! / 17);
  let rgb = '';
  for (let at = 0; at < data.length; at += 4) {
    rgb += String.fromCharCode(step(at), (step(at + 1) << 4) | step(at + 2));
  }
  return { width, height, rgb: btoa(rgb) };
}

/** Runs in a page. */
async function differenceOf(expected: string, shown: string): Promise<Difference> {
  /** How much a channel may differ before a person could see it: edges of letters differ a little between machines. */
  const clearly = 40;
  const read = async (png: string) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const { width, height } = image;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return { canvas, context, width, height, data: context.getImageData(0, 0, width, height) };
  };
  const [one, two] = [await read(expected), await read(shown)];
  const size =
    one.width === two.width && one.height === two.height
      ? ''
      : `${one.width} x ${one.height}, now ${two.width} x ${two.height}`;
  const width = Math.min(one.width, two.width);
  let pixels = 0;
  for (let y = 0; y < Math.min(one.height, two.height); y++) {
    for (let x = 0; x < width; x++) {
      const [a, b] = [4 * (y * one.width + x), 4 * (y * two.width + x)];
      let differs = false;
      for (let at = 0; at < 3; at++) differs ||= Math.abs(one.data.data[a + at]! - two.data.data[b + at]!) > clearly;
      if (differs) {
        pixels += 1;
        two.data.data.set([255, 0, 0, 255], b);
      } else two.data.data[b + 3] = 60;
    }
  }
  two.context.putImageData(two.data, 0, 0);
  return { pixels, size, picture: pixels > 0 || size ? two.canvas.toDataURL('image/png').split(',')[1]! : '' };
}
