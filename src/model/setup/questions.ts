import { ownershipLabels, schoolLevelLabels } from '../../kinds/duty.ts';
import { organization } from '../../kinds/organization.ts';
import { siteSettings } from '../../kinds/site-settings.ts';
import { readHex, MIN_CONTRAST_AA, lowestContrast } from '../colour/contrast.ts';
import type { Scheme } from '../colour/contrast.ts';
import { nearestReadable } from '../colour/nearest-readable.ts';
import { questionAt } from '../record-form/new-record.ts';
import { problemOf, readAnswer } from '../record-form/form-fields.ts';
import { slug } from '../text/slug.ts';
import { nearestProvince, provinceId, provinceProblem } from './province.ts';
import { readReviewers } from './code-owners.ts';

/** The id of a school: `Trường Mầm non Hoa Sen` → `mam-non-hoa-sen`. */
export const schoolId = (name: string): string => slug(name).replace(/^truong-/u, '');

/** What a school is asked before the repository becomes its own; every answer is text as it is typed, '' for none. */
export interface InitQuestion {
  /** The option on the command line: `--governing-body`. */
  flag: string;
  title: string;
  hint: string;
  /** Without an answer there is no site. */
  required: boolean;
  /** Values with their words, where only these can be answered. */
  choices?: Readonly<Record<string, string>>;
  /** Whether several of the choices can be answered, separated by commas. */
  several?: boolean;
  /** The answer as it is kept. */
  readonly read: (typed: string) => string;
  /** What is wrong with an answer as it is kept, in Vietnamese; null when it is good. Never asked about ''. */
  readonly problem: (answer: string) => string | null;
  /** What to answer instead; null where nothing can be proposed. */
  nearest?(answer: string): string | null;
}

/** One line: an answer pasted from a document may come with its line breaks. */
const plain = (typed: string) => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();

const namesNothing = 'Cần có chữ hoặc số.';

/** What is wrong where only some values can be answered: `Không có “thpt”. Chọn trong: primary (tiểu học), …`. */
function notAmong(answer: string, { choices, several = false }: Partial<InitQuestion>): string | null {
  if (!choices) return null;
  const wrong = (several ? answer.split(/\s*,\s*/u) : [answer]).filter((each) => !Object.hasOwn(choices, each));
  const all = Object.entries(choices).map(([value, label]) => `${value} (${label})`);
  return wrong.length === 0 ? null : `Không có “${wrong.join('”, “')}”. Chọn trong: ${all.join(', ')}.`;
}

/** A question whose answer must fit a field of a schema. */
function fieldQuestion(
  schema: typeof organization | typeof siteSettings,
  field: string,
  about: Pick<InitQuestion, 'flag' | 'title' | 'hint'> & Partial<InitQuestion>,
): InitQuestion {
  const asked = questionAt(schema, field)!;
  return {
    required: false,
    read: plain,
    problem: (answer) => notAmong(answer, about) ?? problemOf(asked, readAnswer(asked, answer)),
    ...about,
  };
}

const readColour = (typed: string) => (plain(typed) === '' ? '' : (readHex(typed) ?? plain(typed)));

const colourQuestion = (flag: string, scheme: Scheme, title: string, hint: string): InitQuestion => ({
  flag,
  title,
  hint,
  required: false,
  read: readColour,
  problem: (answer) => {
    if (readHex(answer) === null) return 'Màu viết bằng dấu # và sáu chữ số từ 0 đến f, ví dụ #0b5a8f.';
    const ratio = lowestContrast(answer, scheme);
    if (ratio >= MIN_CONTRAST_AA) return null;
    const shown = ratio.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
    return `Màu ${answer} khó đọc trên ${scheme === 'light' ? 'nền sáng' : 'nền tối'}: tương phản ${shown}, cần ít nhất 4,5 (WCAG AA). Màu gần nhất đọc được: ${nearestReadable(answer, scheme)}.`;
  },
  nearest: (answer) => (readHex(answer) === null ? null : nearestReadable(answer, scheme)),
});

/** `https://truong.edu.vn/mam-non/` as the site's address and its base path; null for what is no address of a site. */
export function splitAddress(typed: string): { url: string; base: string } | null {
  const parsed = URL.parse(plain(typed));
  if (parsed === null || parsed.host === '' || parsed.username || parsed.password || parsed.search || parsed.hash)
    return null;
  return { url: parsed.origin, base: `${parsed.pathname}/`.replaceAll(/\/{2,}/gu, '/') };
}

