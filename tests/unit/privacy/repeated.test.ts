import { expect, test } from 'vitest';
import { findPersonalData } from '../../../src/model/privacy/kinds.ts';
import { findInRepeated } from '../../../src/model/privacy/repeated.ts';

const codes = (text: string, lead = '') => findPersonalData({ text, lead }).map(({ code }) => code);

test('a passage that comes again is searched once, below another line by itself', () => {
  const row = { text: 'Nguyễn Văn An | 12/03/1985', lead: '' };
  expect(findInRepeated(row)).toBe(findInRepeated({ ...row }));
  expect(findInRepeated({ ...row, lead: 'Họ tên | Ngày sinh' })).toEqual(
    findPersonalData({ ...row, lead: 'Họ tên | Ngày sinh' }),
  );
});

test.each(['2020-06-01', '12/03/2017', '22:30', '8.500'])('%s by itself says nothing of a person', (text) =>
  expect(codes(text)).toEqual([]),
);

test('nine digits by themselves are looked at, and a day next to a name', () => {
  expect(codes('0912 345 678')).toEqual(['so-dien-thoai-rieng']);
  expect(codes('Nguyễn Văn An (12/03/1985)')).toContain('ngay-sinh');
});

test.each([
  ['Zalo cô Hoa: không chín một hai ba bốn năm sáu bảy tám', 'so-dien-thoai-rieng'],
  ['Mã số thuế của cô Tơ: tám không ba ba bốn bốn năm năm sáu sáu', 'ma-so-ca-nhan'],
  ['STK cô Hoa: 123456', 'tai-khoan-ngan-hang'],
  ['biển chín hai đê một, ba sáu không tám bốn', 'bien-so-xe'],
  ['Xe của cô Hoa biển 36b5 2071', 'bien-so-xe'],
  ['dob của Minh Khuê: 05.03.17', 'ngay-sinh'],
  ['nhà cháu ở cuối ngõ 88', 'dia-chi-rieng'],
  ['Nhà riêng hiệu trưởng: số 5 phố Lê Lợi', 'dia-chi-rieng'],
])('the shortest that is a finding, without a name or without digits: %s', (text, code) =>
  expect(codes(text)).toContain(code),
);
