import { getDocumentProxy } from 'unpdf';

/** A run of text on a sheet: points from the left and the top edge to its base line, width, size of its type. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}
export interface Sheet {
  width: number;
  height: number;
  runs: Run[];
}

export const mm = (millimetres: number): number => (millimetres / 25.4) * 72;

/** The sheets of a PDF with what is written on them. Pieces of one line and one size that follow each other are one run. */
export async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const runs: Run[] = [];
    let end = 0;
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a, b, , , x, fromBelow] = item.transform as [number, number, number, number, number, number];
      const [y, size] = [height - fromBelow, Math.hypot(a, b)];
      const last = runs.at(-1);
      // A word is in as many pieces as it took fonts; pieces of one line belong together.
      const gap = last && Math.abs(last.y - y) < 1 && last.size === size ? x - end : Infinity;
      if (last && Math.abs(gap) < size) {
        last.text += (gap > size * 0.15 ? ' ' : '') + item.str;
        last.width = x + item.width - last.x;
      } else runs.push({ text: item.str, x, y, width: item.width, size });
      end = x + item.width;
    }
    sheets.push({ width, height, runs });
  }
  return sheets;
}

/** The words of runs, one space between them. */
export const words = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ');

/** What is between the margins that the print of a plan has: 20 mm above, 25 mm below. */
export const bodyOf = ({ runs, height }: Sheet): Run[] => runs.filter(({ y }) => y > mm(19) && y < height - mm(24));
export const headOf = ({ runs }: Sheet): Run[] => runs.filter(({ y }) => y < mm(19));
export const footOf = ({ runs, height }: Sheet): Run[] => runs.filter(({ y }) => y > height - mm(25));

/** Pieces of text on one line that are drawn over each other, or that go into the margin of 15 mm at the right. */
export async function drawnOver(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const { width } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, left: item.transform[4] as number, y: item.transform[5] as number, width: item.width }]
        : [],
    );
    for (const [index, one] of pieces.entries()) {
      if (one.left + one.width > width - mm(14.5)) found.push(`${number}: ${one.text}`);
      const over = pieces
        .slice(0, index)
        .filter(
          ({ left, y, width: other }) =>
            Math.abs(y - one.y) < 1 && left < one.left + one.width - 1 && one.left < left + other - 1,
        );
      found.push(...over.map(({ text }) => `${number}: ${text} | ${one.text}`));
    }
  }
  return found;
}
