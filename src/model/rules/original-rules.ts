import type { FolderExample } from './example.ts';
import type { AnyRule } from './rule.ts';

const planFile = 'plans/2024-ke-hoach-mau.mdx';

/** What the plan of the examples says; in letters of ASCII, because the smallest PDF has no other ones. */
const SENTENCE = 'Doan van mau cua nha truong nam hoc nay.';

/** A PDF of one page with this line. @param more further objects */
const pdf = (line: string, more = ''): string =>
  [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj',
    `4 0 obj << /Length ${line.length + 30} >> stream\nBT /F 12 Tf 72 720 Td (${line}) Tj ET\nendstream endobj`,
    `5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj${more}`,
    'trailer << /Root 1 0 R >>',
    '%%EOF',
  ].join('\n');

/** A signature that does not say which part of the file it is about. */
const brokenSignature =
  '\n6 0 obj << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Contents <00> >> endobj';

/** Files of examples, with the digests of their bytes. */
const files = {
  scan: { text: pdf(''), sha256: 'fd1d65d8487b0df5a7703f46ecaba34aa21b2463c93585f918152b5a17b8b25d' },
  plan: {
    text: pdf(`I. MUC DICH ${SENTENCE}`),
    sha256: '03e6bedb51d1a49108541c1e3ea40f9b6be7d484b4e0ca8999b12e9bfbb1f4f3',
  },
  broken: {
    text: pdf(`I. MUC DICH ${SENTENCE}`, brokenSignature),
    sha256: 'a85b588d561b49890052e6c77c1015c775c2ba43daafc0791761b2730b0e3338',
  },
} as const;

/** The plan of the sample folder with an original. @param body in place of its paragraph */
function withOriginal(
  name: keyof typeof files,
  { pages = 1, text = 'on-page', body = SENTENCE },
  excerpt: string | null = null,
): FolderExample {
  const { text: bytes, sha256 } = files[name];
  const field = `originals:\n  - path: tep/ban-ky.pdf\n    sha256: ${sha256}\n    label: Bản ký\n    pages: ${pages}\n    text: ${text}\n    shows: Chữ ký, dấu đỏ.\n`;
  return {
    files: {
      [planFile]: {
        replace: [
          ['provenance: {', `${field}provenance: {`],
          ['Đoạn thứ nhất.', body],
          ['MỤC ĐÍCH', 'MUC DICH'],
        ],
      },
      'public/tep/ban-ky.pdf': bytes,
    },
    excerpt: excerpt ?? `originals:\n  - path: tep/ban-ky.pdf\n    …\n    pages: ${pages}\n    text: ${text}`,
  };
}

/** A listed certificate with these words between its lines. */
const certificate = (inside: string): FolderExample => ({
  files: {
    'certificates/ca-mau.yaml': `name: Nơi cấp mẫu\npem: |\n  -----BEGIN CERTIFICATE-----\n${inside.replaceAll(/^/gmu, '  ')}\n  -----END CERTIFICATE-----\nsource: Dữ liệu mẫu\naddedOn: 2026-11-20\nby: Hiệu trưởng\n`,
  },
  excerpt: `pem: |\n  -----BEGIN CERTIFICATE-----\n  ${inside.split('\n')[0] ?? ''}\n  …`,
});

/** A certificate of nobody, made for this example; its key was thrown away. */
const SAMPLE_CERTIFICATE = `MIIBaDCCAQ6gAwIBAgIBATAKBggqhkjOPQQDAjArMSkwDQYDVQQDDAZDQSBtYXUw
GAYDVQQKDBFU4buVIGNo4bupYyBt4bqrdTAeFw0yMDAxMDEwMDAwMDBaFw00MDAx
MDEwMDAwMDBaMCsxKTANBgNVBAMMBkNBIG1hdTAYBgNVBAoMEVThu5UgY2jhu6lj
IG3huqt1MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEb2GVnicQuuIgiK4WjfP+
3XBDUkKCMGmqK7JiVKvmuOuDiZUJp2pKNYCv6WZpV6UcUF+InwdLR61JF0F8hjZR
CKMjMCEwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwCgYIKoZIzj0E
AwIDSAAwRQIgHWcVaZB7NDK42cQndWYeVoW1SJjODcA9QGapV0exudQCIQD3pueW
8/MTUWPpjJOTuLrwZ2Z2mTkcQe5rXyLGYmIk1A==`;

