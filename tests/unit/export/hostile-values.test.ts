import { describe, expect, test } from 'vitest';
import { parseCsv } from 'hucre/csv';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { textDigest } from '../../../src/io/text-digest.ts';
import { citationsJson } from '../../../src/export/citations-json.ts';
import { deadlinesCalendar } from '../../../src/export/deadlines-ics.ts';
import { disclosuresJson } from '../../../src/export/disclosures-json.ts';
import { dutiesJson } from '../../../src/export/duties-json.ts';
import { jsonFeed, rssFeed } from '../../../src/export/feed.ts';
import { legalReferencesJson } from '../../../src/export/legal-references-json.ts';
import { plansJson } from '../../../src/export/plans-json.ts';
import { reviewJson } from '../../../src/export/review-json.ts';
import { tableCsv } from '../../../src/export/table-csv.ts';
import { graphText } from '../../../src/export/structured-data/graph.ts';
import type { Content } from '../../../src/model/records.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { words } from '../../../src/model/table/table-input.ts';
import { publish } from '../../../src/model/table/publish.ts';
import { sampleDay } from '../../support/sample-school.ts';
import { sample } from '../disclosure/sample-site.ts';

/** What means something to one of the formats, and what the checker lets pass with a warning. */
const hostile = [
  ']]><script>alert(1)</script>',
  '<!--&nbsp;&lt;&#0;&bad;',
  '"\'`\\"\\\\',
  'a;b,c:d\\;\\,\\n',
  'END:VEVENT\r\nEND:VCALENDAR',
  '=HYPERLINK("https://x.example")',
  '</script><!--',
  '\u202eoàb gnôhT\u2066',
  '\ue000\u200b\u2028\u2029',
  '😀👩‍👩‍👧 e\u0323\u0302',
  '{"a":1}',
  'x'.repeat(3000),
];

/** The sample school where every free text of a record ends with hostile words. */
function hostileContent(words: string): Content {
  const free = new Set([
    'title',
    'subject',
    'name',
    'description',
    'note',
    'label',
    'summary',
    'purpose',
    'notice',
    'narrative',
    'reason',
    'change',
  ]);
  const spoil = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return free.has(key) ? `${value} ${words}` : value;
    if (Array.isArray(value)) return value.map((each) => spoil(each, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoil(each, name)]));
  };
  const { content } = sample;
  const records = Object.fromEntries(
    Object.entries(content.records).map(([name, map]) => [
      name,
      new Map([...map].map(([id, record]) => [id, { ...record, data: spoil(record.data) }])),
    ]),
  ) as unknown as Content['records'];
  const settings = { ...content.settings!, data: spoil(content.settings!.data) } as Content['settings'];
  return { ...content, records, settings };
}

/** The elements of an XML document with their text. @throws Error where it is not well-formed */
function parseXml(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const parser = new SaxesParser();
  let inner = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', () => (inner = ''));
  parser.on('text', (more) => (inner += more));
  parser.on('cdata', (more) => (inner += more));
  parser.on('closetag', ({ name }) => found.set(name, [...(found.get(name) ?? []), inner]));
  parser.write(text).close();
  return found;
}

const address = (path: string) => `https://truong-mau.example${path}`;

describe.each(hostile)('a site whose every text ends with %j', (text) => {
  const site = buildSite(hostileContent(text), sampleDay);

  test('has a feed that an XML parser reads, with those words in it and nothing more', () => {
    const titles = parseXml(rssFeed(site, address)).get('title')!;
    expect(titles.length).toBeGreaterThan(3);
    expect(titles.every((title) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(title))).toBe(true);
    expect(titles.some((title) => title.includes(text.slice(0, 5)))).toBe(true);
  });

  test('has a calendar that a parser of calendars reads, and as many events as without them', () => {
    const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').length;
    const plain = deadlinesCalendar(buildSite(sample.content, sampleDay), address);
    expect(events(deadlinesCalendar(site, address))).toBe(events(plain));
  });

  test('has data that are JSON', () => {
    for (const write of [
      citationsJson,
      disclosuresJson,
      (of: typeof site, at: typeof address) => dutiesJson(of, at, textDigest),
      jsonFeed,
      (of: typeof site, at: typeof address) => legalReferencesJson(of, at, textDigest),
      plansJson,
      reviewJson,
    ])
      expect(JSON.parse(JSON.stringify(write(site, address)))).toBeTypeOf('object');
  });

  test('has a table that a CSV parser reads, cell for cell', () => {
    const view = publish({
      table: 'menu',
      caption: '',
      rowHeader: 'Mục',
      columns: [words('what', 'Món')],
      rows: [{ key: 'a', label: `Dòng ${text}`, values: { what: text } }],
    });
    const [, row] = parseCsv(tableCsv(view, { bom: false }));
    expect(String(row![0])).toBe(`Dòng ${text}`);
    expect(String(row![1]).replace(/^'/u, '')).toBe(text);
  });

  test('has structured data that end no script of a page', () => {
    expect(graphText([{ '@type': 'Thing', name: text } as never])).not.toMatch(/<\/script|<!--/iu);
  });
});
