import { formatDay } from '../day/format-day.ts';
import { PADES, signatureForms, TIME_STAMP } from './signature-facts.ts';
import type { CertificateFacts, CmsFacts, CmsFault, SignatureFacts, StampFacts } from './signature-facts.ts';

/** `good`: shown; `bad`: shown not to be so; `open`: neither can be shown here. */
export type VerdictState = 'good' | 'open' | 'bad';

/** A finding of a verdict: a Vietnamese sentence, and what it makes of the verdict. */
export interface Finding {
  state: VerdictState;
  text: string;
}

/** One of the three answers about a signature. */
export interface Verdict {
  /** That of its worst finding. */
  state: VerdictState;
  findings: Finding[];
}

/** Three answers, which are never made one: a signature whose bytes are right may be of anybody. */
export interface SignatureVerdicts {
  /** Whether the signed bytes are as they were signed. */
  format: Verdict;
  /** Whether the certificate is one of somebody whom the repository knows, and of its time. */
  certificate: Verdict;
  /** Whether the signature is about the whole file, and its time is shown. */
  policy: Verdict;
}

const good = (text: string): Finding => ({ state: 'good', text });
const open = (text: string): Finding => ({ state: 'open', text });
const bad = (text: string): Finding => ({ state: 'bad', text });

function verdictOf(findings: Finding[]): Verdict {
  const worst = (['bad', 'open'] as const).find((state) => findings.some((each) => each.state === state));
  return { state: worst ?? 'good', findings };
}

const NOT_READ = 'Chữ ký không đọc được, nên không xét được.';

const cmsFaults: Readonly<Record<CmsFault, Finding>> = {
  unreadable: bad('Phần chữ ký trong tệp bị hỏng hoặc không phải chữ ký số.'),
  signers: bad('Phần chữ ký không có đúng một người ký.'),
  'own-content': bad('Phần chữ ký ký một nội dung khác, không phải tệp này.'),
  attributes: bad('Phần chữ ký thiếu, hoặc ghi hai lần, những điều phải được ký kèm.'),
  'no-certificate': bad('Phần chữ ký không kèm chứng thư của người ký.'),
  'other-certificate': bad('Chữ ký nói được tạo bằng một chứng thư khác với chứng thư đi kèm.'),
  'weak-digest': bad('Chữ ký dùng hàm băm cũ (SHA-1 hay cũ hơn): có thể làm ra hai tệp khác nhau mà cùng một chữ ký.'),
  algorithm: open('Chữ ký dùng thuật toán mà máy này không biết.'),
  changed: bad('Tệp đã bị đổi sau khi ký: nội dung không còn khớp với chữ ký.'),
  signature: bad('Chữ ký không khớp với chứng thư đi kèm.'),
};

const rangeFaults = {
  shape: bad('Tệp không nói chữ ký bao phần nào, hoặc không có chữ ký ở chỗ phải có.'),
  place: bad('Phần được ký không bắt đầu từ đầu tệp, hoặc vượt quá cuối tệp.'),
  gap: bad('Phần không được ký rộng hơn chính chữ ký: ở đó có thể có nội dung không ai ký.'),
};

function formatFindings({ range, cms, form }: SignatureFacts): Finding[] {
  if (range !== null) return [rangeFaults[range]];
  if (!signatureForms.has(form) && form !== TIME_STAMP)
    return [open(`Kiểu chữ ký “${printable(form)}” không phải kiểu máy này xét được (PAdES, PKCS#7 tách rời).`)];
  if (cms === null) return [bad(NOT_READ)];
  if (cms.fault !== null) return [cmsFaults[cms.fault]];
  return [good('Phần được ký còn nguyên từng byte từ khi ký, và chữ ký khớp với chứng thư đi kèm.')];
}

/** What a file says, short and without letters that no page should have. */
const printable = (text: string): string => text.replaceAll(/[^\x20-\x7e]/gu, '?').slice(0, 40) || 'không ghi';

/** The day of an ISO time in Vietnam, which is seven hours ahead of UTC all year. */
export const dayOf = (time: string): string => new Date(Date.parse(time) + 7 * 3_600_000).toISOString().slice(0, 10);

const shown = (time: string): string => formatDay(dayOf(time));

const isWithin = ({ from, to }: CertificateFacts, time: string): boolean => from <= time && time <= to;

/** A stamp that shows its time: whole, of a listed authority, by a certificate that was valid then. */
const isProof = (stamp: StampFacts | null): boolean => {
  const at = stamp?.at ?? null;
  return (
    stamp !== null &&
    at !== null &&
    stamp.fault === null &&
    stamp.listed !== null &&
    stamp.isForThis &&
    stamp.path.every((each) => isWithin(each, at))
  );
};

function pathFindings({ listed, isForThis, path }: CmsFacts, hasList: boolean): Finding[] {
  const use = isForThis ? [] : [bad('Chứng thư này không được cấp để dùng vào việc ký như vậy.')];
  if (listed !== null) {
    const last = path.at(-1)?.name ?? '';
    const how = path.length === 1 ? 'Chứng thư của người ký' : `Chứng thư dẫn tới “${last}”,`;
    return [good(`${how} có trong danh sách chứng thư mà nhà trường ghi ở kho này.`), ...use];
  }
  return hasList
    ? [bad('Chứng thư không dẫn tới chứng thư nào mà nhà trường ghi ở kho này: không biết ai đã cấp.'), ...use]
    : [open('Nhà trường chưa ghi chứng thư nào để so, nên chưa biết chứng thư này của ai cấp.'), ...use];
}

