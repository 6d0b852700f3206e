import { allMarked } from '../word/blocks.ts';
import type { Inline, Paragraph } from '../word/blocks.ts';

/** The automatic number is written out in front of the words, because it is part of the text as issued. */
export function withLabel(paragraph: Paragraph): Inline[] {
  const { label, content } = paragraph;
  if (label === null || label.kind === 'bullet' || label.text === '') return paragraph.content;
  const bold = allMarked(content, 'bold');
  return [
    { type: 'text', value: label.text + label.separator, marks: { bold, italic: false, strike: false, link: null } },
    ...content,
  ];
}
