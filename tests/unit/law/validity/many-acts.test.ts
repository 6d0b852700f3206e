import { describe, expect, it } from 'vitest';
import type { LegalReference } from '../../../../src/kinds/legal-reference.ts';
import { tooMuchIssues } from '../../../../src/model/check/too-much-validity.ts';
import type { TooMuch } from '../../../../src/model/check/too-much-validity.ts';
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

const chainOf = (type: 'suspends' | 'guides') =>
  named(
    Array.from({ length: 3000 }, (_, index) =>
      document('2020-01-01', index === 0 ? [] : [did(type, `d${index - 1}`, '2021-01-01')]),
    ),
  );

/** A record of a circular. @param number of two digits @param relations its lines */
const circular = (number: string, relations: string): string =>
  `---
kind: thong-tu
number: ${number}/2020/TT-BM
issuer: bo-mau
issuedOn: 2020-01-15
effectiveOn: 2020-03-01
field: giao-duc
${relations === '' ? '' : `relations:\n${relations}`}provenance: { sources: [unsourced], confidence: low }
---

Thông tư mẫu.
`;
const line = (type: string, target: string, on: string, until?: string) =>
  `  - { type: ${type}, target: ${target}, on: ${on}${until ? `, until: ${until}` : ''}, sources: [unsourced], confidence: low }\n`;

/** A law, its decree and its circular, each amended so often, and each amending document guides that of the level above. */
function amendedLevels(times: number): Record<string, LegalReference> {
  const all: Record<string, LegalReference> = {};
  const levels = ['law', 'decree', 'circular'];
  levels.forEach((level, at) => {
    const above = levels[at - 1];
    all[level] = document('2005-01-01', above ? [did('guides', above, null)] : []);
    for (let index = 0; index < times; index++) {
      const on = addDays('2006-01-01', index * 300 + at * 30);
      all[`${level}${index}`] = document(on, [
        did('amends', level, on),
        ...(above ? [did('guides', `${above}${index}`, null)] : []),
      ]);
    }
  });
  return all;
}

describe('documents on which many others act', () => {
  it('twice the suspensions cost four times the work, not eight times', () =>
    expect(asked(40) / asked(20)).toBeLessThan(5));

  it.each<['suspends' | 'guides']>([['suspends'], ['guides']])(
    'of a chain of thousands of documents (%s) the validity is unknown, and says why',
    (type) => {
      const end = type === 'suspends' ? 'd0' : 'd2999';
      const register = registerOf(chainOf(type));
      const { state, grounds } = register.validity(end, '2025-01-01');
      expect([state, grounds[0]?.sentence, register.tooMuch(end) !== null]).toEqual([
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
    expect([register.tooMuch('d0'), register.validity('d0', last).grounds.length > 0]).toEqual([null, true]);
  });
  it('a law, its decree and its circular are answered when each was amended thirty times, also when they have ended', () => {
    const all = amendedLevels(30);
    const open = registerOf(all);
    const end = document(
      '2035-01-01',
      ['law', 'decree', 'circular'].map((each) => did('repeals', each, '2035-01-01')),
    );
    const ended = registerOf({ ...all, end });
    const answers = Object.keys(all).map((id) => [open.tooMuch(id), open.validity(id, '2036-01-01').state]);
    expect(answers).toEqual(answers.map(() => [null, 'in-force']));
    expect(Object.keys(all).filter((id) => ended.tooMuch(id) !== null)).toEqual([]);
  });
  it('documents × acts × days of a group have a bound: where each stops all before it on ninety days, most are unknown', () => {
    const group = Array.from({ length: 98 }, (_, index) =>
      document(
        '2020-01-01',
        Array.from({ length: index }, (_, before) => did('suspends', `d${before}`, dayAt((index * 7 + before) % 90))),
      ),
    );
    const register = registerOf(named(group));
    const answered = group.map((_, index) => `d${index}`).filter((id) => register.tooMuch(id) === null);
    expect(answered.length).toBeLessThan(30);
  });
  it('the check warns of a document beyond the limit in words of its own, and names those that act on it and no other', () => {
    const months = Array.from({ length: 60 }, (_, index) =>
      line('suspends', '01-2020-tt-bm', dayAt(index), dayAt(index + 900)),
    ).join('');
    const innocent = Array.from({ length: 90 }, () => line('amends', '04-2020-tt-bm', '2020-06-01')).join('');
    const { issues } = readWith({
      'legal-references/02-2020-tt-bm.mdx': circular('02', months),
      'legal-references/03-2020-tt-bm.mdx': circular('03', innocent),
      'legal-references/04-2020-tt-bm.mdx': circular('04', ''),
    });
    expect(issues.map(({ code, severity, file, message }) => [code, severity, file, message])).toEqual([
      [
        'hieu-luc-tuy-qua-nhieu',
        'warning',
        'content/legal-references/01-2020-tt-bm.mdx',
        '1 văn bản tác động đến hiệu lực của văn bản này, trực tiếp hay qua văn bản khác; nhiều nhất là 02-2020-tt-bm (60 lần).',
      ],
    ]);
  });
  it('of a connected group twenty are named at their places, those on which one acts most first, and the others are counted there', () => {
    const many = (id: string, most: number, by: string): TooMuch => ({
      id,
      place: { file: `${id}.mdx`, line: 1, column: 1 },
      doing: [
        [by, most],
        ['x', 1],
      ],
    });
    const chain = Array.from({ length: 2500 }, (_, index) => ({
      ...many(`d${index}`, index === 700 ? 9 : 1, `d${index + 1}`),
      doing: [[`d${index + 1}`, index === 700 ? 9 : 1]] as const,
    }));
    const alone = { ...many('alone', 60, 'other'), doing: [['other', 60]] as const };
    const issues = tooMuchIssues([...chain, alone]);
    expect(issues.map(({ file }) => file)).toEqual([
      'd700.mdx',
      ...Array.from({ length: 19 }, (_, index) => `d${index}.mdx`),
      'alone.mdx',
    ]);
    expect(issues[0]?.message).toBe(
      '1 văn bản tác động đến hiệu lực của văn bản này, trực tiếp hay qua văn bản khác; nhiều nhất là d701 (9 lần). Cùng nhóm này còn 2480 văn bản nữa không xét được hiệu lực, không nêu riêng từng văn bản: d19, d20, d21 và 2477 văn bản khác.',
    );
    expect(issues.slice(1).filter(({ message }) => message.includes('Cùng nhóm'))).toEqual([]);
    // One that acts on all makes one group of them; up to the limit each has its place.
    const twenty = Array.from({ length: 20 }, (_, index) => many(`e${index}`, 2, 'one'));
    expect(tooMuchIssues(twenty)).toHaveLength(20);
    expect(tooMuchIssues([...twenty, many('f', 2, 'one')])).toHaveLength(20);
  });
});
