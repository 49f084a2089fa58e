/**
 * A drawing as a PNG, painted shape by shape: an SVG in an `img` would be blocked by the `img-src` of a strict page, and could
 * taint the canvas.
 */
import { FONT, type Picture, type Shape } from './picture.js';

/**
 * Paints a picture on a canvas of its own.
 * @param scale - pixels per unit of the drawing; 2 is sharp on most screens
 */
export function pngOf(picture: Picture, scale = 2): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(picture.width * scale);
  canvas.height = Math.ceil(picture.height * scale);
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = picture.surface;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const shape of picture.shapes) paint(context, shape);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The drawing became no picture.'));
    }, 'image/png');
  });
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  context.save();
  if ('d' in shape) {
    const { fill = 'none', stroke, width = 1, dash } = shape;
    const path = new Path2D(shape.d);
    if (fill !== 'none') {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke && stroke !== 'none') {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.setLineDash(dash ? dash.split(' ').map(Number) : []);
      context.stroke(path);
    }
  } else if ('text' in shape) {
    context.font = `${shape.bold ? 600 : 400} ${shape.size}px ${FONT}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start');
    context.fillStyle = shape.color;
    context.fillText(shape.text, shape.x, shape.y);
  } else {
    context.translate(shape.x, shape.y);
    if (shape.clip) {
      context.beginPath();
      context.rect(...shape.clip);
      context.clip();
    }
    for (const inner of shape.shapes) paint(context, inner);
  }
  context.restore();
}
