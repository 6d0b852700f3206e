import { itemAt } from '../../items.ts';
import { lineCounter } from '../../text/line-counter.ts';
import type { ResolvedMention, Unresolved } from './resolve/types.ts';

const reasons: Record<Unresolved, string> = {
  unknown: 'chưa có trong kho văn bản',
  ambiguous: 'chưa đủ căn cứ để chọn',
  contradicts: 'trái với kho văn bản',
  'not-yet-issued': 'khi đó chưa ban hành',
  draft: 'là dự thảo, dự án',
  decided: 'người biên tập không dẫn',
};

const fields = { date: 'ngày', kind: 'loại', issuer: 'cơ quan', subject: 'trích yếu', name: 'tên' } as const;

const headings = ['Dòng', 'Viện dẫn', 'Số, ký hiệu hoặc tên chuẩn', 'Ngày', 'Văn bản'] as const;
const MAX_WIDTHS = [6, 48, 40, 10, 60] as const;

/** The mentions of a text as a table for people, in Vietnamese, and a sentence that counts them. Ends without a line break. */
export function citationTable(text: string, mentions: readonly ResolvedMention[]): string {
  if (mentions.length === 0) return 'Không thấy viện dẫn nào.';
  const lineOf = lineCounter(text.normalize('NFC'));
  const rows = mentions.map((mention) => [
    String(lineOf(mention.start)),
    mention.surface.replace(/\s+/gu, ' '),
    mention.canonical,
    mention.date ?? '–',
    outcome(mention),
  ]);
  const widths = headings.map((heading, column) =>
    Math.min(itemAt(MAX_WIDTHS, column), Math.max(heading.length, ...rows.map((row) => itemAt(row, column).length))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => fit(cell, itemAt(widths, column)))
      .join('  ')
      .trimEnd();
  return [
    line(headings),
    line(widths.map((width) => '─'.repeat(width))),
    ...rows.map(line),
    '',
    summary(mentions),
  ].join('\n');
}

function outcome(mention: ResolvedMention): string {
  const notes = mention.discrepancies.map((each) => `${fields[each.field]} khác kho: ${each.registered}`);
  if (mention.id !== null) return [mention.id, ...notes].join('; ');
  const candidates = mention.candidates.length > 0 ? ` (${mention.candidates.slice(0, 3).join(', ')})` : '';
  return `— ${reasons[mention.reason ?? 'unknown']}${candidates}`;
}

function summary(mentions: readonly ResolvedMention[]): string {
  const found = mentions.filter((mention) => mention.id !== null).length;
  return `${mentions.length} viện dẫn, ${found} tìm thấy trong kho văn bản, ${mentions.length - found} không.`;
}

const fit = (cell: string, width: number) =>
  cell.length > width ? `${cell.slice(0, width - 1)}…` : cell.padEnd(width);
