import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newRecordFile } from '../../../src/io/import/new-record.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

const { content } = readContent(sampleSchool.content);
const begin = (answers: Record<string, unknown>) =>
  newRecordFile(
    'disclosures',
    'thu',
    new Map<string, unknown>([
      ['organization', 'truong-mau'],
      ['publications', [{ on: '2026-11-20' }]],
      ['provenance.sources', ['school']],
      ['provenance.confidence', 'low'],
      ...Object.entries(answers),
    ]),
    resolve('noi-dung'),
    content,
    sampleDay,
  );

describe('a disclosure begun by npm run new', () => {
  it('is refused where its duty asks for a table and has none, with what to add', () => {
    const { problems } = begin({ duty: 'F03', period: '2026-w48', narrative: ['Thứ Hai: cháo thịt'] });
    expect(problems).toEqual([expect.stringContaining('F03 cần một bảng số liệu')]);
    expect(problems[0]).toContain('--set');
  });
  it('is refused for a period of another kind', () =>
    expect(begin({ duty: 'A04', period: '2026-09', narrative: ['Sứ mạng'] }).problems).toEqual([
      expect.stringContaining('A04 cần kỳ là năm học'),
    ]));
  it('is good as a text where a text is what the duty asks for', () => {
    const { file, problems } = begin({ duty: 'A04', period: '2026-2027', narrative: ['Sứ mạng của trường.'] });
    expect(problems).toEqual([]);
    expect(String(file.content)).toMatch(/^# Nghĩa vụ\..*\nduty: A04$/mu);
  });
});
