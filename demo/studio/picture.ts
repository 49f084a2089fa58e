/** The picture for a newsletter, made in the browser: the snapshot that the command line makes too. */
import { localDate } from '../../src/lib/today.js';
import type { Plan } from '../../src/plan/types.js';
import { render, RENDERABLE } from '../../src/render/render.js';
import type { Choice } from './choice.js';

const nameOf = ({ tag }: Choice): string => tag.replace(/^koers-/, '');

/** Where there is something to draw; a search has no picture. */
export const hasPicture = (choice: Choice): boolean =>
  RENDERABLE.includes(nameOf(choice)) && choice.text.lines.some(Boolean);

/** The element as an SVG file, as it is today or on the chosen day. */
export async function pictureOf(choice: Choice, plan: Plan): Promise<string> {
  const { attributes, lang } = choice;
  const now = attributes['as-of'] ?? localDate();
  // In a browser an element can only be made when its name is defined.
  await import('../../src/define.js');
  const result = await render({ element: nameOf(choice), plan, lang, now, attributes }, 'svg');
  if (!result.ok) throw new Error(result.reason);
  return result.output;
}

/** An SVG as a file to save. */
export const svgBlob = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml' });

/** Draws an SVG at twice its size on white, so that it is sharp on every screen. */
export async function pngBlob(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(svgBlob(svg));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = (image.naturalWidth || 640) * 2;
    canvas.height = (image.naturalHeight || 360) * 2;
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The drawing became no picture.'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
