import { upperFirst } from '../text/first-letter.ts';
import { errorPath } from '../addresses.ts';
import { personalNoteRules } from '../rules/import/personal-note-rules.ts';
import { citationState } from './citations.ts';
import type { ImportedCitation } from './citations.ts';
import type { ImportResult } from './import-docx.ts';
import { describePlace, severityLabels } from './notes.ts';
import type { ImportNote, Severity } from './notes.ts';
import type { ImportRefusal } from './refusal.ts';

/** Notes of one kind under their heading, the kinds in the order in which a person should look at them. */
export function notesBySeverity(
  notes: readonly ImportNote[],
): { severity: Severity; heading: string; notes: ImportNote[] }[] {
  const order: readonly Severity[] = ['todo', 'lost', 'changed', 'info'];
  return order.flatMap((severity) => {
    const own = notes
      .filter((note) => note.severity === severity)
      .sort((a, b) => Number(isPrivate(b)) - Number(isPrivate(a)));
    return own.length === 0 ? [] : [{ severity, heading: severityLabels[severity], notes: own }];
  });
}

/** Whether a note is about what must not leave the machine. */
const isPrivate = ({ code }: ImportNote): boolean => Object.hasOwn(personalNoteRules, code);

/** What a person must know of personal data before sending anything of an import; null when there is nothing. */
export function privacyWarning(notes: readonly ImportNote[]): string | null {
  const count = notes.filter(isPrivate).length;
  return count === 0
    ? null
    : `Tệp có ${count} chỗ có thể là dữ liệu cá nhân hoặc không được đăng, ghi ở đầu mục “Cần làm”. Bỏ khỏi tệp Word rồi nhập lại, trước khi tải về, chép, gửi cho ai hay đưa lên kho.`;
}

/** Where a note's matter is, in words; empty when it is about the whole file. */
export const whereOf = ({ place, under }: ImportNote): string =>
  place === null ? '' : describePlace(place) + (under === null ? '' : `, trong mục “${under}”`);

/** What an import found, as text for a terminal. Ends without a line break. */
export function importReport(
  result: ImportResult,
  citations: readonly ImportedCitation[],
  withStub: (citation: ImportedCitation) => string | null,
): string {
  const warning = privacyWarning(result.notes);
  const lines: string[] = [...(warning === null ? [] : [`⚠ ${warning}`, '']), 'Đã đọc'];
  for (const { role, text } of result.read) lines.push(`  ${role}: ${text}`);
  for (const base of result.bases) lines.push(`  Căn cứ: ${shorten(base)}`);
  for (const { heading, notes } of notesBySeverity(result.notes)) {
    lines.push('', `${upperFirst(heading)} (${notes.length})`);
    for (const note of notes) {
      const where = whereOf(note);
      lines.push(`  • ${note.message}`, ...(where === '' ? [] : [`    Ở ${where}.`]), `    ${note.remedy}`);
    }
  }
  lines.push('', `Viện dẫn (${citations.length})`);
  for (const citation of citations) {
    const stub = withStub(citation);
    const state = stub === null ? citationState(citation) : `lập bản ghi mới để bổ sung: ${stub} (chưa đối chiếu)`;
    lines.push(
      `  ${citation.mention.id === null ? '○' : '●'} ${citation.mention.surface.replace(/\s+/gu, ' ')} — ${state}`,
    );
  }
  return lines.join('\n');
}

/** Why a file is not imported, as text for a terminal. */
export const refusalReport = ({ message, places, advice, help }: ImportRefusal): string =>
  [
    `Không nhập được. ${message}`,
    ...places.map((place) => `  • ${place}`),
    advice,
    ...(help === null ? [] : [`Xem thêm: ${errorPath(help)}`]),
  ].join('\n');

const shorten = (text: string) => (text.length <= 100 ? text : `${text.slice(0, text.lastIndexOf(' ', 98))}…`);
