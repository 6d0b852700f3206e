import { endingOf } from '../downloads.ts';
import { otherFormat } from './leading-bytes.ts';
import { hasArchive } from './hidden-words.ts';
import { reasons } from './media-part.ts';
import { isMedia, readMedia } from './media-parts.ts';
import { mostBytes } from './size-limits.ts';

/** Why a file whose name is right is not published. Codes of the checker. */
export type ByteFault =
  | 'tai-ve-qua-lon'
  | 'tai-ve-khac-duoi'
  | 'anh-con-thong-tin'
  | 'anh-hong'
  | 'tieng-phim-con-thong-tin'
  | 'tieng-phim-hong';

/** What is wrong with a file, and what to say of it. */
export interface FoundByteFault {
  code: ByteFault;
  message: string;
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;

/** That a file is larger than a download may be; asked before it is read. @param path of a file whose name has no fault */
export const sizeFault = (path: string, bytes: number): FoundByteFault | null =>
  bytes <= mostBytes(path)
    ? null
    : { code: 'tai-ve-qua-lon', message: `tệp ${megabytes(bytes)}, tối đa ${megabytes(mostBytes(path))}.` };

/** What is wrong with the bytes of a file: another kind than its ending says, a picture that says who made it and where, or one that is not whole. */
export function byteFault(path: string, bytes: Uint8Array): FoundByteFault | null {
  const ending = endingOf(path);
  const other = otherFormat(ending, bytes);
  if (other !== null) return { code: 'tai-ve-khac-duoi', message: `đuôi “.${ending}”, bên trong là ${other}.` };
  return mediaFault(ending, bytes);
}

const recordings: Readonly<Record<string, string>> = { mp3: 'tệp tiếng', mp4: 'phim' };

/** What is wrong with a picture, with sound or a film; null of another kind of file. @param ending in small letters */
export function mediaFault(ending: string, bytes: Uint8Array): FoundByteFault | null {
  const { parts, broken: odd } = readMedia(ending, bytes);
  const broken = odd ?? (isMedia(ending) && hasArchive(bytes) ? reasons.archive : null);
  const what = recordings[ending];
  const metadata = [...new Set(parts.map((part) => part.what))];
  if (metadata.length > 0)
    return {
      code: what === undefined ? 'anh-con-thong-tin' : 'tieng-phim-con-thong-tin',
      message: `${what ?? 'ảnh'} còn ${metadata.join(', ')}.`,
    };
  if (broken === null) return null;
  return { code: what === undefined ? 'anh-hong' : 'tieng-phim-hong', message: `${what ?? 'ảnh'} ${broken}.` };
}