/** Issued originals, and the certificates by which their signatures are judged. Codes are permanent. */
export const originalRules = {
  'ban-goc-sai-so-trang': {
    severity: 'error',
    title: 'Bản gốc có số trang khác',
    why: 'Người đọc xem số trang để biết mình có đủ văn bản; quét sót một trang mà không ai hay thì bản gốc không còn là bản gốc.',
    remedy: 'Mở tệp đếm lại: quét sót hay thừa thì quét lại, đủ rồi thì sửa số trang theo gợi ý.',
    check: 'content',
    wrong: withOriginal('plan', { pages: 2 }),
    right: withOriginal('plan', { pages: 1 }),
  },
  'ban-goc-quet-thieu-chu': {
    severity: 'error',
    title: 'Bản quét chưa có chữ',
    why: 'Ảnh quét thì người dùng trình đọc màn hình không nghe được, máy tìm kiếm không thấy, điện thoại phải phóng to từng dòng.',
    remedy:
      'Văn bản do máy soạn: xuất PDF thẳng từ Word rồi ký số, đừng in ra quét lại. Chỉ có giấy: gõ đủ chữ vào phần nguyên văn của tệp này, so lại từng trang, rồi ghi text: on-page.',
    check: 'content',
    wrong: withOriginal('scan', { text: 'in-file' }),
    right: withOriginal('scan', { text: 'on-page' }),
  },
  'ban-goc-khac-chu': {
    severity: 'warning',
    title: 'Nguyên văn trên trang khác bản gốc',
    why: 'Trang hứa đăng đúng từng chữ. Khác một chữ là chép sai, hoặc gắn nhầm bản dự thảo.',
    remedy:
      'Mở bản gốc xem đúng chỗ đó. Trang chép sai thì sửa trang (đã đăng thì ghi vào changes); máy đọc nhầm chữ trong tệp thì để nguyên.',
    check: 'content',
    wrong: withOriginal(
      'plan',
      { text: 'in-file', body: 'Doan van mau cua nha truong nam hoc truoc.' },
      '(trang ghi “nam hoc truoc”, bản gốc ghi “nam hoc nay”)',
    ),
    right: withOriginal('plan', { text: 'in-file' }, '(trang và bản gốc cùng ghi “nam hoc nay”)'),
  },
  'ban-goc-chu-ky': {
    severity: 'warning',
    title: 'Chữ ký số của bản gốc có vấn đề',
    why: 'Trang nói với người đọc từng điều máy xét được về chữ ký; chữ ký hỏng, do nơi không ai biết cấp, hay không bao hết tệp thì không chứng minh được gì.',
    remedy:
      'Lấy lại đúng tệp từ người đã ký, đừng mở ra lưu lại. Chứng thư chưa có trong danh sách: xin chứng thư của nơi cấp, so dấu vân tay với nguồn chính thức, rồi thêm vào thư mục certificates (npm run new -- certificate).',
    check: 'content',
    wrong: withOriginal('broken', { text: 'in-file' }, '(chữ ký trong tệp không nói mình ký phần nào)'),
    right: withOriginal('plan', { text: 'in-file' }, '(tệp không có chữ ký hỏng)'),
  },
  'chung-thu-khong-doc-duoc': {
    severity: 'error',
    title: 'Không đọc được chứng thư',
    why: 'Chứng thư là căn cứ để tin một chữ ký; dán thiếu một dòng thì mọi chữ ký đều bị coi là không tin được.',
    remedy: 'Mở tệp chứng thư (.crt, .pem, .cer dạng Base-64) bằng Notepad, chép lại trọn vẹn từ BEGIN đến END.',
    check: 'content',
    wrong: certificate('QUFB'),
    right: certificate(SAMPLE_CERTIFICATE),
  },
} as const satisfies Record<string, AnyRule>;
