import { originalTextLabels } from '../../kinds/issued-original.ts';
import type { IssuedOriginal } from '../../kinds/issued-original.ts';
import { originalsPath } from '../addresses.ts';
import { formatDay } from '../day/format-day.ts';
import { dayOf, signatureVerdicts } from '../signature/signature-verdicts.ts';
import type { Verdict, VerdictState } from '../signature/signature-verdicts.ts';
import type { CertificateFacts, SignatureFacts, StampFacts } from '../signature/signature-facts.ts';
import type { Site } from '../site/site.ts';
import { fileViews } from './disclosure/content-view.ts';

/** One of the three answers about a signature, in words. */
export interface AnswerView {
  question: string;
  state: VerdictState;
  /** The answer in a few words. */
  answer: string;
  because: string[];
}

export interface CertificateView {
  /** Whose it is in this signature: the signer's, an authority's, a listed one. */
  role: string;
  name: string;
  organization: string | null;
  issuer: string;
  /** `01/01/2024 đến 01/01/2029`. */
  valid: string;
  serial: string;
  sha256: string;
}

export interface SignatureView {
  /** `Chữ ký số 1: Nguyễn Văn A`. */
  title: string;
  answers: AnswerView[];
  /** The day that the signer's machine wrote; null without one. */
  claimed: string | null;
  /** The day of the time stamp; null without one. */
  stamped: string | null;
  certificates: CertificateView[];
}

/** An issued original as its page shows it. */
export interface OriginalView {
  path: string;
  label: string;
  /** `PDF, 120 kB, 9 trang`. */
  kind: string;
  sha256: string;
  shows: string;
  /** Where its words are. */
  text: string;
  /** `2 chữ ký số`; what is so is on the page of originals, never in one word. */
  summary: string;
  signatures: SignatureView[];
}

/** The originals of a record, and the page that explains them; null for one without. */
export interface OriginalsView {
  path: string;
  originals: OriginalView[];
}

const questions = {
  format: { question: 'Tệp còn nguyên như lúc ký không?', good: 'còn nguyên', open: 'không xét được', bad: 'không' },
  certificate: {
    question: 'Chứng thư của người ký có đáng tin không?',
    good: 'nhà trường tin nơi cấp',
    open: 'chưa xác định được',
    bad: 'không',
  },
  policy: {
    question: 'Chữ ký có bao cả tệp, và lúc ký có được chứng minh không?',
    good: 'có',
    open: 'chưa chứng minh được hết',
    bad: 'không',
  },
} as const;

const answerView = (name: keyof typeof questions, { state, findings }: Verdict): AnswerView => ({
  question: questions[name].question,
  state,
  answer: questions[name][state],
  because: findings.map(({ text }) => text),
});

const shownDay = (time: string): string => formatDay(dayOf(time));

function certificateViews(path: readonly CertificateFacts[], listed: string | null, own: string): CertificateView[] {
  return path.map((each, index) => ({
    role: [index === 0 ? own : 'nơi cấp', ...(each.sha256 === listed ? ['có trong danh sách của trường'] : [])].join(
      ', ',
    ),
    name: each.name,
    organization: each.organization,
    issuer: each.issuer,
    valid: `${shownDay(each.from)} đến ${shownDay(each.to)}`,
    serial: each.serial,
    sha256: each.sha256,
  }));
}

const stampViews = (stamp: StampFacts | null): CertificateView[] =>
  stamp === null ? [] : certificateViews(stamp.path, stamp.listed, 'nơi đóng dấu thời gian');

function signatureView(facts: SignatureFacts, index: number, today: string, hasList: boolean): SignatureView {
  const verdicts = signatureVerdicts(facts, today, hasList);
  const isStamp = facts.kind === 'time-stamp';
  const own = isStamp ? [] : certificateViews(facts.cms?.path ?? [], facts.cms?.listed ?? null, 'người ký');
  const at = facts.stamp?.at ?? null;
  return {
    title: `${isStamp ? 'Dấu thời gian' : 'Chữ ký số'} ${index + 1}: ${facts.cms?.path[0]?.name ?? 'không đọc được tên'}`,
    answers: [
      answerView('format', verdicts.format),
      answerView('certificate', verdicts.certificate),
      answerView('policy', verdicts.policy),
    ],
    claimed: facts.claimedAt === null ? null : shownDay(facts.claimedAt),
    stamped: at === null ? null : shownDay(at),
    certificates: [...own, ...stampViews(facts.stamp)],
  };
}

/** @param page address of the record */
export function originalsView(site: Site, page: string, originals: readonly IssuedOriginal[]): OriginalsView | null {
  if (originals.length === 0) return null;
  const hasList = site.recordsOf('certificates').length > 0;
  const files = fileViews(site, originals);
  return {
    path: originalsPath(page),
    originals: originals.map((original, index) => {
      const signatures = site.original(original.path)?.signatures ?? [];
      return {
        path: `/${original.path}`,
        label: original.label,
        kind: `${files[index]?.kind ?? 'PDF'}, ${original.pages} trang`,
        sha256: original.sha256,
        shows: original.shows,
        text: originalTextLabels[original.text],
        summary: signatures.length === 0 ? 'không có chữ ký số' : `${signatures.length} chữ ký số`,
        signatures: signatures.map((facts, at) => signatureView(facts, at, site.today, hasList)),
      };
    }),
  };
}
