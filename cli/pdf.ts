import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { argumentProblem } from './argument-problem.mjs';
import { Stop, untilStopped } from './stop.ts';
import { writeNewFile } from './write-new-file.ts';
import { qrSvg } from '../src/export/qr-svg.ts';
import { currentSite } from '../src/io/current.ts';
import { officialDocumentAt } from '../src/io/official-documents.ts';
import { officialPictures } from '../src/io/official-pictures.ts';
import { buildDay } from '../src/io/paths.ts';
import { compilePdf } from '../src/io/typst/compiler.ts';
import { pages } from '../src/model/addresses.ts';
import { pathTyped } from '../src/model/verify/coded-page.ts';

const usage = `Ghi một văn bản thành tệp PDF, như tệp trang web công bố, hoặc để nộp lưu trữ.

  npm run pdf -- /ke-hoach/2026-mau/             PDF/UA-1: đọc được bằng trình đọc màn hình
  npm run pdf -- /ke-hoach/2026-mau/ --archive   PDF/A-2a: lưu trữ lâu dài (ISO 19005-2)

  Trang: kế hoạch, thông báo, quy chế có lời văn, báo cáo thường niên, bảng kiểm của năm học

  --out tep.pdf  tên tệp (không ghi thì lấy tên cuối của địa chỉ)
  --help         lời nhắc này

Mã kết thúc: 0 khi ghi được, 1 khi không, 2 khi gọi sai.`;

const wrongCall = (message: string): Stop => new Stop(`${message}\n\n${usage}`, 2);

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        archive: { type: 'boolean', default: false },
        out: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw wrongCall(argumentProblem(error));
  }
}

async function main(args: readonly string[], say: (line: string) => void): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help) return say(usage);
  const [typed, ...rest] = positionals;
  if (typed === undefined || rest.length > 0) throw wrongCall('Cần đúng một địa chỉ trang.');
  const { settings } = currentSite();
  const root = new URL(process.env['BASE_PATH'] ?? settings.base ?? '/', process.env['SITE_URL'] ?? settings.url);
  const address = (path: string) => `${root.href.replace(/\/$/u, '')}${path}`;
  const path = pathTyped(typed, address('/'));
  const document = officialDocumentAt(path, address);
  if (document === null)
    throw new Stop(
      `Ở “${path}” không có văn bản nào có bản PDF.\nCách sửa: chép địa chỉ của kế hoạch (${pages.plans}…), thông báo (${pages.notices}…), quy chế có lời văn (${pages.regulations}…), báo cáo thường niên hoặc bảng kiểm của năm học.`,
      1,
    );
  // A file for an archive says of which day it is; of what has no day of its own that is the day on which it is made.
  const dated = values.archive ? { ...document, issuedOn: document.issuedOn ?? buildDay() } : document;
  const pictures = await officialPictures(document);
  const standard = values.archive ? 'a-2a' : 'ua-1';
  const { bytes, unmet } = compilePdf(dated, qrSvg(document.foot.address, 0), pictures, standard);
  if (unmet !== null && values.archive) throw new Stop(`Không ghi: tệp không đạt PDF/A-2a. ${unmet}`, 1);
  const out = values.out ?? `${path.split('/').at(-2) ?? 'van-ban'}${values.archive ? '.luu-tru' : ''}.pdf`;
  writeNewFile(out, bytes);
  if (unmet === null) say(`Đã ghi ${out}: “${document.title}”, ${values.archive ? 'PDF/A-2a' : 'PDF/UA-1'}.`);
  else say(`Đã ghi ${out}: “${document.title}”, PDF chưa đạt PDF/UA-1.\n${unmet}`);
}

/** Runs `npm run pdf`. @param args what follows its name @returns the exit code */
export const pdf = (
  args: readonly string[],
  { say, complain }: { say: (line: string) => void; complain: (line: string) => void },
): Promise<0 | 1 | 2> =>
  untilStopped(async () => {
    await main(args, say);
    return 0;
  }, complain);

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await pdf(process.argv.slice(2), { say: console.log, complain: console.error });
