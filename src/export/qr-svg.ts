import { encode } from 'uqr';

/** Light modules around the code: four are what ISO/IEC 18004 asks for. */
const QUIET = 4;

/**
 * A QR code as one path of black runs on white, without white space.
 * @param text what it says; level M still reads with 15 % of it soiled
 * @param quiet light modules around it, where the surroundings are white already
 */
export function qrSvg(text: string, quiet = QUIET): string {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const size = data.length + 2 * quiet;
  const runs = data.flatMap((row, y) =>
    rowRuns(row).map(([x, length]) => `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${runs.join('')}"/></svg>`;
}

/** Where dark modules are side by side in a row: first column and how many. */
function rowRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
