import { addDays } from '../src/model/day/iso-day.ts';
import type { HostileFile } from './lib-hostile-file.ts';

/** Records and files that cost much only together, as they are compared with each other. */

const SOURCE = 'sources: [unsourced], confidence: low';
const dayAt = (index: number) => addDays('2020-06-01', index);
const idOf = (index: number) => `${String(index + 2).padStart(2, '0')}-2020-tt-bm`;

/** A circular that does something to others. */
const circular = (index: number, relations: readonly string[]): string => `---
kind: thong-tu
number: ${String(index + 2).padStart(2, '0')}/2020/TT-BM
issuer: bo-mau
issuedOn: 2020-01-15
effectiveOn: 2020-03-01
field: giao-duc
${relations.length === 0 ? '' : `relations:\n${relations.join('')}`}provenance: { ${SOURCE} }
---

Thông tư mẫu.
`;
const suspends = (target: string, from: number) =>
  `  - { type: suspends, target: ${target}, on: ${dayAt(from)}, until: ${dayAt(from + 3000)}, ${SOURCE} }\n`;

/** So many circulars; the first is the file that is measured, the others are there with it. */
function circulars(name: string, count: number, relationsOf: (index: number) => readonly string[]): HostileFile {
  const files = Array.from({ length: count }, (_, index): [string, string] => [
    `legal-references/${idOf(index)}.mdx`,
    circular(index, relationsOf(index)),
  ]);
  const [[path = '', text = ''] = [], ...others] = files;
  return { name, path, text, with: Object.fromEntries(others) };
}
const upTo = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const missing = (count: number) =>
  upTo(
    count,
    (index) => `      - { label: Tệp, path: tep/${'b'.repeat(200)}${index}.csv, sha256: ${'f'.repeat(64)} }\n`,
  ).join('');

export const hostileTogether: readonly HostileFile[] = [
  circulars('80 records that each suspend one document 100 times', 80, (index) =>
    upTo(100, (each) => suspends('01-2020-tt-bm', index * 100 + each)),
  ),
  circulars('one record that suspends a document on 48 days', 1, () =>
    upTo(48, (each) => suspends('01-2020-tt-bm', each)),
  ),
  circulars('49 records that each suspend the others', 49, (index) =>
    upTo(48, (each) => suspends(idOf((index + each + 1) % 49), index)),
  ),
  circulars('a chain of 2,500 documents that suspend each other', 2500, (index) =>
    index === 0 ? [] : [suspends(idOf(index - 1), index)],
  ),
  circulars('a chain of 2,500 documents that guide each other', 2500, (index) =>
    index === 0 ? [] : [`  - { type: guides, target: ${idOf(index - 1)}, on: null, ${SOURCE} }\n`],
  ),
  {
    name: 'long paths of files that are not there, next to files with names as long',
    path: 'disclosures/thu-chi.yaml',
    text: `duty: B01\norganization: truong-mau\nperiod: '2025'\ndocuments:\n  - title: a\n    issuedOn: 2026-03-05\n    files:\n${missing(100)}provenance: { ${SOURCE} }\npublications:\n  - on: 2026-06-01\n`,
    with: Object.fromEntries(upTo(300, (index) => [`../public/tep/${'a'.repeat(200)}${index}.csv`, `a,${index}\n`])),
  },
];
