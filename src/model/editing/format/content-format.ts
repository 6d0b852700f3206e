import { afterEdit } from '../../comparison/mark-fields.ts';
import { fullRecord, isObject } from '../full-record.ts';
import type { FullRecord } from '../full-record.ts';
import { FILES_PATH } from '../fields.ts';
import { recordFile } from '../../record-form/new-record.ts';
import { formFieldsOf } from '../../record-form/form-fields.ts';
import { normalizeText } from '../../text/normalize.ts';
import { kinds } from '../../../kinds/index.ts';
import { formatOfText } from '../../../kinds/record-format.ts';
import type { KindName } from '../../../kinds/index.ts';
import { provenance } from '../../../kinds/provenance.ts';
import { editYaml, readYaml } from './edit-yaml.ts';

/** Under this key the form carries the file as it was read. No schema knows it, and no field shows it. */
export const SOURCE = 'danBietSource';

export interface ContentFormat {
  /** What the forms show. @throws when the file cannot be read */
  readonly fromFile: (text: string) => Record<string, unknown>;
  /** The file as it was, with what was changed in the form. */
  readonly toFile: (content: Readonly<Record<string, unknown>>) => string;
}

/** Reads and writes the files of a collection so that an edit changes its own lines alone. */
export function contentFormat(name: KindName): ContentFormat {
  const { schema } = kinds[name];
  const questions = formFieldsOf(schema);
  return {
    fromFile(text) {
      const isMdx = formatOfText(name, text) === 'mdx';
      const parts = isMdx ? partsOf(text) : { open: '', yaml: text, close: '', body: '' };
      const data = readYaml(parts.yaml);
      const fields = withRootedFiles(isObject(data) ? data : {}) as Record<string, unknown>;
      return { ...fields, ...(isMdx ? { body: parts.body.trim() } : {}), [SOURCE]: text };
    },
    toFile(content) {
      const record = withSealedMarks(fullRecord(questions, content));
      const source = content[SOURCE];
      const isMdx = typeof source === 'string' ? formatOfText(name, source) === 'mdx' : kinds[name].format === 'mdx';
      const typed = content['body'];
      const body = typeof typed === 'string' ? normalizeText(typed).trim() : '';
      if (typeof source !== 'string') return recordFile(schema, record, isMdx ? `${body}\n` : null);
      if (!isMdx) return editYaml(source, questions, record);
      const parts = partsOf(source);
      const untouched = normalizeText(parts.body).trim() === body;
      return `${parts.open}${editYaml(parts.yaml, questions, record)}${parts.close}${untouched ? parts.body : `\n${body}\n`}`;
    },
  };
}

/** The record whose marks of comparison are those of the values that it has now. */
function withSealedMarks(record: FullRecord): FullRecord {
  const source = provenance.safeParse(record['provenance']);
  if (!source.success || source.data.verification === null) return record;
  const verification = afterEdit(source.data.verification, record);
  return { ...record, provenance: { ...(record['provenance'] as FullRecord), verification } };
}

interface Parts {
  /** `---` and its line end. */
  open: string;
  yaml: string;
  /** The closing `---` and its line end. */
  close: string;
  body: string;
}

function partsOf(text: string): Parts {
  const found = /^(---[ \t]*\n)([\s\S]*?\n|)(---[ \t]*(?:\n|$))([\s\S]*)$/u.exec(text);
  if (!found) throw new Error('Tệp không bắt đầu bằng phần khai báo giữa hai dòng ---.');
  const [, open, yaml, close, body] = found as unknown as [string, string, string, string, string];
  return { open, yaml, close, body };
}

/** Records name files from the folder of the site, `tep/…`; the CMS wants an address that begins with a slash. */
function withRootedFiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRootedFiles);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'path' && typeof each === 'string' && each.startsWith(FILES_PATH.slice(1))
        ? `/${each}`
        : withRootedFiles(each),
    ]),
  );
}
