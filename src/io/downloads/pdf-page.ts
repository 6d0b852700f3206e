import { getResolvedPDFJS } from 'unpdf';
import type { getDocumentProxy } from 'unpdf';
import { UnreadableText } from '../../model/download/unreadable-text.ts';
import { joinedPieces } from './pdf-content.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

interface Annotation {
  contentsObj?: { str: string };
  fieldValue?: unknown;
  textContent?: string[];
}

/** What a page says. */
interface PageText {
  /** What is printed, comments and filled-in fields. */
  lines: string[];
  /** Letters that are drawn on stamps and signatures, and all letters where some are outside the sheet. */
  unseen: string[];
}

/** @throws UnreadableText */
export async function linesOf(pdf: Pdf, number: number): Promise<PageText> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const annotations = (await page.getAnnotations()) as Annotation[];
    const { onPage, onNotes } = await drawnOn(page);
    page.cleanup();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    const notes = annotations.flatMap(({ contentsObj, fieldValue, textContent = [] }) =>
      [contentsObj?.str, fieldValue, ...textContent].filter((each) => typeof each === 'string'),
    );
    // pdf.js leaves out what is outside the sheet.
    const isAll = lettersIn(onPage.join('')) <= lettersIn(text);
    return {
      lines: [text, ...notes].join('\n').normalize('NFC').split('\n'),
      unseen: [...onNotes, ...(isAll ? [] : [joinedPieces(onPage)])].map((each) => each.normalize('NFC')),
    };
  } catch {
    throw new UnreadableText(`trang ${number} của tệp PDF bị hỏng.`);
  }
}

const lettersIn = (text: string): number => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '').length;

/** From such a gap on, in thousandths of the size of a letter, a reader sees a space. */
const SPACE = -200;

/** What is drawn, by pdf.js' own list: its text of a page leaves out what is outside the sheet, and what is on notes. */
async function drawnOn(page: Page): Promise<{ onPage: string[]; onNotes: string[] }> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList({ intent: 'any' });
  const [onPage, onNotes]: [string[], string[]] = [[], []];
  let pieces = onPage;
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.beginAnnotation) pieces = [];
    else if (operator === OPS.showText) pieces.push(shown(argsArray[index] as [Glyphs]));
    else if (operator === OPS.endAnnotation && pieces !== onPage) {
      onNotes.push(joinedPieces(pieces));
      pieces = onPage;
    }
  }
  return { onPage, onNotes };
}

type Glyphs = readonly (number | { unicode: string } | null)[];

function shown([glyphs]: [Glyphs]): string {
  const letters = glyphs.map((each) => (typeof each === 'number' ? gap(each) : (each?.unicode ?? '')));
  return letters.join('');
}

const gap = (width: number): string => (width < SPACE ? ' ' : '');
