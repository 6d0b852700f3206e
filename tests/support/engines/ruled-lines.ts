import { PNG } from 'pngjs';

/** A part of a picture, in pixels from its top left corner. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Where lines cross a part of a picture from edge to edge. A pixel belongs to a line when it has not the commonest colour.
 * @returns distances of the vertical ones from the left, and of the horizontal ones from the top, of the part
 */
export function ruledLines(
  picture: Buffer,
  { x, y, width, height }: Area,
): { vertical: number[]; horizontal: number[] } {
  const png = PNG.sync.read(picture);
  const colour = (column: number, row: number) => png.data.readUInt32BE(((y + row) * png.width + x + column) * 4);
  const columns = [...Array(width).keys()];
  const rows = [...Array(height).keys()];
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const column of columns) counts.set(colour(column, row), (counts.get(colour(column, row)) ?? 0) + 1);
  const ground = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
  return {
    vertical: columns.filter((column) => rows.every((row) => colour(column, row) !== ground)),
    horizontal: rows.filter((row) => columns.every((column) => colour(column, row) !== ground)),
  };
}
