import { hasStrayBytes } from '../../model/word/container/zip.ts';
import { RefusedFile } from './text-block.ts';

/** @throws RefusedFile for a file of Word or Excel with bytes that belong to none of its parts */
export function refuseStrayBytes(bytes: Uint8Array<ArrayBuffer>): void {
  if (hasStrayBytes(bytes))
    throw new RefusedFile('tai-ve-van-phong-co-them', 'tệp có dữ liệu lạ trước, giữa hoặc sau các phần của nó.');
}
