import { blockTexts, importDocx, tools, writeMarkdown } from '../../../../src/model/word/index.ts';
import type { ImportContext, ImportResult } from '../../../../src/model/word/index.ts';
import { docx } from './ooxml.ts';
import type { Parts } from './ooxml.ts';

export const context: ImportContext = {
  today: '2026-11-22',
  school: { id: 'truong-mau', names: ['Trường Mầm non Mẫu'] },
  fileName: 'ke-hoach.docx',
};

export interface Read extends ImportResult {
  /** Texts of the body's blocks. */
  texts: string[];
  /** The same with their kinds: `heading 2: I. MỤC ĐÍCH`. */
  blocks: string[];
  markdown: string;
  /** Codes of the notes, without those on a missing head: most fixtures are passages. */
  codes: string[];
}

const aboutHead = ['nam-doan', 'loai-khac', 'thieu-phan-dau'];

export function readBytes(bytes: Uint8Array<ArrayBuffer>): Read {
  const result = importDocx(bytes, tools, context);
  const blocks = blockTexts(result.body);
  return {
    ...result,
    texts: blocks.map((each) => each.text),
    blocks: blocks.map((each) => `${each.kind}: ${each.text}`),
    markdown: writeMarkdown(result.body),
    codes: result.notes.map((each) => each.code).filter((code) => !aboutHead.includes(code)),
  };
}

export const read = (parts: Parts | string): Read =>
  readBytes(docx(typeof parts === 'string' ? { body: parts } : parts));
