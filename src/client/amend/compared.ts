import { toHtml } from 'hast-util-to-html';
import { findingsProblem, markInWords, othersMarks } from '../../model/amend/check-findings.ts';
import { comparisonFacts } from '../../model/amend/comparison-facts.ts';
import { kindOf } from '../../kinds/index.ts';
import type { AmendSource } from '../../model/amend/source.ts';
import type { RecordWithMarks } from '../../model/comparison/compared-fields.ts';
import type { Findings } from '../../model/comparison/mark-fields.ts';
import { fileAfterComparison } from '../../model/editing/format/file-after-comparison.ts';
import type { ContentRecord } from '../../model/records.ts';
import { verificationView } from '../../model/views/links.ts';
import { verificationBlock } from '../../model/views/verification-block.ts';
import { checkFile } from '../editing/preview/check-file.ts';
import type { AmendAnswer, AmendRequest, ReadingView } from './messages.ts';

type Asked = Pick<Extract<AmendRequest, { kind: 'compare' }>, 'findings' | 'replace' | 'base' | 'today'>;

/** The fields of a comparison as a person at the page calls them. */
const titles = { by: 'Người đối chiếu', on: 'Ngày đối chiếu', against: 'Bản chính thức' } as const;

/** What a comparison would be: the marks, by the writer and the rules of `npm run compare-law`. */
export function compared(source: AmendSource, { findings, replace, base, today }: Asked): AmendAnswer {
  const { collection, id, text, name, path } = source;
  const { record } = checkFile(collection, id, text);
  if (record === null)
    return {
      kind: 'refused',
      message: 'Bản ghi này trong kho còn lỗi, nên chưa đối chiếu được. Báo người phụ trách trang.',
    };
  const missing = missingIn(findings);
  const problem = missing.length > 0 ? null : findingsProblem(record, findings, today);
  const others = replace ? [] : othersMarks(record, findings).map(markInWords);
  const differ = differing(record, findings);
  const reading: ReadingView = {
    kind: 'reading',
    missing,
    problems: [],
    edits: [],
    sent: [],
    what: '',
    remarks: differ,
    result: null,
  };
  if (problem) return { ...reading, problems: [`${titles[problem.field]}: ${problem.message}`] };
  if (others.length > 0) return { ...reading, problems: others };
  if (missing.length > 0) return reading;
  const after = fileAfterComparison(collection, text, record.data, findings);
  if (after === null || after === text) return { ...reading, missing: [nothing] };
  const file = checkFile(collection, id, after);
  const wrong = file.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ where, message }) => `${where}: ${message}`);
  const view = file.record && verificationView(collection, file.record.data as RecordWithMarks);
  const html = view ? toHtml(verificationBlock(view, `${base}/`)) : '';
  const result =
    wrong.length > 0
      ? null
      : { collection, id, label: kindOf(collection).label, name, path, before: text, text: after, html };
  return { ...reading, problems: wrong, result };
}

const nothing = 'Chưa có dấu đối chiếu nào để ghi: chọn “đúng” ở ít nhất một ô đã so.';

const missingIn = ({ by, against, agree, differ }: Findings): string[] => [
  ...(agree.length + differ.length === 0 ? ['Chưa chọn “đúng” hay “khác” ở ô nào.'] : []),
  ...(by.trim() === '' ? ['Chưa ghi ai đối chiếu.'] : []),
  ...(against.trim() === '' ? ['Chưa ghi đã so với bản chính thức nào.'] : []),
];

/** What is to be done about fields that differ: the machine changes no fact. */
function differing({ collection, data }: ContentRecord, { differ }: Findings): string[] {
  return comparisonFacts(collection, data as RecordWithMarks)
    .filter(({ field }) => differ.includes(field))
    .map(
      ({ title, words }) =>
        `${title} đang ghi “${words ?? 'để trống'}”, khác bản chính thức: ô này không có dấu đối chiếu. Sửa cho đúng trong màn hình biên tập, ghi nguồn, rồi đối chiếu lại.`,
    );
}
