import { describe, expect, test } from 'vitest';
import { duty as dutySchema } from '../../../../src/kinds/duty.ts';
import type { Duty } from '../../../../src/kinds/duty.ts';
import { dutyInWords } from '../../../../src/model/law/duty/duty-words.ts';

const duty: Duty = dutySchema.parse({
  code: 'H01',
  group: 'H',
  title: 'Lịch tiếp công dân của hiệu trưởng',
  question: 'Khi nào gặp được hiệu trưởng?',
  holds: ['Lịch tiếp của hiệu trưởng.'],
  basis: [],
  levels: ['primary', 'continuing'],
  period: 'month',
  due: [{ kind: 'standing' }],
  retention: { minimum: { kind: 'none' } },
  forms: ['calendar'],
  channels: ['web'],
  web: 'optional',
  parentQuestion: { anchor: 'ai', position: 1, short: 'Ai', question: 'Hiệu trưởng là ai?', what: 'hiệu trưởng là ai' },
  wordings: [
    {
      levels: ['continuing'],
      title: 'Lịch tiếp công dân của giám đốc',
      holds: ['Lịch tiếp của giám đốc.'],
      what: 'giám đốc là ai',
    },
  ],
  provenance: { sources: ['unsourced'], confidence: 'low', note: 'Mẫu.' },
});

describe('a duty in the words of a school', () => {
  test('is called as its level calls it, and as for all where the level says nothing else', () => {
    expect(dutyInWords(duty, ['continuing'])).toMatchObject({
      title: 'Lịch tiếp công dân của giám đốc',
      holds: ['Lịch tiếp của giám đốc.'],
      question: duty.question,
      parentQuestion: { question: 'Hiệu trưởng là ai?', what: 'giám đốc là ai', anchor: 'ai' },
    });
  });
  test.each([
    ['another level', ['primary']],
    ['several levels of which one has other words', ['primary', 'continuing']],
    ['no known level', []],
  ] as const)('is as recorded for a school of %s', (_, levels) => {
    expect(dutyInWords(duty, levels)).toBe(duty);
  });
  test('asks the same: only words differ', () => {
    const words = ['title', 'itemTitle', 'question', 'holds', 'onlyIf', 'webNote', 'parentQuestion'];
    const rest = (of: Duty) => Object.entries(of).filter(([field]) => !words.includes(field));
    expect(rest(dutyInWords(duty, ['continuing']))).toEqual(rest(duty));
  });
});
