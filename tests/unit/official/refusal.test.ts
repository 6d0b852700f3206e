import { expect, test } from 'vitest';
import { compilePdf } from '../../../src/io/typst/compiler.ts';
import { refusalReason } from '../../../src/io/typst/refusal.ts';
import { documentOf, qr } from '../../support/official-documents.ts';

test.each([
  ['Nhà trường ★ đã họp', '“★”', 'Nhà trường ★ đã họp'],
  ['Chữ riêng \ue000 của máy', '“U+E000”', 'Chữ riêng U+E000 của máy'],
])('letters that the font lacks are named, with where they are and what helps: %s', (text, letter, place) => {
  const { unmet } = compilePdf(documentOf(`Đoạn đầu.\n\n${text}`), qr);
  expect(unmet).toContain(letter);
  expect(unmet).toContain(`Gặp ở: “${place}”. Cách sửa: `);
});

test('a letter that is a paragraph by itself has no words around it to name', () => {
  const { unmet } = compilePdf(documentOf('Đoạn đầu.\n\n★'), qr);
  expect(unmet).toContain('“★”');
  expect(unmet).not.toContain('Gặp ở');
});

test('a file for an archive without a day is refused in Vietnamese', () => {
  const { unmet } = compilePdf({ ...documentOf('Một.'), issuedOn: null }, qr, new Map(), 'a-2a');
  expect(unmet).toBe('Văn bản chưa có ngày. Cách sửa: ghi ngày ban hành (issuedOn) ở đầu tệp nội dung.');
});

test('what nobody foresaw is quoted within Vietnamese words that say whom to ask', () => {
  const reason = refusalReason('[message: "PDF/A-2a error: something new"]', documentOf('Một.'));
  expect(reason).toMatch(/^Bộ dàn trang không nhận .*“PDF\/A-2a error: something new”\. Cách sửa: /u);
});