function certificateFindings(facts: SignatureFacts, today: string, hasList: boolean): Finding[] {
  const { cms, stamp, claimedAt } = facts;
  const [own] = cms?.path ?? [];
  if (cms === null || own === undefined) return [open(NOT_READ)];
  const proven = isProof(stamp) ? (stamp?.at ?? null) : null;
  const time = proven ?? claimedAt;
  const wrong = time === null ? [] : cms.path.filter((each) => !isWithin(each, time));
  const days = wrong.map(({ name, from, to }) =>
    bad(`Lúc ký, chứng thư “${name}” chưa có hoặc đã hết hạn: hạn từ ${shown(from)} đến ${shown(to)}.`),
  );
  const ended = dayOf(own.to) < today;
  const unproven =
    ended && proven === null
      ? [
          open(
            `Chứng thư đã hết hạn ngày ${shown(own.to)}; không có dấu thời gian đáng tin thì không chứng minh được chữ ký có trước ngày ấy.`,
          ),
        ]
      : [];
  const valid =
    days.length + unproven.length > 0 ? [] : [good(`Chứng thư có hạn từ ${shown(own.from)} đến ${shown(own.to)}.`)];
  return [...pathFindings(cms, hasList), ...days, ...unproven, ...valid];
}

function stampFindings({ stamp, claimedAt }: SignatureFacts, today: string, hasList: boolean): Finding[] {
  const claim =
    claimedAt === null ? 'Chữ ký không ghi giờ ký.' : `Giờ ký ghi ngày ${shown(claimedAt)} là giờ máy của người ký.`;
  const future = claimedAt !== null && dayOf(claimedAt) > today ? [bad('Giờ ký nằm ở tương lai.')] : [];
  if (stamp === null)
    return [open(`${claim} Không có dấu thời gian của bên thứ ba nên giờ ấy chưa được chứng minh.`), ...future];
  if (stamp.fault !== null || stamp.at === null)
    return [bad(`Dấu thời gian không dùng được: ${cmsFaults[stamp.fault ?? 'unreadable'].text}`), ...future];
  const stamped = `Dấu thời gian ngày ${shown(stamp.at)}`;
  if (!isProof(stamp))
    return [
      hasList
        ? bad(
            `${stamped} do nơi mà nhà trường không ghi trong danh sách cấp, hoặc chứng thư của nơi ấy không còn hạn lúc đó.`,
          )
        : open(`${stamped} chưa so được: nhà trường chưa ghi chứng thư nào.`),
      ...future,
    ];
  const isLate = claimedAt !== null && claimedAt > new Date(Date.parse(stamp.at) + LEEWAY).toISOString();
  return [
    good(`${stamped} do một nơi có trong danh sách cấp: chữ ký có từ trước lúc đó.`),
    ...(isLate ? [open(`${claim} Giờ ấy muộn hơn dấu thời gian.`)] : []),
    ...future,
  ];
}

/** Milliseconds by which the clock of a signer may be fast. */
const LEEWAY = 600_000;

function coverageFindings({ isVersion, later }: SignatureFacts, hasList: boolean): Finding[] {
  const { count, signed, changes, isDrawn, isProofsOnly } = later;
  const changed = changes.length === 0 ? [] : [bad(`Phần nối thêm sau chữ ký này ${changes.join('; ')}.`)];
  const drawn = isDrawn
    ? [open('Chữ ký sau có hình đặt lên trang; máy không nhìn được hình ấy có che chữ nào không.')]
    : [];
  if (count === 0) return [good('Chữ ký bao toàn bộ tệp.')];
  const size = `${count.toLocaleString('vi')} byte nối sau chữ ký này`;
  if (!isVersion) return [bad('Phần được ký dừng giữa chừng, không phải một bản trọn vẹn của tệp.'), ...changed];
  const uncovered = `Tệp có ${size} mà không chữ ký nào bao`;
  if (signed === 'none' && isProofsOnly && changes.length === 0 && !isDrawn)
    return [
      open(
        `${uncovered}; máy chỉ thấy ở đó dữ liệu để kiểm chữ ký (chứng thư, câu trả lời về thu hồi), thứ không trang nào hiện.`,
      ),
    ];
  if (signed === 'none') return [bad(`${uncovered}.`), ...changed, ...drawn];
  if (signed === 'unknown') {
    const stranger = `Tệp có ${size}; chữ ký sau bao phần đó, nhưng chứng thư của nó không dẫn tới chứng thư nào mà nhà trường ghi ở kho này, và chứng thư như vậy ai cũng tự làm được.`;
    return [hasList ? bad(stranger) : open(stranger), ...changed, ...drawn];
  }
  return [
    good(`Chữ ký bao trọn bản của tệp lúc ấy; ${size} là để thêm chữ ký sau, và chữ ký sau bao cả phần đó.`),
    ...changed,
    ...drawn,
  ];
}

function policyFindings(facts: SignatureFacts, today: string, hasList: boolean): Finding[] {
  const { cms, range, form } = facts;
  if (range !== null || cms === null) return [open(NOT_READ)];
  return [
    ...coverageFindings(facts, hasList),
    ...stampFindings(facts, today, hasList),
    ...(cms.path.length > 0 && !cms.isLongKey ? [bad('Khóa ký ngắn hơn 2048 bit, không còn an toàn.')] : []),
    ...(form === PADES && cms.fault === null && !cms.namesCertificate
      ? [open('Kiểu PAdES đòi chữ ký ghi rõ mình thuộc chứng thư nào; chữ ký này không ghi.')]
      : []),
  ];
}

/**
 * The three answers about a signature on a day.
 * @param today ISO day. @param hasList whether the repository lists any certificate
 */
export const signatureVerdicts = (facts: SignatureFacts, today: string, hasList: boolean): SignatureVerdicts => ({
  format: verdictOf(formatFindings(facts)),
  certificate: verdictOf(certificateFindings(facts, today, hasList)),
  policy: verdictOf(policyFindings(facts, today, hasList)),
});
