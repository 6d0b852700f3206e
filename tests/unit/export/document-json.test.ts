import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { documentJson } from '../../../src/export/document-json.ts';
import { documentJsonSchema } from '../../../src/export/document-schema.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { address, signed } from '../../support/official-documents.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';
import { samplePlan, sampleSite } from '../views/citation-sample.ts';

const schema = documentJsonSchema(address('/api/v1/van-ban.schema.json'));
const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const isValid = (data: unknown) => validate(data) || JSON.stringify(validate.errors);

const site = sampleSite(
  '<CanCu>\n\nCăn cứ Thông tư số 01/2020/TT-BM;\n\n</CanCu>\n\n## I. MỘT\n\n### 1. Hai\n\nTheo khoản 1 Điều 2 Thông tư số 99/2020/TT-BM.',
  '2026-11-22',
  {},
  signed,
);
const json = documentJson(site, site.plan(samplePlan), address, 'a'.repeat(64));

describe('a plan as JSON', () => {
  test('is as its published schema says, which refuses what is missing and what is unknown', () => {
    expect(isValid(json)).toBe(true);
    const { text: _, ...rest } = json;
    expect(validate(rest)).toBe(false);
    expect(validate({ ...json, more: 1 })).toBe(false);
    expect(validate({ ...json, asOf: '22/11/2026' })).toBe(false);
  });

  test('names its facts as NĐ 30/2020, Phụ lục VI does, next to the names of its file', () => {
    expect(json.nd30).toEqual({
      CodeNumber: '05',
      CodeNotation: 'KH-MNM',
      IssuedDate: '2024-03-05',
      OrganName: 'Trường Mầm non Mẫu',
      TypeName: 'Kế hoạch',
      Subject: 'Công tác mẫu năm 2024',
      Language: 'Tiếng Việt',
      SignerInfo: { Position: 'HIỆU TRƯỞNG', FullName: 'Nguyễn Thị Mẫu' },
      To: ['Như trên', 'Lưu: VT, CM'],
    });
    expect(json.record).toMatchObject({ number: '05/KH-MNM', place: 'Xã Mẫu', version: 'Bản đầu', withdrawn: false });
  });

  test('has its headings nested, and each paragraph where the text has it', () => {
    expect(json.structure).toEqual([
      { anchor: 'i', text: 'I. MỘT', children: [{ anchor: 'i-1', text: '1. Hai', children: [] }] },
    ]);
    for (const { start, end, text } of json.blocks) expect(json.text.slice(start, end)).toBe(text);
    expect(json.blocks.find(({ anchor }) => anchor === 'i-1-d1')?.section).toBe('i-1');
  });

  test('has its citations with their state on the day of the plan and today', () => {
    const [known, unknown] = json.citations;
    expect(known).toMatchObject({
      anchor: 'vd-1',
      block: 'mo-dau-d1',
      target: '01-2020-tt-bm',
      targetUrl: address('/van-ban/01-2020-tt-bm/'),
      then: { on: '2024-03-05', state: 'in-force' },
      now: { on: '2026-11-22', state: 'expired' },
    });
    expect(unknown).toMatchObject({ target: null, targetUrl: null, then: null, now: null, pinpoint: 'khoản 1 Điều 2' });
    for (const { start, end, text } of json.citations) expect(json.text.slice(start, end)).toBe(text);
  });

  test('leads to its other formats', () => {
    const page = address('/ke-hoach/2024-ke-hoach-mau');
    expect(json.url).toBe(`${page}/`);
    expect(json.formats.map(({ format, url }) => [format, url])).toEqual(
      expect.arrayContaining([
        ['pdf', `${page}.pdf`],
        ['json', `${page}.json`],
        ['txt', `${page}/toan-van.txt`],
      ]),
    );
  });
});

test('the notices and the regulation of the sample school are as the schema says', () => {
  const { content } = readContent(sampleSchool.content, process.cwd(), sampleDay);
  const sample = buildSite(content, sampleDay);
  const notices = sample.recordsOf('notices').map((record) => documentJson(sample, record, address, null));
  expect(notices.length).toBeGreaterThan(1);
  for (const notice of notices) expect(isValid(notice)).toBe(true);
  const record = sample.recordsOf('regulations').find(({ id }) => id === 'quy-che-dan-chu');
  if (!record) throw new Error('Trường mẫu không còn quy chế này.');
  const regulation = documentJson(sample, record, address, null);
  expect(isValid(regulation)).toBe(true);
  expect(regulation.nd30).toMatchObject({
    CodeNumber: '02',
    CodeNotation: 'QC-MNM',
    TypeName: 'Quy chế',
    Subject: 'Dân chủ ở cơ sở',
    SignerInfo: { Position: 'Hiệu trưởng', FullName: 'Nguyễn Thị Mẫu' },
    To: ['Hội đồng trường', 'Ban đại diện cha mẹ trẻ', 'Lưu: VT'],
  });
  expect(regulation.formats.map(({ url }) => url)).toContain(address('/quy-che/quy-che-dan-chu.xml'));
});

test('a school that limits its formats offers no other, but the text', () => {
  const limited = sampleSite('Một.', '2026-11-22', {
    'site.yaml': `school: truong-mau
title: Trường mẫu
description: Dữ liệu mẫu để kiểm thử.
url: https://truong-mau.example
formats: [json]
`,
  });
  const { formats } = documentJson(limited, limited.plan(samplePlan), address, null);
  expect(formats.map(({ format }) => format)).toEqual(['json', 'txt']);
});
