import { entryOf } from '../../../items.ts';
import { capture } from '../../../text/capture.ts';
import { kindByLabel } from '../data/kind-lookup.ts';
import { kindOfWords, kindWordsPattern } from '../data/kind-words.ts';
import type { NormalizedText } from '../text/source.ts';
import type { PartialDraft } from './draft.ts';
import { dayInNextCell } from './listed-numbers.ts';

const REACH = 60;
const kindCell = new RegExp(String.raw`(?:[|\t\n]|^)\s{0,3}(${kindWordsPattern})\s{0,3}[|\t]\s{0,4}$`, 'iu');
const alone = /(\d{1,5})(?=\s{0,4}(?:[|\t\n]|$))/uy;

/**
 * A number that is alone in its cell below the heading `Số, ký hiệu`, with its kind in the cell before:
 * `| Quyết định | 111 | 20/06/2025 |`. Null elsewhere.
 */
export function numberInCell(source: NormalizedText, at: number, isListed: () => boolean): PartialDraft | null {
  source.steps += REACH;
  alone.lastIndex = at;
  const number = alone.exec(source.text);
  const kind = number === null ? null : kindCell.exec(source.text.slice(Math.max(0, at - REACH), at));
  if (number === null || kind === null || !isListed()) return null;
  const row = kindByLabel(entryOf(kindOfWords, capture(kind, 1).toLowerCase().replace(/\s+/gu, ' ')));
  const num = capture(number, 1);
  const draft: PartialDraft = {
    start: at,
    end: at + num.length,
    canonical: `${row.label} ${num}`,
    type: row.label,
    row,
    family: 'partial',
    parts: { num, year: null, typeCode: null, issuers: [], term: null },
    defects: [],
    date: null,
    contextEnd: at + num.length,
    tail: null,
    certain: true,
  };
  const day = dayInNextCell(source, draft);
  return day === null ? draft : { ...draft, date: day.date };
}
