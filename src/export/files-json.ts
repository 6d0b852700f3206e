import { datasetPath } from '../model/addresses.ts';
import type { Site } from '../model/site/site.ts';
import { dataset } from './dataset.ts';
import type { Address, Dataset, Fields } from './dataset.ts';

/** What is known of a file of the school. */
export interface FileFacts {
  /** Below the base path. */
  path: string;
  /** Of its bytes, lower-case hexadecimal digits. */
  sha256: string;
  bytes: number;
}

/** A file that the school publishes, for programs that compare copies of it. */
export interface FileJson {
  url: string;
  sha256: string;
  bytes: number;
}

const fields: Fields<FileJson> = {
  url: 'Địa chỉ của tệp.',
  sha256: 'SHA-256 của các byte của tệp.',
  bytes: 'Số byte.',
};

/** Every file of the school, by address. */
export const filesJson = (site: Site, address: Address, files: readonly FileFacts[]): Dataset<FileJson> =>
  dataset(
    { title: 'Tệp đã công bố', url: address(datasetPath('files')), asOf: site.today, fields },
    files.map(({ path, sha256, bytes }) => ({ url: address(path), sha256, bytes })),
  );
