import type { PlanHead } from '../frontmatter.ts';
import type { Asking } from './asked.ts';
import { askDuty, askPeriod } from './duty-and-period.ts';
import type { RecordSetting } from './record-setting.ts';
import { attachmentOf, keptWhole, provenanceOf } from './target.ts';
import type { Target, TargetSource } from './target.ts';

/** A document of the item of a duty, with the Word file as its text. */
export function disclosureRecord(
  title: string,
  head: Pick<PlanHead, 'organization' | 'number' | 'issuedOn' | 'subject'>,
  { duties }: RecordSetting,
  asking: Asking,
  source: TargetSource,
): Pick<Target, 'id' | 'fields' | 'attachment' | 'remarks'> {
  const duty = askDuty(asking, [title, head.subject], duties);
  const period = askPeriod(asking, title, duty?.period ?? null);
  const id = `${(duty?.code ?? 'nghia-vu').toLowerCase()}.${period ?? 'ky'}`;
  const { attachment, files } = attachmentOf(id, title, source);
  return {
    id,
    fields: {
      duty: duty?.code ?? null,
      organization: head.organization,
      period,
      documents: [{ title, number: head.number, issuedOn: head.issuedOn, files }],
      publications: [{ on: source.today, kind: 'first' }],
      provenance: provenanceOf(source),
    },
    attachment,
    remarks: [
      ...(duty === null ? [] : [`Nghĩa vụ ${duty.code} ${duty.title}.`]),
      keptWhole,
      'Số liệu trong bảng của văn bản không vào bảng số liệu của trang: nghĩa vụ có mẫu bảng thì nhập thêm ở /bien-tap/nhap-bang/.',
    ],
  };
}
