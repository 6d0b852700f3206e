import { describe, expect, it } from 'vitest';
import type { LegalReference } from '../../../../src/kinds/legal-reference.ts';
import { addDays } from '../../../../src/model/day/iso-day.ts';
import { validityRegister } from '../../../../src/model/law/validity/register.ts';
import { did, document, registerOf } from '../../../support/law-records.ts';
import { readWith } from '../../../support/content-folder.ts';

const dayAt = (index: number) => addDays('2020-06-01', index);
const named = (documents: LegalReference[]) => Object.fromEntries(documents.map((each, index) => [`d${index}`, each]));

/** How often records are asked for while the validity of one document is computed on each of its days, with so many suspensions that overlap. */
function asked(suspensions: number): number {
  const stops = document(
    '2020-01-15',
    Array.from({ length: suspensions }, (_, index) => did('suspends', 'a', dayAt(index), dayAt(index + 5000))),
  );
  const references = new Map([
    ['a', document('2020-01-01')],
    ['b', stops],
  ]);
  let count = 0;
  const get = references.get.bind(references);
  references.get = (id) => {
    count++;
    return get(id);
  };
  const register = validityRegister(references, new Map());
  for (const on of register.days('a')) register.validity('a', on);
  return count;
}

describe('documents on which many others act', () => {
  it('twice the suspensions cost four times the work, not eight times', () =>
    expect(asked(40) / asked(20)).toBeLessThan(5));

  it.each<['suspends' | 'guides']>([['suspends'], ['guides']])(
    'of a chain of thousands of documents (%s) the validity is unknown, and says why',
    (type) => {
      const chain = Array.from({ length: 3000 }, (_, index) =>
        document('2020-01-01', index === 0 ? [] : [did(type, `d${index - 1}`, '2021-01-01')]),
      );
      const end = type === 'suspends' ? 'd0' : 'd2999';
      const register = registerOf(named(chain));
      const { state, grounds } = register.validity(end, '2025-01-01');
      expect([state, grounds[0]?.sentence, register.isTooMuch(end)]).toEqual([
        'unknown',
        'Có quá nhiều văn bản tác động lẫn nhau nên chưa xét được hiệu lực.',
        true,
      ]);
    },
  );
  it('fifty documents that stop each other are answered', () => {
    const circle = Array.from({ length: 50 }, (_, index) =>
      document(
        '2020-01-01',
        [1, 2].map((step) => did('suspends', `d${(index + step) % 50}`, dayAt(index))),
      ),
    );
    const register = registerOf(named(circle));
    const last = register.days('d0').at(-1) ?? '';
    expect([register.isTooMuch('d0'), register.validity('d0', last).grounds.length > 0]).toEqual([false, true]);
  });
  it('the check names a document beyond the limit, and the record that does most', () => {
    const relations = Array.from(
      { length: 60 },
      (_, index) =>
        `  - { type: suspends, target: 01-2020-tt-bm, on: ${dayAt(index)}, until: ${dayAt(index + 900)}, sources: [unsourced], confidence: low }\n`,
    ).join('');
    const { issues } = readWith({
      'legal-references/02-2020-tt-bm.mdx': `---
kind: thong-tu
number: 02/2020/TT-BM
issuer: bo-mau
issuedOn: 2020-01-15
effectiveOn: 2020-03-01
field: giao-duc
relations:
${relations}provenance: { sources: [unsourced], confidence: low }
---

Thông tư mẫu.
`,
    });
    expect(issues.map(({ code, file, remedy }) => [code, file, remedy])).toEqual([
      [
        'qua-gioi-han',
        'content/legal-references/01-2020-tt-bm.mdx',
        'Xem lại “relations” của các văn bản tác động đến văn bản này; nhiều nhất là 02-2020-tt-bm (60 quan hệ).',
      ],
    ]);
  });
});
