import { channels, MIN_CONTRAST_AA, lowestContrast } from './contrast.ts';
import type { Hex, Scheme } from './contrast.ts';

/** Steps of lightness from black to white. */
const STEPS = 512;

/**
 * The colour of the same hue and saturation whose lightness is nearest and that can be read on every ground of the
 * scheme; the colour itself where it can. Black or white can always be read, so there is one.
 */
export function nearestReadable(colour: Hex, scheme: Scheme): Hex {
  if (lowestContrast(colour, scheme) >= MIN_CONTRAST_AA) return colour;
  const [hue, saturation, lightness] = toHsl(channels(colour));
  const towards = scheme === 'light' ? -1 : 1;
  for (let step = 1; step <= STEPS; step++) {
    const next = fromHsl(hue, saturation, Math.min(1, Math.max(0, lightness + (towards * step) / STEPS)));
    if (lowestContrast(next, scheme) >= MIN_CONTRAST_AA) return next;
  }
  return scheme === 'light' ? '#000000' : '#ffffff';
}

/** Hue in sixths of the circle, saturation and lightness from 0 to 1. */
function toHsl([red, green, blue]: [number, number, number]): [number, number, number] {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (spread === 0) return [0, 0, lightness];
  let hue = (red - green) / spread + 4;
  if (most === red) hue = ((green - blue) / spread + 6) % 6;
  else if (most === green) hue = (blue - red) / spread + 2;
  return [hue, spread / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): Hex {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const place = (offset + hue * 2) % 12;
    return lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
  };
  const two = (value: number) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${two(channel(0))}${two(channel(8))}${two(channel(4))}`;
}
