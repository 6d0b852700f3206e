import type { ContentView, DocumentView } from '../views/disclosure/content-view.ts';
import type { ItemView } from '../views/disclosure/item-view.ts';
import { joinBlocks } from './record-text.ts';
import { tableLines } from './table-lines.ts';

/** What the school published for an item, as a text: everything that its page shows of it, small counts hidden as there. */
export const itemText = ({ code, period, contents }: ItemView): string =>
  joinBlocks([`${code}, ${period}`, ...contents.map(contentText)]);

/** One thing that was published: its words, its documents with the digests of their files, its tables, and the days. */
export const contentText = ({ title, narrative, documents, data, publications }: ContentView): string =>
  joinBlocks([
    title ?? '',
    ...narrative,
    ...documents.map(documentText),
    ...data.map(({ table }) => tableLines(table)),
    publications
      .map(({ kind, on, note }) =>
        [kind, on === null ? 'không ghi ngày' : `ngày ${on}`, note].filter(Boolean).join('; '),
      )
      .join('\n'),
  ]);

const documentText = ({ title, number, issuedOn, files }: DocumentView): string =>
  [
    [title, number && `số ${number}`, issuedOn && `ngày ${issuedOn}`].filter(Boolean).join('; '),
    ...files.map(({ path, sha256 }) => `${path} sha256 ${sha256}`),
  ].join('\n');
