import { fileProblems } from '../disclosure/check-files.ts';
import type { Content, ContentRecord, OriginalFacts } from '../records.ts';
import type { Issue, SourceLocation } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { bytesOfPem, readCertificate } from '../signature/certificate.ts';
import { signatureVerdicts } from '../signature/signature-verdicts.ts';
import type { Visit } from './visit.ts';
import type { AroundBody } from './original-body.ts';
import { textDifferences } from './original-differences.ts';
import type { IssuedOriginal } from '../../kinds/issued-original.ts';

/** A page with fewer letters than this is a picture, or empty. */
const FEW_LETTERS = 10;

/** Differences of a file that are named one by one. */
const MOST_NAMED = 10;

type WithOriginals = ContentRecord<'plans'> | ContentRecord<'notices'>;

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Numbers of the pages that have no text, from 1. */
const picturePages = ({ pages }: OriginalFacts): number[] =>
  pages.flatMap((text, index) => (lettersIn(text) < FEW_LETTERS ? [index + 1] : []));

/** What is wrong with issued originals, and with the certificates by which their signatures are judged. @param today ISO day */
export function checkOriginals({ records, files, originals }: Content, today: string, visit: Visit): Issue[] {
  const hasList = records.certificates.size > 0;
  const issues = [
    ...[...records.certificates.values()].flatMap(certificateIssues),
    ...[...records.plans.values(), ...records.notices.values()].flatMap((record: WithOriginals) => {
      visit(record.data.originals.length > 0 ? record.file : null);
      return [
        ...fileProblems(record.data.originals, ['originals'], files).map(
          ({ code, path, message, remedy, suggestion }) =>
            issueAt(record.locationOf(path), code, message, { remedy, suggestion }),
        ),
        ...record.data.originals.flatMap((original, index) => {
          const facts = originals.get(original.path);
          const isOther = files.get(original.path)?.sha256 !== original.sha256;
          return facts === undefined || isOther
            ? []
            : originalIssues({ record, original, index, facts, today, hasList });
        }),
      ];
    }),
  ];
  visit(null);
  return issues;
}

function certificateIssues({ data, locationOf }: ContentRecord<'certificates'>): Issue[] {
  const der = bytesOfPem(data.pem);
  if (der !== null && readCertificate(der) !== null) return [];
  return [
    issueAt(
      locationOf(['pem']),
      'chung-thu-khong-doc-duoc',
      'phần giữa hai dòng BEGIN, END không phải chứng thư X.509.',
    ),
  ];
}

interface Case {
  record: WithOriginals;
  original: IssuedOriginal;
  index: number;
  facts: OriginalFacts;
  today: string;
  hasList: boolean;
}

function originalIssues(found: Case): Issue[] {
  const { record, original, index, facts } = found;
  const at = (field: keyof IssuedOriginal) => record.locationOf(['originals', index, field]);
  if (facts.fault !== null)
    return [
      issueAt(
        at('path'),
        'tai-ve-khong-doc-duoc-chu',
        `không đọc được bản gốc: ${facts.fault}`,
        facts.remedy ? { remedy: facts.remedy } : {},
      ),
    ];
  const count = facts.pages.length;
  const wrongCount =
    count === original.pages
      ? []
      : [
          issueAt(
            at('pages'),
            'ban-goc-sai-so-trang',
            `gặp ${original.pages} trang, tệp public/${original.path} có ${count} trang.`,
            {
              suggestion: String(count),
            },
          ),
        ];
  return [...wrongCount, ...textIssues(found, at('text')), ...signatureIssues(found, at('path'))];
}

function textIssues({ record, original, facts }: Case, at: SourceLocation): Issue[] {
  const pictures = picturePages(facts);
  if (original.text === 'in-file' && pictures.length > 0)
    return [
      issueAt(
        at,
        'ban-goc-quet-thieu-chu',
        `bản gốc public/${original.path} không có chữ ở trang ${pictures.slice(0, 10).join(', ')}${pictures.length > 10 ? '…' : ''}: đó là ảnh quét.`,
      ),
    ];
  const isPart = 'fragment' in record.data && record.data.fragment !== null;
  if (original.text === 'on-page' && pictures.length > 0 && (record.body === null || isPart))
    return [issueAt(at, 'ban-goc-quet-thieu-chu', 'bản gốc là ảnh quét, mà nguyên văn trên trang chỉ có một phần.')];
  if (record.body === null || pictures.length === facts.pages.length) return [];
  const differences = textDifferences(record.body, facts.pages, aroundBody(record));
  if (differences === null)
    return [
      issueAt(
        at,
        'ban-goc-khac-chu',
        `chữ trong public/${original.path} khác hẳn nguyên văn trên trang: có thể gắn nhầm tệp.`,
      ),
    ];
  const named = differences
    .slice(0, MOST_NAMED)
    .map(({ onPage, inOriginal, offset, sheet }) =>
      issueAt(
        record.locationAt(offset),
        'ban-goc-khac-chu',
        `trên trang “${onPage || '(không có)'}”, bản gốc “${inOriginal || '(không có)'}” (trang ${sheet} của tệp).`,
      ),
    );
  const rest = differences.length - named.length;
  return rest > 0
    ? [...named, issueAt(at, 'ban-goc-khac-chu', `còn ${rest} chỗ khác nữa giữa trang và bản gốc.`)]
    : named;
}

const aroundBody = ({ data }: WithOriginals): AroundBody => ({
  subject: data.subject,
  position: ('signer' in data && data.signer?.position) || null,
  signer: ('signer' in data && data.signer?.name) || null,
  recipients: 'recipients' in data ? (data.recipients ?? []) : [],
});

const asked = { format: 'Nguyên vẹn', certificate: 'Chứng thư', policy: 'Bao phủ và thời điểm' } as const;

/** Answers that are bad; what is open is on the page of the original. */
function signatureIssues({ facts, original, today, hasList }: Case, at: SourceLocation): Issue[] {
  return facts.signatures.flatMap((signature, index) => {
    const verdicts = signatureVerdicts(signature, today, hasList);
    return (['format', 'certificate', 'policy'] as const).flatMap((name) =>
      verdicts[name].findings
        .filter(({ state }) => state === 'bad')
        .map(({ text }) =>
          issueAt(at, 'ban-goc-chu-ky', `chữ ký số ${index + 1} của public/${original.path}, ${asked[name]}: ${text}`),
        ),
    );
  });
}
