import { describe, expect, test } from 'vitest';
import { findCitations, resolveCitations } from '../../../src/model/law/citation/index.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { howToCite } from '../../../src/model/views/how-to-cite.ts';
import { localitiesOf, buildSite } from '../../../src/model/site/site.ts';
import { seedContent } from '../../support/seed-school.ts';

const site = buildSite(readContent(seedContent).content, '2026-11-22');
const context = {
  places: localitiesOf(new Map(site.organizations.map((each) => [each.id, each])), site.school.id),
  date: site.today,
};
const read = (text: string) => resolveCitations(findCitations(text), site.registry(), context);
// A number that its issuer uses again each year, known without a day and without a subject, is linked from no text.
const all = site.legalReferences
  .filter(({ id, data }) => data.issuedOn !== null || !id.endsWith('.0000') || data.subject !== null)
  .map(({ id }) => id);
const textOf = (id: string, form: string) => howToCite(site, id).find((each) => each.form === form)?.text;

describe('a citation that a document’s page offers to be copied', () => {
  test.each(all)('in full is read again as %s', (id) => {
    const text = textOf(id, 'full')!;
    const [first] = read(`${text}.`);
    expect(first).toMatchObject({ id, start: 0, discrepancies: [], defects: [] });
  });

  test.each(all.filter((id) => textOf(id, 'short')))('in short, after the full one, is read again as %s', (id) => {
    const text = `${textOf(id, 'full')}. Sau đó ${textOf(id, 'short')} được nhắc lại.`;
    const short = read(text).find(({ start }) => start > text.lastIndexOf('. Sau đó'));
    expect(short?.id).toBe(id);
  });

  test('in short and alone never leads to another document', () => {
    const strayed = all.flatMap((id) => {
      const text = textOf(id, 'short');
      const target = text === undefined ? null : (read(text)[0]?.id ?? null);
      return target === null || target === id ? [] : [[id, target]];
    });
    expect(strayed).toEqual([]);
  });

  test.each(all.filter((id) => textOf(id, 'basis')))('among the legal bases is read again as %s', (id) => {
    const [first] = read(`Căn cứ ${textOf(id, 'basis')};`);
    expect(first?.id).toBe(id);
  });

  test.each([
    [
      '36-2017-tt-bgddt',
      'full',
      'Thông tư số 36/2017/TT-BGDĐT ngày 28 tháng 12 năm 2017 của Bộ Giáo dục và Đào tạo ban hành Quy chế thực hiện công khai đối với cơ sở giáo dục và đào tạo thuộc hệ thống giáo dục quốc dân',
    ],
    ['36-2017-tt-bgddt', 'short', 'Thông tư số 36/2017/TT-BGDĐT'],
    ['42-2013-qh13', 'full', 'Luật Tiếp công dân'],
    ['42-2013-qh13', 'basis', 'Luật Tiếp công dân ngày 25 tháng 11 năm 2013'],
    ['80-2015-qh13', 'full', 'Luật Ban hành văn bản quy phạm pháp luật năm 2015'],
    ['104-2016-qh13', 'full', 'Luật Tiếp cận thông tin năm 2016'],
    [
      '123-2025-qh15',
      'full',
      'Luật số 123/2025/QH15 ngày 10 tháng 12 năm 2025 của Quốc hội khóa XV sửa đổi, bổ sung một số điều của Luật Giáo dục',
    ],
  ])('of %s, %s, reads as NĐ 30/2020 prescribes', (id, form, text) => {
    expect(textOf(id, form)).toBe(text);
  });

  test('is offered once where all forms are the same', () => {
    expect(howToCite(site, 'nq-dai-hoi-xiii').map(({ label }) => label)).toEqual(['Mọi lần']);
  });
});
