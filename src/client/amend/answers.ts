import { kindOf } from '../../kinds/index.ts';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { amendedFile } from '../../model/amend/amended-file.ts';
import { isAmendable } from '../../model/amend/amendment.ts';
import type { Amendment } from '../../model/amend/amendment.ts';
import { comparisonFacts } from '../../model/amend/comparison-facts.ts';
import { editIssues } from '../../model/amend/edit-issues.ts';
import { editsToSend } from '../../model/amend/edits-to-send.ts';
import { editsOf, whatWasChanged } from '../../model/amend/edits.ts';
import type { Edit } from '../../model/amend/edits.ts';
import { fieldsToAmend } from '../../model/amend/fields.ts';
import { passagesOf } from '../../model/amend/passages.ts';
import type { AmendSource } from '../../model/amend/source.ts';
import { planPath } from '../../model/addresses.ts';
import type { RecordWithMarks } from '../../model/comparison/compared-fields.ts';
import { formatDay } from '../../model/day/format-day.ts';
import { changesBlock, withdrawalBlock } from '../../model/views/notice-blocks.ts';
import { recordedChangesView } from '../../model/views/recorded-changes.ts';
import type { Plan } from '../../kinds/plan.ts';
import type { RecordedChange } from '../../kinds/recorded-change.ts';
import { checkFile } from '../editing/preview/check-file.ts';
import type { CheckedFile } from '../editing/preview/check-file.ts';
import { articleOfFile, drawDocument } from '../editing/preview/draw.ts';
import { drawnOf } from '../editing/preview/preview.ts';
import type { Known } from '../editing/preview/preview.ts';
import type { AmendAnswer, AmendRequest, ReadingView } from './messages.ts';

type Asked<Kind extends AmendRequest['kind']> = Omit<Extract<AmendRequest, { kind: Kind }>, 'serial' | 'source'>;

/** What can be changed in a document, and what can be compared of it. */
export function opened(source: AmendSource): AmendAnswer {
  const { text, ...about } = source;
  const file = checkFile(source.collection, source.id, text);
  if (file.record === null) return { kind: 'refused', message: unreadable };
  return { kind: 'opened', source: about, ...partsOf(source, file), facts: factsOf(file, source) };
}

const unreadable =
  'Tệp của văn bản này trong kho còn lỗi, nên chưa sửa được ở đây. Báo người phụ trách trang; họ chạy npm run check để biết lỗi ở đâu.';

const factsOf = (file: CheckedFile, { collection }: AmendSource) =>
  comparisonFacts(collection, file.fields as RecordWithMarks);

/** Passages and fields as the file has them. */
function partsOf({ collection }: AmendSource, file: CheckedFile) {
  const article = isAmendable(collection) ? articleOfFile(collection, file) : null;
  return {
    passages: article === null ? [] : passagesOf(article, file.text),
    fields: isAmendable(collection) ? fieldsToAmend(collection, file.fields) : [],
  };
}

/** What an amendment would be: what is missing or wrong, what changes, the page with it. */
export function amended(source: AmendSource, { amendment, base }: Asked<'amend'>, known: Known): AmendAnswer {
  const { collection, id, text } = source;
  const before = checkFile(collection, id, text);
  if (before.record === null) return { kind: 'refused', message: unreadable };
  const { passages, fields } = partsOf(source, before);
  const isWithdrawal = amendment.kind === 'withdrawal';
  const edits = isWithdrawal ? [] : editsOf(amendment, passages, fields);
  const proposed = amendment.kind === 'removal' ? 'Đã gỡ một phần theo quy định.' : whatWasChanged(edits);
  const what = amendment.what.trim() === '' ? proposed : amendment.what;
  const missing = missingIn(amendment, edits);
  const reading: ReadingView = {
    kind: 'reading',
    missing,
    problems: [],
    remarks: [],
    edits,
    sent: editsToSend(edits, amendment, before.record),
    what: proposed,
    result: null,
  };
  if (missing.length > 0 && edits.length === 0) return reading;
  const after = amendedFile(collection, text, readable(amendment), { passages, what: what || '…' });
  const file = checkFile(collection, id, after);
  const { problems, remarks } = wordsOfIssues(before, file);
  const isSound = missing.length + problems.length === 0;
  const html = toHtml({ type: 'root', children: drawn(source, file, { base, known }) });
  return {
    ...reading,
    problems,
    remarks: [...remarks, ...lostAnchors(source, passages, file)],
    result: isSound
      ? {
          collection,
          id,
          label: kindOf(collection).label,
          name: source.name,
          path: source.path,
          before: text,
          text: after,
          html,
        }
      : null,
  };
}

