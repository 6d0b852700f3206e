import { disclosure, type Disclosure } from '../../../kinds/disclosure.ts';
import { contentFormat } from '../../editing/format/content-format.ts';
import { readYaml } from '../../editing/format/edit-yaml.ts';
import type { Target } from './target.ts';

/** What is said where the item has the same file. */
export const HAS_FILE = 'Mục này đã có đúng tệp Word ấy (cùng mã SHA-256), nên không thêm lần nữa.';

/** The item of a duty that is there, after a document was added to it. */
export interface ItemWithDocument {
  record: Disclosure;
  /** The whole file. */
  text: string;
  /** The item has the same file already. */
  hasFile: boolean;
}

/**
 * Adds the document of an import to the item that is there, with a publication of the day: what was published does not change
 * without a word. Everything else in the file stays as it is.
 * @param fields those of the target, complete @param text the item's file
 * @throws when the fields or the file are not those of an item
 */
export function itemWithDocument({ fields }: Pick<Target, 'fields'>, text: string): ItemWithDocument {
  const added = disclosure.parse(fields);
  const format = contentFormat('disclosures');
  const item = disclosure.parse(readYaml(text));
  const documents = [...item.documents, ...added.documents];
  const publications = [...item.publications, ...added.publications.map(asUpdate)];
  return {
    record: { ...item, documents, publications },
    text: format.toFile({ ...format.fromFile(text), documents, publications }),
    hasFile: sealsOf(added).some((seal) => sealsOf(item).includes(seal)),
  };
}

const sealsOf = ({ documents }: Disclosure): string[] =>
  documents.flatMap(({ files }) => files.map(({ sha256 }) => sha256));

const asUpdate = (publication: Disclosure['publications'][number]) => ({ ...publication, kind: 'update' as const });
