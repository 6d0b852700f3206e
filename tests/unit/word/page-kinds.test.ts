import { expect, test } from 'vitest';
import { changeOf } from '../../../src/client/word-import/change.ts';
import { planView } from '../../../src/client/word-import/plan-view.ts';
import { buildRegistry } from '../../../src/model/law/citation/index.ts';
import { readPlan, tools } from '../../../src/model/word/index.ts';
import type { GivenAnswers } from '../../../src/model/word/index.ts';
import { bold, p } from './support/ooxml.ts';
import { schoolDocument } from './support/school-document.ts';

const regulation = schoolDocument({
  kind: 'QUY CHẾ',
  subject: 'Sử dụng bếp',
  number: '03/QC-MNM',
  body: bold('Điều 1. Bếp') + p('Bếp mở lúc 6 giờ.'),
});

/** What the page shows of a file, with what a person wrote into its fields. */
const viewOf = (bytes: Uint8Array<ArrayBuffer>, answers: GivenAnswers = {}) => {
  const school = { id: 'truong-mau', names: ['Trường Mầm non Mẫu'] };
  const records = {
    duties: [{ code: 'A16', title: 'Quy định nội bộ mẫu', period: 'year' as const }],
    plans: [],
    regulations: [],
  };
  const setting = { school, schools: [school], registry: buildRegistry([], []), placesOf: () => [], records };
  const options = { today: '2026-11-22', fileName: 'van-ban.docx', stubs: true, sha256: 'a'.repeat(64), answers };
  return planView(readPlan(bytes, tools, setting, options));
};

test('the page has no file to send while the record needs what the Word file does not say', () => {
  const view = viewOf(regulation);
  expect(view.record.words).toContain('vì dòng tên loại ghi QUY CHẾ.');
  expect(view.asks.map(({ name }) => name)).toEqual(['duty', 'purpose']);
  expect(view.asks[0]?.choices).toEqual([{ value: 'A16', label: 'A16 Quy định nội bộ mẫu' }]);
  expect([view.files, view.steps]).toEqual([[], []]);
});

test('the page sends the Word file with the record once that is said, under the branch of its collection', () => {
  const view = viewOf(regulation, { duty: 'A16', purpose: 'Giờ giấc của bếp.' });
  expect(view.asks).toEqual([]);
  expect(view.files.map(({ path }) => path)).toEqual([
    'public/tep/quy-che-su-dung-bep/quy-che-su-dung-bep.docx',
    'src/content/regulations/quy-che-su-dung-bep.mdx',
  ]);
  expect(view.files[0]?.content).toEqual(regulation);
  expect(changeOf(view)).toMatchObject({
    branch: 'cms/regulations/quy-che-su-dung-bep',
    title: 'Thêm quy chế: quy-che-su-dung-bep',
  });
});

test('the page shows what was written and cannot be used', () => {
  expect(viewOf(regulation, { duty: 'Z99' }).asks[0]).toMatchObject({ name: 'duty', wrong: 'Z99' });
});