/** What is not filled in yet is nothing that the schema must explain. */
const readable = (amendment: Amendment): Amendment => ({ ...amendment, reason: amendment.reason.trim() || '…' });

function missingIn({ kind, reason, passages }: Amendment, edits: readonly Edit[]): string[] {
  const emptied = Object.values(passages).some((words) => words.trim() === '');
  return [
    ...(kind !== 'withdrawal' && edits.length === 0 ? ['Chưa sửa chữ nào.'] : []),
    ...(emptied ? ['Một đoạn đang để trống: phải gỡ cả đoạn thì ghi “(đã gỡ theo quy định)” vào chỗ ấy.'] : []),
    ...(reason.trim() === '' ? ['Chưa ghi vì sao.'] : []),
  ];
}

/** What the checker says of the file, and of the edit; what was wrong before is no matter of this edit. */
function wordsOfIssues(before: CheckedFile, after: CheckedFile): Pick<ReadingView, 'problems' | 'remarks'> {
  const known = new Set(before.issues.map(({ code, message }) => `${code} ${message}`));
  const own = after.issues
    .filter(({ code, message }) => !known.has(`${code} ${message}`))
    .map(({ severity, where, message, remedy }) => ({ severity, words: `${where}: ${message} ${remedy}` }));
  const edit = before.record && after.record ? editIssues(before.record, after.record) : [];
  const all = [...own, ...edit.map(({ severity, message, remedy }) => ({ severity, words: `${message} ${remedy}` }))];
  const of = (wanted: 'error' | 'warning') =>
    all.filter(({ severity }) => severity === wanted).map(({ words }) => words);
  return { problems: of('error'), remarks: of('warning') };
}

/** Readers were sent these addresses: words of a heading without a number are its address. */
function lostAnchors(source: AmendSource, passages: readonly { anchor: string }[], file: CheckedFile): string[] {
  if (file.record === null) return [];
  const now = new Set(partsOf(source, file).passages.map(({ anchor }) => anchor));
  const lost = passages.filter(({ anchor }) => !now.has(anchor)).map(({ anchor }) => `#${anchor}`);
  return lost.length === 0
    ? []
    : [`Địa chỉ ${lost.slice(0, 5).join(', ')} sẽ không còn: ai đã lưu liên kết tới đó sẽ tới đầu trang.`];
}

/** The page with what readers must know before the text. */
function drawn(
  { collection }: AmendSource,
  file: CheckedFile,
  { base, known }: { base: string; known: Known },
): Element[] {
  const { withdrawal, changes = [] } = (file.record?.data ?? {}) as Partial<Pick<Plan, 'withdrawal'>> & {
    changes?: RecordedChange[];
  };
  const by = withdrawal?.replacedBy ?? null;
  const view = withdrawal && {
    on: withdrawal.on && formatDay(withdrawal.on),
    reason: withdrawal.reason,
    replacedBy: by === null ? null : { path: planPath(by), label: by },
  };
  return [
    ...(view ? [withdrawalBlock(view, `${base}/`)] : []),
    ...(changes.length > 0 ? [changesBlock(recordedChangesView(changes))] : []),
    drawDocument(drawnOf({ collection, file, base }, known)),
  ];
}
