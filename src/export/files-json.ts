import { z } from 'zod';
import { datasetPath } from '../model/addresses.ts';
import type { Site } from '../model/site/site.ts';
import { dataset, datasetTitles } from './dataset.ts';
import type { Address, Dataset } from './dataset.ts';
import { count, fieldsOf, sha256, words } from './record-schema.ts';

/** What is known of a file of the school. */
export interface FileFacts {
  /** Below the base path. */
  path: string;
  /** Of its bytes, lower-case hexadecimal digits. */
  sha256: string;
  bytes: number;
}

/** A file that the school publishes, for programs that compare copies of it. */
export const fileRecord = z.strictObject({
  url: words('Địa chỉ của tệp.'),
  sha256: sha256('SHA-256 của các byte của tệp.'),
  bytes: count('Số byte.'),
});
export type FileJson = z.infer<typeof fileRecord>;

/** Every file of the school, by address. */
export const filesJson = (site: Site, address: Address, files: readonly FileFacts[]): Dataset<FileJson> =>
  dataset(
    { title: datasetTitles.files, url: address(datasetPath('files')), asOf: site.today, fields: fieldsOf(fileRecord) },
    files.map(({ path, sha256: digest, bytes }) => ({ url: address(path), sha256: digest, bytes })),
  );
