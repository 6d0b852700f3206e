import { z } from 'zod';
import type { Site } from '../model/site/site.ts';
import { formatsOf } from '../model/views/official-formats.ts';
import type { OfficialKind } from '../model/views/official-formats.ts';
import type { Address } from './dataset.ts';
import { list } from './record-schema.ts';

/** The field of a list that says where each of its documents is as a file. */
export const documentFilesField = list(
  z.strictObject({ type: z.string(), url: z.string() }),
  'Các tệp của chính văn bản này, mỗi tệp một loại (media type): PDF, Word, JSON, XML, chữ.',
);

/** @param page address of the page of the document, below the base path */
export const documentFiles = (
  { settings }: Site,
  kind: OfficialKind,
  page: string,
  address: Address,
): z.infer<typeof documentFilesField> =>
  formatsOf(settings, kind, page).map(({ type, path }) => ({ type, url: address(path) }));
