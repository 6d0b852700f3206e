import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { officialDocx } from '../../../src/export/docx/official-docx.ts';
import { importSetting } from '../../../src/io/import/setting.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { officialRecord } from '../../../src/model/official/official-record.ts';
import type { ContentRecord } from '../../../src/model/records.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { readPlan, tools, writeMarkdown } from '../../../src/model/word/index.ts';
import type { RecordKind } from '../../../src/model/word/index.ts';
import { address } from '../../support/official-documents.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';
import { docx, p } from '../word/support/ooxml.ts';

const { content } = readContent(sampleSchool.content, process.cwd(), sampleDay);
const site = buildSite(content, sampleDay);
const setting = importSetting(content);

function imported(bytes: Uint8Array<ArrayBuffer>, kind?: RecordKind) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { result, target } = readPlan(bytes, tools, setting, {
    today: sampleDay,
    fileName: 'a.docx',
    given: {},
    stubs: false,
    kind,
    sha256,
  });
  return { fields: target.fields, kind: target.kind, markdown: writeMarkdown(result.body), notes: result.notes };
}

type TextRecord = ContentRecord<'notices'> | ContentRecord<'regulations'>;
const fileOf = async (record: TextRecord) =>
  new Uint8Array(await officialDocx(officialRecord(site, record, { address, code: null })));
const regulation = site.recordsOf('regulations').find(({ id }) => id === 'quy-che-dan-chu')!;
const notice = site.recordsOf('notices').find(({ id }) => id === '2026-lich-hop-cha-me')!;
const changed = <Of extends TextRecord>(record: Of, data: Partial<Of['data']>): Of => ({
  ...record,
  data: { ...record.data, ...data },
});

describe('the Word file of a regulation and of a notice', () => {
  const plain = changed(regulation, { issuedWith: null });

  test.each([
    'Ban hành kèm theo Quyết định số 07/QĐ-MNM ngày 02/02/2026 của Hiệu trưởng Trường Mầm non Mẫu',
    'Kèm theo Quyết định số 7 (bản sửa) ngày 02 tháng 02 năm 2026',
    null,
  ])('comes back with the line “%s” in its field, its name, and none of it in the text', async (issuedWith) => {
    const { fields, kind, markdown } = imported(await fileOf(changed(regulation, { issuedWith })));
    expect(kind).toBe('regulation');
    expect(fields['issuedWith'] ?? null).toBe(issuedWith);
    expect(fields).toMatchObject({
      title: 'Quy chế dân chủ ở cơ sở',
      number: '02/QC-MNM',
      place: 'Xã Mẫu',
      issuedOn: '2026-02-02',
      recipients: regulation.data.recipients,
    });
    expect(markdown).toBe(imported(await fileOf(plain)).markdown);
    expect(markdown).toMatch(/^## Chương I/u);
  });

  test.each(['Hiệu trưởng', 'HIỆU TRƯỞNG', 'Phó hiệu trưởng', 'KT. Hiệu trưởng\nPhó hiệu trưởng', 'Q. Hiệu trưởng'])(
    'comes back with the position %j in the letters of its record',
    async (position) => {
      const signer = { position, name: 'Nguyễn Thị Mẫu' };
      for (const record of [changed(regulation, { signer }), changed(notice, { signer })])
        expect(imported(await fileOf(record)).fields['signer']).toEqual(signer);
    },
  );
});

describe('the line with what it was issued in a Word file of others', () => {
  const centred = (text: string) => p(text, { align: 'center' });
  const file = (line: string, kind = 'QUY CHẾ') =>
    docx({ body: [kind, 'Sử dụng bếp', line].map(centred).join('') + p('Điều 1. Quy chế này quy định giờ của bếp.') });

  test.each([
    [
      '(Ban hành kèm theo Quyết định số 15/QĐ-MNM ngày 05/9/2025)',
      'Ban hành kèm theo Quyết định số 15/QĐ-MNM ngày 05/9/2025',
    ],
    ['Kèm theo Quyết định số 15/QĐ-MNM', 'Kèm theo Quyết định số 15/QĐ-MNM'],
    ['(Kèm theo Quyết định số 15', null],
    ['Kèm theo đơn phải có bản sao giấy khai sinh.', null],
    ['Căn cứ Quyết định số 15/QĐ-MNM;', null],
  ])('%j is read as %j, and no word is lost', (line, issuedWith) => {
    const { fields, markdown } = imported(file(line), 'regulation');
    expect(fields['issuedWith'] ?? null).toBe(issuedWith);
    expect(markdown.includes('15') || issuedWith !== null || line.startsWith('Kèm theo đơn')).toBe(true);
    expect(markdown.includes('Kèm theo') || markdown.includes('kèm theo')).toBe(
      issuedWith === null && /kèm theo/iu.test(line),
    );
  });

  test('stays in the text of a plan, which has no field for it', () => {
    const line = '(Kèm theo Quyết định số 15/QĐ-MNM)';
    const { fields, markdown } = imported(file(line, 'KẾ HOẠCH'), 'plan');
    expect(fields['issuedWith']).toBeUndefined();
    expect(markdown).toContain('Kèm theo Quyết định số 15/QĐ-MNM');
  });
});
