/** The host's colour, and whether words can be read on it (WCAG 2.2, 1.4.3: 4.5 to 1). */

export type Rgb = readonly [number, number, number];

export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];
const ENOUGH = 4.5;

/** "#17524a" or "17524a" as numbers; `null` for anything else. */
export function parseColour(text: string | null | undefined): Rgb | null {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec((text ?? "").trim());
  return found ? [hex(found[1]), hex(found[2]), hex(found[3])] : null;
}

function hex(pair: string | undefined): number {
  return parseInt(pair ?? "0", 16);
}

export function css(colour: Rgb): string {
  return `rgb(${colour.join(" ")})`;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function light(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * The colour, moved towards black or white in small steps until it can be read on the background.
 * A host's colour is a wish: a parent's being able to read is not.
 */
export function readable(wish: Rgb, background: Rgb): Rgb {
  const towards = light(background) > 0.18 ? 0 : 255;
  let colour = wish;
  for (let step = 0; step < 50 && contrast(colour, background) < ENOUGH; step += 1) {
    colour = colour.map((part) => Math.round(part + (towards - part) * 0.08)) as unknown as Rgb;
  }
  return contrast(colour, background) >= ENOUGH ? colour : towards === 0 ? BLACK : WHITE;
}

/** White or black, whichever can be read better on the colour: both have 4.58 to 1 where the lightness is 0.179. */
export function inkOn(colour: Rgb): Rgb {
  return light(colour) < 0.179 ? WHITE : BLACK;
}
