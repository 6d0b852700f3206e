import { buildSite } from '../../../src/model/site/site.ts';
import type { Site } from '../../../src/model/site/site.ts';
import { planWith, readWith } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';

const provenance = 'provenance: { sources: [unsourced], confidence: low }';

/** A sample document of the sample ministry: everything but its dates and relations is the same. */
export const reference = (number: string, lines: string): string => `---
kind: thong-tu
number: ${number}
issuer: bo-mau
field: giao-duc
${lines}
${provenance}
---

Văn bản mẫu.
`;

/** A law of the sample register: in force, amended, replaced, transitional, over, doubtful, each once. Sample data. */
export const sampleReferences: Files = {
  'legal-references/02-2021-tt-bm.mdx': reference(
    '02/2021/TT-BM',
    `issuedOn: 2021-05-10
effectiveOn: 2021-07-01
relations:
  - { type: replaces, target: 01-2020-tt-bm, on: 2025-01-01, article: Điều 9, sources: [unsourced], confidence: low }`,
  ),
  'legal-references/03-2022-tt-bm.mdx': reference(
    '03/2022/TT-BM',
    `issuedOn: 2022-02-01
effectiveOn: 2022-03-01
expiredOn: 2026-07-01
transitions:
  - { until: 2026-12-31, basis: 02-2021-tt-bm, article: Điều 10, sources: [unsourced], confidence: low }`,
  ),
  'legal-references/04-2022-tt-bm.mdx': reference(
    '04/2022/TT-BM',
    `issuedOn: 2022-02-01
period: { to: 2030-12-31 }`,
  ),
  'legal-references/05-2022-tt-bm.mdx': reference('05/2022/TT-BM', 'issuedOn: null\nexpiredOn: 2023-01-01'),
};

/** The sample site with a plan of the given text, as it is on a day. */
export function sampleSite(body: string, today: string, files: Files = {}, frontmatter = ''): Site {
  const { content, issues } = readWith({
    ...sampleReferences,
    'plans/2024-ke-hoach-mau.mdx': planWith(body, frontmatter),
    ...files,
  });
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return buildSite(content, today);
}

export const samplePlan = '2024-ke-hoach-mau';
