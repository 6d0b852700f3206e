import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { isInSheetFont, lettersWithoutGlyph } from '../../../src/model/text/sheet-letters.ts';
import { planWith, readWith } from '../../support/content-folder.ts';
import { fontTables } from '../../support/font-tables.ts';

const { resolve } = createRequire(import.meta.url);
const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const fonts = styles.map((style) => fontTables(resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)));

test('the letters that are known of the font are those of its four files, no more and no less', () => {
  const wrong: string[] = [];
  for (let letter = 0; letter <= 0x10_ff_ff; letter++)
    if (isInSheetFont(letter) !== fonts.every(({ letters }) => letters.has(letter))) wrong.push(letter.toString(16));
  expect(wrong).toEqual([]);
});

test.each([
  ['Trẻ mang theo: ➢ bình nước, ★ mũ', ['➢', '★']],
  ['☐ chưa, ☑ có, ☒ không, ✓ xong, ✔ đạt, mà ✗ thì thiếu', ['✗']],
  ['😀 và 😀, ⇒ rồi 中', ['😀', '⇒', '中']],
  ['Kế hoạch năm học 2026–2027; đạt ≥ 95%, 12 m², □ có → không, 5.000 ₫, “trích” …', []],
  ['ở dạng rời: â\u0323 e\u0302\u0301', []],
  ['hai\u00a0từ\tvà\nmột dòng', []],
  ['ẩn\u200b\u202e\ue000, đã có quy tắc khác nói', []],
  ['★️', ['★']],
  ['✓️', []],
])('of %j the sheet could not show %j', (text, letters) => {
  expect(lettersWithoutGlyph(text)).toEqual(letters);
});

const plan = 'plans/2024-ke-hoach-mau.mdx';
const found = (text: string, path = plan) =>
  readWith({ [path]: text }).issues.map(({ line, code, severity, message }) => [line, code, severity, message]);

test('the checker warns of them in fields and text, with the letters, each time again, and not of notes that no sheet shows', () => {
  const text = planWith('Một.\n\nHai ★ ba ★, [😀](https://a.example/).').replace('Công tác mẫu', 'Công tác ➢ mẫu');
  const expected = [
    [6, 'chu-ngoai-phong', 'warning', expect.stringContaining('“➢” (U+27A2)')],
    [13, 'chu-ngoai-phong', 'warning', expect.stringContaining('“★” (U+2605)')],
    [13, 'chu-ngoai-phong', 'warning', expect.stringContaining('“😀” (U+1F600)')],
  ];
  expect(found(text)).toEqual(expected);
  expect(found(text)).toEqual(expected);
  expect(found(planWith('Một.').replace('confidence: high }', 'confidence: high, note: "★" }'))).toEqual([]);
  expect(found(planWith(`${'中文字符很多不能印出來嗎'}.`))[0]?.[3]).toMatch(/ và 2 chữ khác\.$/u);
});
