import { describe, expect, test } from 'vitest';
import { schoolLevelLabels } from '../../../../src/kinds/duty.ts';
import type { SchoolLevel } from '../../../../src/kinds/duty.ts';
import { dutyInWords } from '../../../../src/model/law/duty/duty-words.ts';
import { inSchoolNoun } from '../../../../src/model/law/duty/school-noun.ts';
import { duties } from './fixtures.ts';

const levels = Object.keys(schoolLevelLabels) as SchoolLevel[];

describe('a sentence about a school', () => {
  test.each([
    ['Báo cho nhà trường', 'Báo cho trung tâm'],
    [
      'Nhà trường chưa đăng; trường phải công khai, niêm yết tại trường.',
      'Trung tâm chưa đăng; trung tâm phải công khai, niêm yết tại trung tâm.',
    ],
    ['Trường công bố gì, trường công khai ở đâu?', 'Trung tâm công bố gì, trung tâm công khai ở đâu?'],
    ['Tên trường', 'Tên trung tâm'],
  ])('speaks of a centre where the school is one: %s', (text, of) =>
    expect(inSchoolNoun(text, ['continuing'])).toBe(of),
  );

  test.each([
    'hội đồng trường',
    'môi trường, thị trường, trường hợp',
    'từng điểm trường',
    'Trường học an toàn; trường chuẩn quốc gia',
    'Trường công hay trường tư; trường tư thục; trường dân lập',
    'trường mầm non, trường tiểu học, trường trung học, trường phổ thông, trường cao đẳng, trường đại học',
    'hiệu trưởng, trưởng phòng, tăng trưởng',
  ])('keeps what is no such noun: %s', (text) => expect(inSchoolNoun(text, ['continuing'])).toBe(text));

  test.each(levels.filter((level) => level !== 'continuing').map((level) => [level]))(
    'is as it was at a school of the level %s, and where a centre has that level too',
    (level) => {
      expect(inSchoolNoun('Nhà trường', [level])).toBe('Nhà trường');
      expect(inSchoolNoun('Nhà trường', [level, 'continuing'])).toBe('Nhà trường');
      expect(inSchoolNoun('Nhà trường', [])).toBe('Nhà trường');
    },
  );
});

describe('the duties of a continuing centre', () => {
  const own = duties
    .filter((duty) => duty.levels.includes('continuing'))
    .map((duty) => dutyInWords(duty, ['continuing']));
  const sentences = own.flatMap((duty) => [
    ...[duty.title, duty.itemTitle, duty.question, ...duty.holds, duty.onlyIf, duty.webNote, duty.note],
    ...duty.conditions.map(({ onlyIf }) => onlyIf),
    ...[duty.parentQuestion?.question, duty.parentQuestion?.what],
  ]);
  const written = sentences.filter((text) => typeof text === 'string');

  test('call it a centre: what is left of the word is a council, a place or a kind of school', () => {
    const left = written.flatMap((text) =>
      [...text.matchAll(/(\p{L}+ \p{L}+ )?trường(?: \p{L}+)?/giu)].map(([found]) => found),
    );
    expect(
      [...new Set(left)].filter((found) => !/hội đồng trường|điểm trường|trường (?:tư|học|phổ)/iu.test(found)),
    ).toEqual([]);
  });
  test('do not ask in the words of a parent of a child, nor of a school with a headmaster', () => {
    expect(written.length).toBeGreaterThan(250);
    expect(
      written.filter((text) => /(?<!\p{L})con (?:tôi|em)|các con|hiệu trưởng|giám hiệu|phụ huynh/iu.test(text)),
    ).toEqual([]);
  });
  test('are as recorded at every other school: the noun is chosen by the level alone', () => {
    for (const duty of duties) expect(dutyInWords(duty, ['primary', 'continuing']).question).toBe(duty.question);
  });
});
