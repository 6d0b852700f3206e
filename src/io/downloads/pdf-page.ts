import { getResolvedPDFJS } from 'unpdf';
import type { getDocumentProxy } from 'unpdf';
import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { joinedPieces } from './pdf-content.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

interface Annotation {
  contentsObj?: { str: string };
  fieldValue?: unknown;
  hasAppearance?: boolean;
  textContent?: string[];
}

/**
 * The lines of a page: what is printed, comments and filled-in fields, letters that are drawn on stamps and signatures.
 * @param formsDraw whether anything but pages draws letters in this file. @throws UnreadableText
 */
export async function linesOf(pdf: Pdf, number: number, formsDraw: boolean): Promise<string[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const annotations = (await page.getAnnotations()) as Annotation[];
    const isDrawn = formsDraw && annotations.some((each) => each.hasAppearance && each.textContent === undefined);
    const drawn = isDrawn ? await drawnOnAnnotations(page) : [];
    page.cleanup();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    const notes = annotations.flatMap(({ contentsObj, fieldValue, textContent = [] }) =>
      [contentsObj?.str, fieldValue, ...textContent].filter((each) => typeof each === 'string'),
    );
    return [text, ...notes, ...drawn].join('\n').normalize('NFC').split('\n');
  } catch {
    throw new UnreadableText(`trang ${number} của tệp PDF bị hỏng.`);
  }
}

/** From such a gap on, in thousandths of the size of a letter, a reader sees a space. */
const SPACE = -200;

/** What is drawn on each annotation. pdf.js gives the text of fields and free text alone, so it is taken from its list of what is drawn. */
async function drawnOnAnnotations(page: Page): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList({ intent: 'any' });
  const texts: string[] = [];
  let pieces: string[] | null = null;
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.beginAnnotation) pieces = [];
    else if (operator === OPS.showText) pieces?.push(shown(argsArray[index] as [Glyphs]));
    else if (operator === OPS.endAnnotation && pieces !== null) {
      texts.push(joinedPieces(pieces));
      pieces = null;
    }
  }
  return texts;
}

type Glyphs = readonly (number | { unicode: string } | null)[];

function shown([glyphs]: [Glyphs]): string {
  const letters = glyphs.map((each) => (typeof each === 'number' ? gap(each) : (each?.unicode ?? '')));
  return letters.join('');
}

const gap = (width: number): string => (width < SPACE ? ' ' : '');
