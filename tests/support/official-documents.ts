import { officialPlan } from '../../src/model/official/official-plan.ts';
import type { OfficialBlock, OfficialDocument, Run } from '../../src/model/official/official-document.ts';
import type { Files } from './content-folder.ts';
import { samplePlan, sampleSite } from '../unit/views/citation-sample.ts';

export const address = (path: string): string => `https://truong.example/goc${path}`;

/** A plan of the sample school with the given text. @param files more files of the content: `public/tep/so-do.png` */
export const documentOf = (body: string, frontmatter = '', files: Files = {}): OfficialDocument =>
  officialPlan(sampleSite(body, '2026-11-22', files, frontmatter), samplePlan, { address, code: 'abcd ef01 2345' });

/** What a school writes around the text of a plan. */
export const signed = `number: 05/KH-MNM
place: Xã Mẫu
signer: { position: HIỆU TRƯỞNG, name: Nguyễn Thị Mẫu }
recipients: ['- Như trên;', '- Lưu: VT, CM.']
`;

/** The words of blocks in their order, pieces of one block joined. */
export function wordsOf(blocks: readonly OfficialBlock[]): string[] {
  const join = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'rule':
        return [];
      case 'list':
        return block.items.flatMap(wordsOf);
      case 'quote':
        return wordsOf(block.blocks);
      case 'table':
        return [...block.header, ...block.rows].flatMap((row) => row.map(({ runs }) => join(runs)));
      default:
        return [join(block.runs)];
    }
  });
}

/** In place of a QR code, where a test does not look at it. */
export const qr = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
