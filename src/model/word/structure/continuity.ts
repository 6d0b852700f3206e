import { firstWords, addNote } from '../notes.ts';
import type { ImportNote } from '../notes.ts';
import { paragraphText } from '../word/blocks.ts';
import type { Block, Paragraph } from '../word/blocks.ts';
import type { Label } from '../word/numbering.ts';
import { parseListLabel } from './number-label.ts';

/**
 * Looks for automatic numbers that go on wrongly: programs split a list when they convert a file, and its next item
 * becomes 1. again. Only what Word counted by itself is looked at; typed numbers are the author's.
 */
export function checkContinuity(blocks: readonly Block[], notes: ImportNote[]): void {
  const last = new Map<string, { value: number; label: Label; paragraph: Paragraph; at: number }>();
  let latin = false;
  blocks.forEach((block, at) => {
    if (block.type !== 'paragraph' || block.label?.kind !== 'number') return;
    const { label } = block;
    const row = `${label.format} ${label.level}`;
    const before = last.get(row);
    const kind = parseListLabel(paragraphText(block))?.kind;
    // A number of a higher kind in between begins a new row; neighbours, or items separated by plain text only, are one row.
    const isSeparated = blocks
      .slice((before?.at ?? at) + 1, at)
      .some((each) => each.type === 'paragraph' && isHigher(each, label));
    if (before && !isSeparated && label.value <= before.value && kind !== undefined)
      addNote(
        notes,
        'so-dut',
        `Số “${label.text}” đứng sau “${before.label.text}” (“${firstWords(paragraphText(before.paragraph))}”).`,
        block.place,
      );
    last.set(row, { value: label.value, label, paragraph: block, at });
    if (label.format === 'lowerLetter' && label.value === 5 && !latin) {
      latin = true;
      addNote(
        notes,
        'thieu-chu-d',
        `Word tự đánh chữ cái theo bảng chữ Latinh: sau d) là “${label.text}”, không có đ).`,
        block.place,
      );
    }
  });
}

/** Whether a paragraph begins something above an item: any other number, or a bold line. */
function isHigher(paragraph: Paragraph, item: Label): boolean {
  const { label } = paragraph;
  if (label?.kind === 'number') return label.format !== item.format || label.level < item.level;
  const own = parseListLabel(paragraphText(paragraph));
  return (
    own !== null ||
    paragraph.outline !== null ||
    paragraph.content.every((each) => each.type !== 'text' || each.marks.bold || each.value.trim() === '')
  );
}
