import { z } from 'zod';
import { datasetPath, dutyPath, itemPath, referencePath } from '../model/addresses.ts';
import { duty } from '../kinds/duty.ts';
import { comparedRecord } from '../model/comparison/compared-fields.ts';
import { describeDue, describeRetention } from '../model/law/duty/describe-rule.ts';
import { daysLate } from '../model/law/duty/days-late.ts';
import { dutyStateLabels } from '../model/law/duty/state.ts';
import type { Site } from '../model/site/site.ts';
import { HASH_WORDS, listHash, recordHash } from './content-hash.ts';
import type { Hashed, TextDigest } from './content-hash.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { comparedField, dutyState, fieldsOf, ids, list, meaning, words } from './record-schema.ts';
import { briefValidity, briefValidityJson } from './validity-json.ts';

const of = duty.shape;

const status = z.strictObject({
  period: z.string(),
  url: z.string(),
  state: dutyState,
  label: z.string(),
  lastDay: z.iso.date().nullable(),
  /** The last day may still move: a holiday on the way is not decided yet. */
  expected: z.boolean(),
  publishedOn: z.iso.date().nullable(),
  /** Counted on the day of `asOf` where nothing was published. */
  daysLate: z.int().min(0).nullable(),
  reason: z.string(),
});
type StatusJson = z.infer<typeof status>;

export const dutyRecord = z.strictObject({
  code: meaning(of.code, 'Mã của nghĩa vụ, không đổi.'),
  url: words('Trang của nghĩa vụ.'),
  group: meaning(of.group, 'Nhóm, là chữ đầu của mã.'),
  title: meaning(of.title, 'Công khai điều gì.'),
  itemTitle: meaning(
    of.itemTitle,
    'Tên của một kỳ, đi liền trước kỳ (“Thực đơn” trong “Thực đơn tuần …”); null thì là tên, phẩy, kỳ.',
  ),
  question: meaning(of.question, 'Câu hỏi của người đọc.'),
  holds: meaning(of.holds, 'Mục công khai đầy đủ phải có những gì.'),
  basis: list(
    of.basis.element.extend({ url: z.string(), validity: briefValidity }),
    'Căn cứ: mã văn bản, điều khoản, cấp học mà điều khoản nói riêng (trống là mọi cấp), và hiệu lực của văn bản vào ngày asOf.',
  ),
  levels: meaning(
    of.levels,
    'Cấp học: preschool mầm non, primary tiểu học, lower-secondary trung học cơ sở, upper-secondary trung học phổ thông, special chuyên biệt, continuing giáo dục thường xuyên, higher đại học.',
  ),
  ownership: meaning(
    of.ownership,
    'Loại hình: public công lập, private dân lập và tư thục (kể cả được ngân sách nhà nước hỗ trợ), private-supported chỉ trường tư thục được ngân sách nhà nước hỗ trợ.',
  ),
  onlyIf: meaning(of.onlyIf, 'Điều kiện để có nghĩa vụ; null nếu luôn có.'),
  conditions: meaning(of.conditions, 'Điều kiện riêng của một số cấp học, loại hình; danh sách trống là không có.'),
  period: meaning(of.period, 'Một mục công khai nói về khoảng thời gian nào.'),
  due: meaning(of.due, 'Quy tắc tính hạn.'),
  dueWords: ids('Hạn bằng lời.'),
  retention: meaning(of.retention, 'Quy tắc tính thời gian lưu.'),
  retentionWords: words('Thời gian lưu tối thiểu bằng lời.'),
  forms: meaning(of.forms, 'Dạng của mục công khai.'),
  tables: meaning(of.tables, 'Các mẫu bảng số liệu.'),
  channels: meaning(of.channels, 'Nơi công khai.'),
  web: meaning(
    of.web,
    'Trên trang: required phải, allowed được, optional tùy, unread chưa đọc được điều khoản nào buộc đăng, internal chỉ nội bộ, forbidden cấm, gate không được chứa.',
  ),
  webBasis: meaning(of.webBasis, 'Điều khoản buộc đăng trên trang; null khi không có.'),
  webNote: meaning(of.webNote, 'Lưu ý khi đăng.'),
  carriesOver: meaning(of.carriesOver, 'true khi mục đã công khai dùng tiếp cho kỳ sau nếu nội dung không đổi.'),
  heldFrom: meaning(of.heldFrom, 'Ngày nghĩa vụ bắt đầu.'),
  heldTo: meaning(of.heldTo, 'Ngày cuối nghĩa vụ còn hiệu lực.'),
  parentQuestion: meaning(of.parentQuestion, 'Câu hỏi trên trang chủ mà mục này trả lời; null nếu không có.'),
  annualReport: meaning(
    of.annualReport,
    'Các phần của báo cáo thường niên và mã những mục điền vào; trống nếu không phải báo cáo.',
  ),
  wordings: meaning(
    of.wordings,
    'Lời riêng của trường chỉ có những cấp học đã nêu; danh sách này đã dùng lời của trường này, bản ghi chung ở law.json.',
  ),
  replacedBy: meaning(of.replacedBy, 'Mã các nghĩa vụ thay thế.'),
  note: meaning(of.note, 'Ghi chú.'),
  changes: meaning(of.changes, 'Các lần sửa sau khi đăng: ngày, loại, chữ cũ và chữ mới, vì sao.'),
  provenance: meaning(
    of.provenance,
    'Nguồn, độ tin cậy, và các lần đối chiếu đúng như đã ghi; verification là null khi chưa ai đối chiếu.',
  ),
  compared: list(
    comparedField,
    'Trường nào đã có người đối chiếu, và giá trị từ đó chưa đổi: ai, ngày nào, với bản nào.',
  ),
  hash: words(HASH_WORDS),
  statuses: list(
    status,
    'Tình trạng của nhà trường trong từng kỳ của các năm học mà trang có; expected là true khi hạn còn là dự kiến vì lịch nghỉ chưa được công bố; daysLate là số ngày muộn, còn thiếu thì tính đến asOf.',
  ),
});
export type DutyJson = z.infer<typeof dutyRecord>;

