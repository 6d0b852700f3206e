import type { Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ImportResult } from './import-docx.ts';

/** The pictures of a body, in order. */
function imagesOf(body: Root): Image[] {
  const images: Image[] = [];
  visit(body, 'image', (node: Image) => void images.push(node));
  return images;
}

/** Numbers (from 1) of the pictures that nobody has described yet. */
export const undescribed = (result: Pick<ImportResult, 'pictures'>): number[] =>
  result.pictures.flatMap((picture, index) => (picture.alt === '' ? [index + 1] : []));

/**
 * Gives pictures the descriptions that a person wrote; notes that asked for them are settled.
 * @param descriptions by number of the picture, from 1. Empty ones are left out.
 */
export function describePictures(result: ImportResult, descriptions: ReadonlyMap<number, string>): void {
  const byAddress = new Map(imagesOf(result.body).map((image) => [image.url, image]));
  for (const [number, text] of descriptions) {
    const picture = result.pictures[number - 1];
    const alt = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (!picture || alt === '') continue;
    picture.alt = alt;
    for (const [url, image] of byAddress) if (new RegExp(`/hinh-${number}\\.`, 'u').test(url)) image.alt = alt;
    const asked = result.notes.findIndex(
      (note) => note.code === 'hinh-can-mo-ta' && note.message.startsWith(`Hình ${number} `),
    );
    if (asked >= 0) result.notes.splice(asked, 1);
  }
}
