import type { Root } from 'mdast';
import type { PlanHead } from '../frontmatter.ts';
import type { ReadLine } from '../structure/read-line.ts';
import type { Asking } from './asked.ts';
import { readDay } from './answers.ts';
import { provenanceOf } from './target.ts';
import type { Target, TargetSource } from './target.ts';

type Parts = Pick<Target, 'id' | 'fields' | 'attachment' | 'remarks'>;

/** The roles of lines for which a notice has no field. */
const roles = ['Địa danh, ngày', 'Chức vụ người ký', 'Người ký', 'Nơi nhận'] as const;

/** What a notice has no field for, as paragraphs at the end of its body: where it was issued, who signed it, who got it. */
export const endOfNotice = (read: readonly ReadLine[]): Root['children'] =>
  roles.flatMap((role) =>
    read
      .filter((line: ReadLine) => line.role === role)
      .map(({ text }) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] })),
  );

/** The fields of a notice as its words can be in them: all others are in the body. */
export const noticeHead = (head: PlanHead): PlanHead => ({
  ...head,
  place: null,
  signer: { position: null, name: null },
  recipients: [],
});

/** A notice. Its text is the body of the file. */
export function noticeRecord(id: string, head: PlanHead, asking: Asking, source: TargetSource): Parts {
  const issuedOn = asking.field(
    {
      name: 'issuedOn',
      label: 'Ngày thông báo',
      how: 'Ngày ký; tệp Word không ghi đủ ngày, tháng, năm ở dòng địa danh. Viết năm-tháng-ngày, ví dụ 2026-11-18.',
    },
    head.issuedOn,
    readDay,
  );
  return {
    id,
    fields: {
      organization: head.organization,
      number: head.number,
      issuedOn,
      subject: head.subject,
      until: null,
      provenance: provenanceOf(source),
    },
    attachment: null,
    remarks: [
      'Bản ghi thông báo không có ô cho địa danh, người ký, nơi nhận: những dòng ấy nằm ở cuối thân văn bản.',
      'Tệp Word không nói thông báo nằm ở trang chủ đến ngày nào: until để trống, ghi ngày nếu cần.',
    ],
  };
}
