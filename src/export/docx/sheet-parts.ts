import { LineRuleType, Paragraph, Table } from 'docx';
import { lastItem } from '../../model/items.ts';
import { halfPoints, points } from './styles.ts';

export type Written = (Paragraph | Table)[];

/** What follows one another on sheets of one kind. */
export interface SheetPart {
  /** Whether the sheets are on their side. */
  turned: boolean;
  children: Written;
}

/** Blocks by the sheets that they need. The first part is upright, with nothing in it where a text begins with a wide table. */
export function partsOf(blocks: readonly { turned: boolean; written: Written }[]): SheetPart[] {
  const parts: SheetPart[] = [{ turned: false, children: [] }];
  for (const { turned, written } of blocks) {
    const last = lastItem(parts);
    if (last.turned === turned) last.children.push(...written);
    else parts.push({ turned, children: [...written] });
  }
  return parts;
}

const lowLine = (): Paragraph =>
  new Paragraph({ spacing: { line: points(1), lineRule: LineRuleType.EXACT }, run: { size: halfPoints(1) } });

/**
 * With an empty line between two tables, which Word and LibreOffice join to one where nothing is between them, and after a table at
 * the end, where Word wants a paragraph: a low one, or a full sheet would be followed by an empty one. The importer reads no empty paragraph.
 */
export function withLinesAfterTables(children: Written): Written {
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    if (!(child instanceof Table)) return [child];
    if (next === undefined) return [child, lowLine()];
    return next instanceof Table ? [child, new Paragraph({})] : [child];
  });
}