/** Every duty with its state in the school years that the site shows, by code. */
export function dutiesJson(site: Site, address: Address, digest: TextDigest): Dataset<DutyJson> & Hashed {
  const list = dataset(
    {
      title: datasetTitles.duties,
      url: address(datasetPath('duties')),
      asOf: site.today,
      fields: fieldsOf(dutyRecord),
    },
    site.dutyRegister().duties.map(({ data }) => ({
      ...data,
      url: address(dutyPath(data.code)),
      hash: recordHash(site.dutyRegister().recorded(data.code), digest),
      compared: comparedRecord('duties', site.dutyRegister().recorded(data.code)).compared,
      dueWords: data.due.map(describeDue),
      retentionWords: describeRetention(data.retention.minimum),
      basis: data.basis.map((basis) => ({
        ...basis,
        url: address(referencePath(basis.reference)),
        validity: briefValidityJson(site.today, site.validity(basis.reference)),
      })),
      statuses: statuses(site, data.code, address),
    })),
  );
  const hash = listHash(
    list.items.map(({ code, hash }) => ({ name: code, hash })),
    digest,
  );
  return { ...list, hash };
}

function statuses(site: Site, code: string, address: Address): StatusJson[] {
  const book = site.dutyRegister();
  const seen = new Set<string>();
  return [...book.schoolYears].reverse().flatMap((year) => {
    const cells = book.boardRows(year.id).find(({ duty }) => duty.code === code)?.cells ?? [];
    return cells
      .filter(({ period }) => !seen.has(period.id) && seen.add(period.id))
      .map(({ period, status: { state, lastDay, expected, publishedOn, reason } }) => ({
        period: period.id,
        url: address(itemPath(code, cells.length > 2 ? year.id : period.id)),
        state,
        label: dutyStateLabels[state],
        lastDay,
        expected,
        publishedOn,
        daysLate: daysLate({ state, lastDay, publishedOn }, site.today),
        reason,
      }));
  });
}
