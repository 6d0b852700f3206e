import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder, readBuildNote } from '../../scripts/lib/build-inputs.mjs';
import { listen, siteHandler } from '../../scripts/lib/server.mjs';
import { INDEX_FOLDER } from '../../src/io/integrations/search-index.ts';
import { buildIndex } from '../../src/io/search/build-index.ts';
import { packTable } from '../../src/model/search/lookup/packed-table.ts';
import type { LookupTable } from '../../src/model/search/lookup/table.ts';
import type { SearchRecord } from '../../src/model/search/records/record.ts';

/** The built search page with an index and a table of many small documents, served on a free port. */
export interface LargeSite {
  /** Address of the search page. */
  search: string;
  /** From now on answers 503 for files whose path matches; null answers all again. */
  breakFiles: (path: RegExp | null) => void;
  close: () => void;
}

/** How many documents the site has: more than search can go through without a worker. */
export const DOCUMENTS = 600;
/** A word that every fifteenth document has. */
export const RARE_WORD = 'xylophon';
export const WITH_RARE_WORD = DOCUMENTS / 15;

const numberOf = (at: number) => `${at + 1}/2020/TT-ABC`;
const pathOf = (at: number) => `/van-ban/${at + 1}-2020-tt-abc/`;

const record = (at: number): SearchRecord => {
  const title = `Thông tư ${numberOf(at)}`;
  return {
    path: pathOf(at),
    title,
    text: `${title}\nQuy định về mục thứ ${at + 1}${at % 15 === 0 ? `, có nói đến ${RARE_WORD}` : ''}.`,
    facets: { trang: 'Văn bản', nam: '2020' },
  };
};

const table = (): LookupTable => ({
  rows: Array.from({ length: DOCUMENTS }, (_, at) => ({
    path: pathOf(at),
    title: `Thông tư ${numberOf(at)}`,
    kind: 'thong-tu',
    number: numberOf(at),
    issuer: 'abc',
    issuedOn: null,
    year: 2020,
    state: 'unknown',
    subject: null,
    names: [],
  })),
  issuers: { abc: ['Bộ ABC'] },
  kinds: { 'thong-tu': 'Thông tư' },
});

/** The search page of the last build with documents that are made up and have no pages. The caller closes it. */
export async function serveLargeSite(): Promise<LargeSite> {
  const source = outputFolder();
  const { base } = readBuildNote(source)!;
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  for (const name of ['404.html', 'tim-kiem']) cpSync(join(source, name), join(folder, name), { recursive: true });
  const page = join(folder, 'tim-kiem/index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    html
      .replace(/(?<=data-documents=")\d+/u, String(DOCUMENTS))
      .replace(/data-texts="[^"]*"/u, `data-engine="${base}${INDEX_FOLDER}/pagefind.js"`),
  );
  writeFileSync(join(folder, 'tim-kiem/van-ban.json'), JSON.stringify(packTable(table())));
  await buildIndex(
    Array.from({ length: DOCUMENTS }, (_, at) => record(at)),
    join(folder, INDEX_FOLDER),
  );

  let broken: RegExp | null = null;
  const own = siteHandler({ folder, base });
  const others = siteHandler({ folder: source, base });
  const isOwn = (url: string) => ['tim-kiem/', `${INDEX_FOLDER}/`].some((path) => url.startsWith(base + path));
  const server = await listen(
    (request, response) => {
      if (broken?.test(request.url!)) response.writeHead(503).end();
      else (isOwn(request.url!) ? own : others)(request, response);
    },
    { port: 0 },
  );
  return {
    search: `http://localhost:${server.port}${base}tim-kiem/`,
    breakFiles: (path) => void (broken = path),
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
