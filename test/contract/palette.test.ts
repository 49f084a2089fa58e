/** The palette: contrast after WCAG 2, and statuses that stay apart for colour-blind eyes (Machado 2009, severity 1, OKLab). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PALETTE } from '../../src/styles/palette.js';

type RGB = [number, number, number];
const schemes = { light: 1, dark: 2 } as const;
const STATUS_NAMES = ['achieved', 'on-track', 'attention', 'behind', 'no-data'];
const EYES: Record<string, number[]> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function linear(hex: string): RGB {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  return [1, 3, 5].map((at) => {
    const value = parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as RGB;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [a, b]
    .map(linear)
    .map(([r, g, bl]) => 0.2126 * r + 0.7152 * g + 0.0722 * bl)
    .sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function oklab([r, g, b]: RGB): RGB {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seenBy(eyes: string, color: string): RGB {
  const matrix = EYES[eyes]!;
  const rgb = linear(color);
  const seen = [0, 1, 2].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, value, column) => sum + matrix[row * 3 + column]! * value, 0),
      ),
    ),
  );
  return oklab(seen as RGB);
}

for (const [scheme, column] of Object.entries(schemes)) {
  const color = (name: string) => PALETTE.find((row) => row[0] === name)![column];

  describe(`the palette, ${scheme}`, () => {
    for (const name of ['ink', 'muted', 'accent', ...STATUS_NAMES]) {
      for (const ground of ['surface', 'soft']) {
        it(`2 text in ${name} on ${ground} reaches 4.5`, () => {
          assert.ok(contrast(color(name), color(ground)) >= 4.5, contrast(color(name), color(ground)).toFixed(2));
        });
      }
    }

    it('2 text on the accent reaches 4.5', () => {
      assert.ok(contrast(color('on-accent'), color('accent')) >= 4.5);
    });

    for (const name of ['border', 'focus', ...STATUS_NAMES]) {
      it(`3 ${name} as a mark reaches 3 against surface and, for a status, against the track`, () => {
        assert.ok(contrast(color(name), color('surface')) >= 3);
        if (STATUS_NAMES.includes(name)) assert.ok(contrast(color(name), color('track')) >= 3);
      });
    }

    for (const eyes of Object.keys(EYES)) {
      it(`9 statuses stay at least 9 apart for ${eyes} eyes`, () => {
        for (const [index, a] of STATUS_NAMES.entries()) {
          for (const b of STATUS_NAMES.slice(index + 1)) {
            const [from, to] = [seenBy(eyes, color(a)), seenBy(eyes, color(b))];
            const distance = 100 * Math.hypot(...from.map((value, axis) => value - to[axis]!));
            assert.ok(distance >= 9, `${a} and ${b}: ${distance.toFixed(1)}`);
          }
        }
      });
    }
  });
}
