import { describe, expect, it } from 'vitest';
import { cleanFiles, planWith, readWith } from '../../support/content-folder.ts';

const successor = `---
kind: thong-tu
number: 05/2022/TT-BM
issuer: bo-mau
issuedOn: 2022-05-10
effectiveOn: 2022-07-01
field: giao-duc
relations:
  - { type: replaces, target: 01-2020-tt-bm, on: 2022-07-01, sources: [unsourced], confidence: low }
provenance: { sources: [unsourced], confidence: low }
---

Thông tư thay thế.
`;

function report(body: string, status: 'draft' | 'issued'): string[] {
  const plan = planWith(body).replace('status: issued', `status: ${status}`);
  return readWith({ 'plans/2024-ke-hoach-mau.mdx': plan, 'legal-references/05-2022-tt-bm.mdx': successor }).issues.map(
    (issue) =>
      `${issue.line}:${issue.column} ${issue.severity} ${issue.code}${issue.suggestion ? ` → ${issue.suggestion}` : ''}`,
  );
}

describe('the citations of a draft', () => {
  it('may not rest on expired law, and the document to cite instead is named', () =>
    expect(report('Theo Thông tư số 01/2020/TT-BM ngày 15/01/2020 của Bộ Mẫu.', 'draft')).toEqual([
      '11:6 error vien-dan-het-hieu-luc → 05/2022/TT-BM',
    ]));
  it('may not rest on a document that the site does not know', () =>
    expect(report('Theo Thông tư số 99/2021/TT-BM.', 'draft')).toEqual(['11:6 error vien-dan-khong-giai-duoc']));
  it('may speak of a bill or a draft, for which there is no document', () =>
    expect(report('Góp ý dự thảo Thông tư số 01/2020/TT-BM và dự án Luật Mẫu giáo (sửa đổi).', 'draft')).toEqual([]));
  it('should be written as the rules ask', () =>
    expect(
      report(
        'Theo Thông tư số 05/2022/TT- BM ngày 10/05/2022 của Bộ Mẫu ban hành Quy chế mẫu. Lại theo Thông tư số 05/2022/TT-BM ngày 10/5/2022.',
        'draft',
      ),
    ).toEqual([
      '11:6 warning vien-dan-ky-hieu → 05/2022/TT-BM',
      '11:6 warning vien-dan-ky-hieu → 05/2022/TT-BM',
      '11:91 warning vien-dan-lap',
    ]));
  it('are left alone where they are right', () =>
    expect(report('Theo Thông tư số 05/2022/TT-BM ngày 10/5/2022 của Bộ Mẫu.', 'draft')).toEqual([]));
});

describe('the citations of an issued text', () => {
  it('are notes next to it and stop nothing', () =>
    expect(report('Theo Thông tư số 01/2020/TTBM ngày 15/01/2020 và Thông tư số 99/2021/TT-BM.', 'issued')).toEqual(
      [],
    ));
  it('name a manual decision that wins over the machine', () => {
    const decision = `citationDecisions:\n  - { block: i-d1, text: quy định chung, target: 01-2020-tt-bm, reason: Câu trước nêu, by: Văn thư }\n`;
    const body = '## I. A\n\nTheo quy định chung của ngành.';
    expect(readWith({ ...cleanFiles, 'plans/2024-ke-hoach-mau.mdx': planWith(body, decision) }).issues).toEqual([]);
  });
  it('refuse a manual decision for a document younger than the plan', () => {
    const decision = `citationDecisions:\n  - { block: i-d1, text: quy định chung, target: 05-2025-tt-bm, reason: Câu trước nêu, by: Văn thư }\n`;
    const younger = successor.replaceAll('2022', '2025');
    const { issues } = readWith({
      'plans/2024-ke-hoach-mau.mdx': planWith('## I. A\n\nTheo quy định chung của ngành.', decision),
      'legal-references/05-2025-tt-bm.mdx': younger,
    });
    expect(issues.map(({ code }) => code)).toEqual(['ngay-mau-thuan']);
  });
});