export const initQuestions: readonly InitQuestion[] = [
  fieldQuestion(organization, 'name', {
    flag: 'name',
    title: 'Tên trường',
    hint: 'Tên đầy đủ, đúng cách viết hoa, ví dụ Trường Mầm non Hoa Sen.',
    required: true,
    problem: (answer) => (schoolId(answer) === '' ? namesNothing : null),
  }),
  fieldQuestion(organization, 'schoolLevels', {
    flag: 'level',
    title: 'Cấp học',
    hint: 'Cấp học quyết định những nghĩa vụ công khai nào áp dụng. Trường nhiều cấp: ghi đủ các cấp, cách nhau dấu phẩy; trường chuyên biệt: thêm special.',
    required: true,
    choices: schoolLevelLabels,
    several: true,
  }),
  fieldQuestion(organization, 'ownership', {
    flag: 'ownership',
    title: 'Loại hình',
    hint: 'Một số nghĩa vụ chỉ dành cho trường công lập, hoặc cho trường tư thục được ngân sách nhà nước hỗ trợ.',
    required: true,
    choices: ownershipLabels,
  }),
  fieldQuestion(siteSettings, 'url', {
    flag: 'url',
    title: 'Địa chỉ trang',
    hint: 'Ví dụ https://truong.edu.vn, hoặc https://ten-tai-khoan.github.io/ten-kho/ khi trang nằm dưới một đường dẫn.',
    required: true,
    problem: (answer) => {
      const parts = splitAddress(answer);
      const { url, base } = siteSettings.shape;
      if (parts === null || !url.safeParse(parts.url).success)
        return 'Địa chỉ phải bắt đầu bằng https:// và có tên miền, không có dấu ?, # hay mật khẩu, ví dụ https://truong.edu.vn';
      return base.safeParse(parts.base).success
        ? null
        : 'Phần sau tên miền chỉ gồm chữ thường không dấu, chữ số và gạch nối.';
    },
  }),
  fieldQuestion(organization, 'address', { flag: 'address', title: 'Địa chỉ trường', hint: 'Số nhà, thôn, xã, tỉnh.' }),
  fieldQuestion(organization, 'phone', {
    flag: 'phone',
    title: 'Điện thoại',
    hint: 'Số của trường, không phải số riêng.',
    problem: (answer) =>
      /^[\d\s+().,;/-]+$/u.test(answer) && /\d{3}.*\d{3}/u.test(answer)
        ? null
        : 'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, ví dụ 0229 3888 999.',
  }),
  fieldQuestion(organization, 'email', { flag: 'email', title: 'Thư điện tử', hint: 'Hộp thư của trường.' }),
  fieldQuestion(organization, 'place', {
    flag: 'province',
    title: 'Tỉnh, thành phố',
    hint: 'Ví dụ Phú Thọ. Dùng để nhận ra “UBND tỉnh” trong kế hoạch là tỉnh nào, và để bỏ văn bản của tỉnh khác.',
    read: (typed) => provinceId(plain(typed)),
    problem: provinceProblem,
    nearest: nearestProvince,
  }),
  fieldQuestion(organization, 'name', {
    flag: 'governing-body',
    title: 'Cơ quan quản lý trực tiếp',
    hint: 'Mã của cơ quan đã có trên trang, hoặc tên đầy đủ, ví dụ Ủy ban nhân dân xã Hoa Sen.',
    problem: (answer) => (slug(answer) === '' ? namesNothing : null),
  }),
  colourQuestion(
    'color',
    'light',
    'Màu chính',
    'Màu của liên kết, ví dụ #0b5a8f. Bỏ trống để giữ màu tím của Dân Biết.',
  ),
  colourQuestion(
    'color-dark',
    'dark',
    'Màu chính trên nền tối',
    'Bỏ trống thì lấy màu gần màu chính nhất mà đọc được.',
  ),
  {
    flag: 'logo',
    title: 'Ảnh biểu trưng',
    hint: 'Đường dẫn đến một ảnh png, jpg, webp hoặc svg. Bỏ trống để giữ dấu của Dân Biết.',
    required: false,
    read: plain,
    problem: () => null,
  },
  fieldQuestion(siteSettings, 'repository', {
    flag: 'repository',
    title: 'Kho mã của trường',
    hint: 'Địa chỉ trên GitHub hoặc GitLab, ví dụ https://github.com/truong-hoa-sen/trang-cong-khai; nhờ đó mở được màn hình biên tập.',
  }),
  {
    flag: 'reviewers',
    title: 'Người duyệt thay đổi',
    hint: 'Tên tài khoản ở nơi giữ kho, ví dụ @hieu-truong-hoa-sen; nhiều người thì cách nhau bằng dấu cách.',
    required: false,
    read: (typed) => readReviewers(plain(typed))?.join(' ') ?? plain(typed),
    problem: (answer) =>
      readReviewers(answer) === null
        ? 'Tên tài khoản chỉ gồm chữ không dấu, chữ số, gạch nối, ví dụ @hieu-truong-hoa-sen hoặc @truong-hoa-sen/bien-tap.'
        : null,
  },
  fieldQuestion(siteSettings, 'school', {
    flag: 'id',
    title: 'Mã của trường',
    hint: 'Tên tệp của trường, không đổi về sau. Bỏ trống thì lấy theo tên trường.',
  }),
  fieldQuestion(siteSettings, 'title', {
    flag: 'title',
    title: 'Tên trang',
    hint: 'Hiện ở đầu trang. Bỏ trống thì lấy tên trường.',
  }),
];
