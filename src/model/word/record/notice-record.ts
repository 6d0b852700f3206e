import type { PlanHead } from '../frontmatter.ts';
import type { Asking } from './asked.ts';
import { readDay } from './answers.ts';
import { closingOf, provenanceOf } from './target.ts';
import type { Target, TargetSource } from './target.ts';

type Parts = Pick<Target, 'id' | 'fields' | 'attachment' | 'remarks'>;

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
      place: head.place,
      issuedOn,
      subject: head.subject,
      until: null,
      ...closingOf(head),
      provenance: provenanceOf(source),
    },
    attachment: null,
    remarks: ['Tệp Word không nói thông báo nằm ở trang chủ đến ngày nào: until để trống, ghi ngày nếu cần.'],
  };
}
