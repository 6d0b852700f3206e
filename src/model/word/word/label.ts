import { normalizeText } from '../../text/normalize.ts';
import { decode, encodingOf, showsCapitals } from '../../text/legacy/encoding.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { ParagraphContext } from './context.ts';
import type { Label } from './numbering.ts';
import { override, readRunProperties } from './properties.ts';
import type { ParagraphProperties } from './properties.ts';

/**
 * The automatic number of a paragraph, as its font shows it: the font of the level, else of the paragraph's mark.
 * @param mark `w:rPr` of the paragraph.
 */
export function labelOf(
  { numId, level, style }: ParagraphProperties,
  mark: XmlElement | null,
  { part: { file }, pending }: ParagraphContext,
): Label | null {
  const label = file.numbering.next(numId, level, style);
  if (label?.kind !== 'number' || label.text === '') return label;
  const own = readRunProperties(label.run, file.styles.theme);
  const look = file.styles.run(style, override(readRunProperties(mark, file.styles.theme), own));
  const font = look.hAnsi ?? look.ascii ?? null;
  const { text } = decode(label.text, encodingOf(font));
  if (own.hidden) {
    pending.push({ code: 'chu-an', message: `Bỏ số thứ tự ẩn “${text}”.` });
    return null;
  }
  const capitals = (look.caps ?? false) || showsCapitals(look.ascii ?? font);
  return { ...label, text: normalizeText(capitals ? text.toLocaleUpperCase('vi') : text) };
}
