import { expect, test } from 'vitest';
import { planTarget, planText } from '../../../src/model/word/index.ts';
import { p } from './support/ooxml.ts';
import { read } from './support/read.ts';

const result = read(p('Đoạn mẫu.'));
const text = planText({
  target: planTarget(result.id, ''),
  result: { ...result, head: { ...result.head, implements: ['01-2020-tt-bm', '02-2021-tt-bm'] } },
});

test('the file of a plan says above four fields, once each, what a person does with them', () => {
  const lines = text.split('\n');
  const commented = lines.filter((line, index) => lines[index - 1]?.startsWith('#') && !line.startsWith('#'));
  expect(commented.map((line) => line.split(':')[0])).toEqual(['status', 'number', 'issuedOn', 'implements']);
  expect(text).toContain('# Đúng như in trên văn bản; null nếu bản gốc không ghi.\nnumber: null\n');
});

test('the file of a plan ends in its text', () => {
  expect(text.endsWith('\n---\n\nĐoạn mẫu.\n')).toBe(true);
});
