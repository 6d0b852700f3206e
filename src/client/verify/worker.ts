import { getDocumentProxy } from 'unpdf';
import { sha256Hex } from '../../model/text/hex.ts';
import { pathOf, pathTyped } from '../../model/verify/coded-page.ts';
import { findingWords } from '../../model/verify/finding-words.ts';
import type { OpenPdf } from '../../model/verify/pdf-words.ts';
import { publishedSite } from '../../model/verify/published-site.ts';
import { recogniseFile } from '../../model/verify/recognise-file.ts';
import type { PublishedSite } from '../../model/verify/recognise-file.ts';
import { UnreadableFile } from '../../model/verify/unreadable-file.ts';
import { ImportRefusal } from '../../model/word/index.ts';
import type { VerifyAnswer, VerifyAnswered, VerifyRequest } from './messages.ts';

/** Reads and compares next to the page. The file stays here; only what the site publishes is fetched. */
addEventListener('message', ({ data }: MessageEvent<VerifyRequest>) => {
  void answerTo(data).then((answer) => postMessage({ serial: data.serial, answer } satisfies VerifyAnswered));
});

const openPdf: OpenPdf = (bytes) => getDocumentProxy(bytes, { verbosity: 0 });

let loaded: Promise<PublishedSite | null> | null = null;

async function answerTo({ file, root, typed }: VerifyRequest): Promise<VerifyAnswer> {
  try {
    loaded ??= publishedSite((path) => fetchedBytes(root + path.slice(1)));
    const site = await loaded;
    if (site === null) {
      loaded = null;
      return {
        kind: 'refused',
        message: 'Không tải được sổ mã của trang.',
        advice: 'Kiểm tra kết nối mạng rồi chọn lại tệp.',
      };
    }
    const chosen = typed === '' ? null : pathTyped(typed, site.root);
    if (chosen !== null && !site.pages.some((page) => pathOf(page, site.root) === chosen))
      return {
        kind: 'refused',
        message: `Không có trang “${chosen}” trong sổ mã.`,
        advice: 'Chép địa chỉ từ thanh địa chỉ khi đang mở trang cần so; hoặc để trống để máy tự tìm.',
      };
    const recognised = await recogniseFile(await bytesOf(file), chosen, site, { openPdf, sha256: sha256Hex });
    const { finding } = recognised;
    const passages = finding.kind === 'other-words' ? finding.passages : [];
    return { kind: 'found', words: findingWords(recognised, site.root), passages };
  } catch (error) {
    return error instanceof ImportRefusal || error instanceof UnreadableFile
      ? { kind: 'refused', message: error.message, advice: error.advice }
      : { kind: 'failed', reason: String(error) };
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new UnreadableFile('Không mở được tệp.', 'Tệp có thể là thư mục, đã bị xóa hoặc đang khóa; chọn lại.');
  }
}

async function fetchedBytes(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(address);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
