import { legalFieldLabels } from '../../src/kinds/legal-reference.ts';
import { referenceId } from '../../src/kinds/reference-id.ts';
import { does, things, topics } from './words.ts';
import type { Random } from './random.ts';

/** A made-up document, and how a plan names it. */
export interface MadeDocument {
  id: string;
  /** ISO day. */
  issuedOn: string;
  citation: string;
  file: string;
}

/** Who issues the documents of a corpus: agencies of its own, no agency that exists. */
export const agencies = {
  'bo-mau': { name: 'Bộ Mẫu', level: 'central', symbols: ['BM'], place: null },
  'co-quan-trung-uong-mau': { name: 'Cơ quan Trung ương Mẫu', level: 'central', symbols: ['CQM'], place: null },
  'ubnd-tinh-mau': { name: 'Ủy ban nhân dân tỉnh Mẫu', level: 'province', symbols: ['UBND'], place: 'mau' },
  'so-mau': { name: 'Sở Giáo dục và Đào tạo tỉnh Mẫu', level: 'province', symbols: ['SGDĐT'], place: 'mau' },
} as const;

const forms = [
  { kind: 'thong-tu', word: 'Thông tư', issuer: 'bo-mau', number: (n: number, y: number) => `${n}/${y}/TT-BM` },
  {
    kind: 'nghi-dinh',
    word: 'Nghị định',
    issuer: 'co-quan-trung-uong-mau',
    number: (n: number, y: number) => `${n}/${y}/NĐ-CQM`,
  },
  { kind: 'ke-hoach', word: 'Kế hoạch', issuer: 'ubnd-tinh-mau', number: (n: number) => `${n}/KH-UBND` },
  {
    kind: 'quyet-dinh',
    word: 'Quyết định',
    issuer: 'ubnd-tinh-mau',
    number: (n: number, y: number) => `${n}/${y}/QĐ-UBND`,
  },
  { kind: 'huong-dan', word: 'Hướng dẫn', issuer: 'so-mau', number: (n: number) => `${n}/HD-SGDĐT` },
] as const;

const fields = Object.keys(legalFieldLabels);
const shown = (day: string) => day.split('-').reverse().join('/');

/** The documents of a corpus, oldest numbers first; one in eight ends or changes one that is older. */
export function madeDocuments(count: number, random: Random): MadeDocument[] {
  const documents: MadeDocument[] = [];
  for (let index = 0; index < count; index++) {
    const form = forms[index % forms.length]!;
    const issuedOn = random.dayIn(2008 + Math.floor((index * 17) / count));
    // A number of its own for each document, above those that agencies give.
    const number = form.number(5000 + index, Number(issuedOn.slice(0, 4)));
    const { name, place } = agencies[form.issuer];
    const id = referenceId({ number, name: null, issuedOn, place });
    const subject = `Về ${random.pick(topics)}, ${random.pick(does)} và ${random.pick(things)} (văn bản không có thật, số ${index})`;
    // Each is acted on once, so that no two acts contradict each other.
    const older = index % 8 === 7 ? documents[(index - 7) / 2] : undefined;
    const type = index % 16 === 7 ? 'replaces' : 'amends';
    const relations =
      older === undefined || older.issuedOn >= issuedOn
        ? ''
        : `relations:\n  - type: ${type}\n    target: ${older.id}\n    on: ${issuedOn}\n    sources: [unsourced]\n    confidence: low\n`;
    const file = `---
kind: ${form.kind}
number: ${number}
issuer: ${form.issuer}
issuedOn: ${issuedOn}
effectiveOn: ${issuedOn}
subject: ${subject}
field: ${random.pick(fields)}
${relations}provenance: { sources: [unsourced], confidence: low }
---

${form.word} không có thật, sinh ra để đo.
`;
    documents.push({ id, issuedOn, citation: `${form.word} số ${number} ngày ${shown(issuedOn)} của ${name}`, file });
  }
  return documents;
}
