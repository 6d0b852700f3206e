import { nameWithoutPersons, numberOrDay } from './neutral-name.ts';
import { slug } from '../../text/slug.ts';
import type { PlanHead } from '../frontmatter.ts';
import type { Asking } from './asked.ts';
import { readDay } from './answers.ts';
import { askDuty } from './duty-and-period.ts';
import type { RecordSetting } from './record-setting.ts';
import { attachmentOf, closingOf, provenanceOf } from './target.ts';
import type { Target, TargetSource } from './target.ts';

/** Sentences that say what a regulation is about, as its first article has them. */
const aboutItself =
  /^(?:\d+\.\s*)?((?:Quy chế|Quy định|Nội quy|Bộ quy tắc|Quy tắc) này (?:quy định|áp dụng)[^.;]{10,400})/u;

/** What a regulation says of itself: “Quy chế này quy định …”. @param texts of the blocks of its body */
const purposeIn = (texts: readonly string[]): string | null => {
  const words = texts.map((text) => aboutItself.exec(text.replace(/\s+/gu, ' ').trim())?.[1]).find((each) => each);
  return words === undefined ? null : `${words.trim()}.`;
};

/** A regulation: its text, and the Word file as it is. One that the site names already keeps its duty, its purpose and where it was promised. */
export function regulationRecord(
  title: string,
  head: Pick<PlanHead, 'organization' | 'number' | 'place' | 'issuedOn' | 'signer' | 'recipients'> & {
    issuedWith: string | null;
  },
  texts: readonly string[],
  { duties, regulations }: RecordSetting,
  asking: Asking,
  source: TargetSource,
): Pick<Target, 'id' | 'fields' | 'attachment' | 'remarks'> {
  const known = regulations.find((each) => slug(each.title) === slug(title)) ?? null;
  const id =
    known?.id ??
    nameWithoutPersons(slug(title).slice(0, 100).replace(/-$/u, ''), title, ['quy-che', numberOrDay(head)]);
  const duty = askDuty(asking, [title], duties, known?.duty);
  const purpose = asking.field(
    {
      name: 'purpose',
      label: 'Quy định về',
      how: 'Một câu nói văn bản này quy định điều gì; tệp Word không có câu “Quy chế này quy định …” ở điều đầu.',
    },
    known?.purpose ?? purposeIn(texts),
    (given) => given,
  );
  const issuedOn = asking.field(
    {
      name: 'issuedOn',
      label: 'Ngày ban hành',
      how: 'Ngày ký quyết định ban hành; tệp Word không ghi đủ ngày, tháng, năm. Viết năm-tháng-ngày, ví dụ 2026-09-05. Chưa ký thì chưa đăng.',
    },
    head.issuedOn,
    readDay,
  );
  const { attachment, files } = attachmentOf(id, title, source);
  return {
    id,
    fields: {
      organization: head.organization,
      title: known?.title ?? title,
      status: 'issued',
      duty: duty?.code ?? null,
      ...(known === null || known.promisedIn.length === 0
        ? {}
        : { promisedIn: known.promisedIn.map(({ plan, section }) => ({ plan, section })) }),
      number: head.number,
      place: head.place,
      issuedOn,
      ...(head.issuedWith === null ? {} : { issuedWith: head.issuedWith }),
      publishedOn: null,
      files,
      purpose,
      ...closingOf(head),
      provenance: provenanceOf(source),
    },
    attachment,
    remarks: [
      'Lời văn nằm trong bản ghi; cả tệp Word cũng được đăng kèm, có mã SHA-256. Có bản ký số hay bản quét thì thêm vào files.',
      ...(known === null
        ? []
        : [
            `Trang đã có bản ghi ${known.id}, giữ nghĩa vụ, mục đích và chỗ được hứa của bản ghi ấy; ghi thay cần --force.`,
          ]),
      'Ngày công khai (publishedOn) để trống: ghi ngày đăng khi đăng.',
    ],
  };
}
