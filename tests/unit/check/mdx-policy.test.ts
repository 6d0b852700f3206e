import { describe, expect, it } from 'vitest';
import { planWith, readWith } from '../../support/content-folder.ts';

const plan = 'plans/2024-ke-hoach-mau.mdx';
/** The body starts on this line of the file that `planWith` makes. */
const first = 11;

function problems(body: string): string[] {
  return readWith({ [plan]: planWith(body) }).issues.map(
    (issue) => `${issue.line - first}:${issue.column} ${issue.code}`,
  );
}

describe('a body that tries to run code is refused at its line and column', () => {
  it.each([
    ["import fs from 'node:fs'", ['0:1 mdx-import']],
    ['export const a = 1', ['0:1 mdx-import']],
    ['{process.env.HOME}', ['0:1 mdx-bieu-thuc']],
    ['Lời {fs.writeFileSync("x", "y")} dẫn', ['0:5 mdx-bieu-thuc']],
    ['<img src="x" onerror="alert(1)" />', ['0:1 mdx-html']],
    ['<img onerror=alert(1)>', ['0:1 mdx-html']],
    ['<script>alert(1)</script>', ['0:1 mdx-html']],
    ['<div set:html="x"></div>', ['0:1 mdx-html']],
    ['<CanCu set:html="<img>">\n\nCăn cứ\n\n</CanCu>', ['0:1 mdx-thuoc-tinh']],
    ['<CanCu {...props}>\n\nCăn cứ\n\n</CanCu>', ['0:1 mdx-thuoc-tinh']],
    ['<CanCu loai={x}>\n\nCăn cứ\n\n</CanCu>', ['0:1 mdx-thuoc-tinh']],
    ['<CanCu client:load>\n\nCăn cứ\n\n</CanCu>', ['0:1 mdx-thuoc-tinh']],
    ['<Cancu>\n\nCăn cứ\n\n</Cancu>', ['0:1 mdx-thanh-phan-la']],
    ['<constructor>a</constructor>', ['0:1 mdx-html']],
    ['<Object.keys>a</Object.keys>', ['0:1 mdx-thanh-phan-la']],
    ['[xem](https:///x.vn)', ['0:1 mdx-dia-chi']],
    ['[xem](https:x.vn)', ['0:1 mdx-dia-chi']],
    ['[xem](https://bo.gov.vn%40x.vn)', ['0:1 mdx-dia-chi']],
    ['[xem](javascript:alert(1))', ['0:1 mdx-dia-chi']],
    ['[xem](JaVaScRiPt:alert(1))', ['0:1 mdx-dia-chi']],
    ['[xem](&#106;avascript:alert(1))', ['0:1 mdx-dia-chi']],
    ['[xem](java&#9;script:alert(1))', ['0:1 mdx-dia-chi']],
    ['[xem](data:text/html,x)', ['0:1 mdx-dia-chi']],
    ['[xem](//trang-khac.vn/x)', ['0:1 mdx-dia-chi']],
    ['[xem][a]\n\n[a]: javascript:alert(1)', ['2:1 mdx-dia-chi']],
    ['![ảnh](https://trang-khac.vn/a.png)', ['0:1 mdx-hinh-anh']],
    ['![ảnh](/tep/../../etc/passwd.png)', ['0:1 mdx-hinh-anh']],
    ['![](/tep/san.jpg)', ['0:1 mdx-hinh-anh']],
  ])('%s', (body, expected) => expect(problems(body)).toEqual(expected));
});

describe('the traps of office prose are named and explained', () => {
  it.each([
    ['Trẻ chuyên cần đạt <95% số buổi', ['0:20 mdx-dau-nho-hon']],
    ['Mỗi nhóm {n} trẻ', ['0:10 mdx-bieu-thuc']],
    ['<!-- xem lại -->', ['0:1 mdx-chu-thich-html']],
    ['Gửi về <vanthu@truong.edu.vn> trước 30/6', ['0:8 mdx-thu-dien-tu']],
    ['Dấu { một mình', ['0:5 mdx-bieu-thuc']],
    ['Xem <https://vbpl.vn/>', ['0:5 mdx-dau-nho-hon']],
    ['<CanCu>\n\nCăn cứ', ['0:1 mdx-cu-phap']],
    ['- một\n- [ ] hai\n- [x] ba', ['1:1 mdx-o-danh-dau', '2:1 mdx-o-danh-dau']],
  ])('%s', (body, expected) => expect(problems(body)).toEqual(expected));

  it('all of them in one file are reported at once', () => {
    const body = 'đạt <95% số\n\nnhóm {n} trẻ\n\n<!-- a -->\n\n<a@b.vn>\n\nimport x from "y"';
    expect(problems(body)).toEqual([
      '0:5 mdx-dau-nho-hon',
      '2:6 mdx-bieu-thuc',
      '4:1 mdx-chu-thich-html',
      '6:1 mdx-thu-dien-tu',
      '8:1 mdx-import',
    ]);
  });
});

describe('ordinary Markdown passes', () => {
  it.each([
    'Căn cứ **đậm** và *nghiêng*, 2 buổi/ngày, 50 > 40, a & b.',
    '- một\n- hai\n\n1. một\n2. hai',
    '| Khối | Trẻ |\n| --- | ---: |\n| Lá | 25 |',
    'Xem [vbpl](https://vbpl.vn/), [trang](/ke-hoach/), [thư](mailto:a@b.vn).',
    'Chú thích[^1].\n\n[^1]: Lời chú.',
    'Đạt \\<95% và nhóm \\{n\\}.',
    '- \\[ ] hai\n- \\[x] ba',
    '<CanCu>\n\nCăn cứ Luật Giáo dục;\n\n</CanCu>',
  ])('%s', (body) => expect(problems(body)).toEqual([]));

  it('a component of another kind of record is refused with the name of those that may be used', () => {
    const { issues } = readWith({
      'legal-references/01-2026-tt-bm.mdx': '---\ntitle: Mẫu\n---\n\n<CanCu>\n\na\n\n</CanCu>\n',
    });
    expect(issues.find(({ code }) => code === 'mdx-thanh-phan-la')?.message).toBe(
      'gặp <CanCu>, ở đây chỉ được dùng: LuuY.',
    );
  });

  it('a misspelt component gets the right name', () => {
    expect(readWith({ [plan]: planWith('<Cancu>\n\na\n\n</Cancu>') }).issues[0]?.suggestion).toBe('CanCu');
  });
});
