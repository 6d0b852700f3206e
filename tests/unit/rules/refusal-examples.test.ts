import { expect, test, vi } from 'vitest';
import { read } from '../../../src/client/word-import/read.ts';
import type { Example } from '../../../src/model/rules/example.ts';
import { refusalRules } from '../../../src/model/rules/import/refusal-rules.ts';
import type { RefusalRule } from '../../../src/model/rules/import/refusal-rules.ts';
import { ImportRefusal } from '../../../src/model/word/index.ts';
import { bytesOf, codesOfImport, codesOfWord, wordFile } from '../../support/rule-examples/word-examples.ts';
import { word } from '../../../src/model/rules/word-example.ts';

/** What a browser says of a file that it can or cannot read. */
async function codesInBrowser(kind: 'readable' | 'unreadable'): Promise<string[]> {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
  const file = new File([wordFile(word('Đoạn thứ nhất.'))], 'ke-hoach.docx');
  if (kind === 'unreadable') file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
  try {
    await read(file, {
      register: '/du-lieu.json',
      items: '/muc/__.json',
      today: '2026-11-22',
      record: null,
      answers: {},
    });
    return [];
  } catch (error) {
    return error instanceof ImportRefusal ? [error.code] : [String(error)];
  } finally {
    vi.unstubAllGlobals();
  }
}

function codesOf(example: Example): string[] | Promise<string[]> {
  if ('bytes' in example) return codesOfImport(bytesOf(example));
  if ('body' in example) return codesOfWord(example);
  return 'file' in example ? codesInBrowser(example.file) : ['no file for the importer'];
}

test.each(Object.entries<RefusalRule>(refusalRules))(
  '%s: the wrong file is refused for this reason, the right one is imported without a note',
  { timeout: 30_000 },
  async (code, { wrong, right }) => {
    expect(await codesOf(wrong)).toEqual([code]);
    expect(await codesOf(right)).toEqual([]);
  },
);
