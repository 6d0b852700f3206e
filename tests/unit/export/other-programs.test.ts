import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { qrSvg } from '../../../src/export/qr-svg.ts';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { documentOf, signed, wordsOf } from '../../support/official-documents.ts';
import { readBytes } from '../word/support/read.ts';

const runs = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8' });
/** The letters of the project's own font for a file that asks for Times: a font of the machine may lack Vietnamese ones, and words then come apart. */
const ownFont = (folder: string): NodeJS.ProcessEnv => {
  const settings = join(folder, 'fonts.conf');
  writeFileSync(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${inRepository('node_modules/@expo-google-fonts/tinos/')}</dir><cachedir>${join(folder, 'fonts')}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: settings };
};
const has = (program: string, argument: string) => runs(program, argument).error === undefined;
const hasPoppler = has('pdftotext', '-v') && has('pdfinfo', '-v') && has('pdffonts', '-v');
const hasOffice = has('soffice', '--version');
const skipped = (what: string, needs: string) =>
  console.warn(`BỎ QUA: ${what} chưa được thử trên máy này, vì không có ${needs}.`);
if (!hasPoppler) skipped('tệp PDF mở bằng poppler', 'poppler (Debian: poppler-utils)');
if (!hasOffice) skipped('tệp Word mở bằng LibreOffice', 'LibreOffice (Debian: libreoffice-writer)');

const document = documentOf(
  `<CanCu>\n\nCăn cứ Thông tư số 01/2020/TT-BM;\n\n</CanCu>\n\n## I. MỤC ĐÍCH\n\n${'Nhà trường tổ chức thực hiện và công khai. '.repeat(60)}\n\n### 1. Bảng\n\n| Việc | Số |\n| --- | ---: |\n| một | 2 |\n\n- hai\n- ba\n\nHết./.`,
  signed,
);
/** Letters alone: programs set spaces and lines differently. */
const letters = (text: string) => text.replaceAll(/\s/gu, '');
const around = ['KẾ HOẠCH', 'Công tác mẫu năm 2024', 'Số: 05/KH-MNM', 'HIỆU TRƯỞNG', 'Nguyễn Thị Mẫu', 'Nơi nhận:'];

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dan-biet-khac-'));
  writeFileSync(at('a.pdf'), compilePdf(document, qrSvg(document.foot.address, 0)).bytes);
  writeFileSync(at('b.docx'), await officialDocx(document));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text of a PDF as poppler reads it. */
function textOf(pdf: string): string {
  const { status } = runs('pdftotext', '-raw', at(pdf), at(`${pdf}.txt`));
  expect(status).toBe(0);
  return readFileSync(at(`${pdf}.txt`), 'utf8');
}

describe.runIf(hasPoppler)('the PDF, read by poppler', () => {
  test('is A4, tagged, with its title, and gives its words back in order and in NFC', () => {
    const info = runs('pdfinfo', at('a.pdf')).stdout;
    expect(info).toMatch(/^Tagged: +yes$/mu);
    expect(info).toMatch(/^Page size: +595\.276 x 841\.89 pts \(A4\)$/mu);
    expect(info).toMatch(/^Pages: +2$/mu);
    expect(info).toContain('Kế hoạch công tác mẫu năm 2024');
    const text = textOf('a.pdf');
    expect(text).toBe(text.normalize('NFC'));
    let from = 0;
    // A sheet ends inside of the long paragraph: of each block its beginning is looked for.
    for (const words of wordsOf(document.blocks)) {
      const found = letters(text).indexOf(letters(words).slice(0, 200), from);
      expect(found, words.slice(0, 60)).toBeGreaterThanOrEqual(from);
      from = found;
    }
    for (const words of around) expect(letters(text)).toContain(letters(words));
  });

  test('has its parts by what they are, and each font in it with its letters', () => {
    const structure = runs('pdfinfo', '-struct', at('a.pdf')).stdout;
    const named = [...structure.matchAll(/^ *([A-Z][A-Za-z]*\d?)\b/gmu)].map(([, role = '']) => role);
    expect(named[0]).toBe('Document');
    expect(named.filter((role) => /^H\d$/u.test(role))).toEqual(['H1', 'H2', 'H3']);
    for (const role of ['P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Link']) expect(named).toContain(role);
    const fonts = runs('pdffonts', at('a.pdf')).stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/\+Tinos-\S+ .* yes +yes +yes +\d+ +0$/u);
  });
});

test.runIf(hasOffice && hasPoppler)(
  'the Word file, opened by LibreOffice, has all of its words on sheets of A4',
  { timeout: 180_000 },
  () => {
    const profile = `-env:UserInstallation=file://${at('profile')}`;
    const { stderr } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, at('b.docx')],
      { encoding: 'utf8', env: ownFont(folder) },
    );
    const info = runs('pdfinfo', at('b.pdf'));
    expect(info.status, stderr).toBe(0);
    expect(info.stdout).toMatch(/^Page size: .*\(A4\)$/mu);
    expect(info.stdout).toMatch(/^Pages: +2$/mu);
    const text = letters(textOf('b.pdf'));
    for (const words of [...wordsOf(document.blocks), ...around]) expect(text).toContain(letters(words).slice(0, 200));
  },
);

test.runIf(hasOffice)(
  'two tables after one another are still two in a Word file that LibreOffice has saved',
  { timeout: 180_000 },
  async () => {
    const body = `Một.

| STT | Nội dung |
| --- | -------- |
| 1   | hai      |

| Họ  | Số  |
| --- | --- |
| ba  | bốn |

> | Năm |
> | --- |
> | sáu |
>
> | Bảy |
> | --- |
> | tám |

Chín.
`;
    writeFileSync(at('hai-bang.docx'), await officialDocx(documentOf(body, signed)));
    const saved = at('da-luu');
    const profile = `-env:UserInstallation=file://${at('profile')}`;
    const { stderr } = runs(
      'soffice',
      profile,
      '--headless',
      '--convert-to',
      'docx',
      '--outdir',
      saved,
      at('hai-bang.docx'),
    );
    const bytes = new Uint8Array(readFileSync(join(saved, 'hai-bang.docx')));
    const tables = readBytes(bytes).markdown.match(/(?:^(?:> )?\|.*\n)+/gmu) ?? [];
    expect(
      tables.map((each) => each.split('\n').length - 1),
      stderr,
    ).toEqual([3, 3, 3, 3]);
  },
);
