import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import { checkBodyCharacters } from '../model/check/check-characters.ts';
import { issueAt } from '../model/rules/make-issue.ts';
import type { Issue } from '../model/rules/issue.ts';
import { isClean } from '../model/check/found-in-content.ts';
import type {
  ContentRecord,
  IncompleteRecord,
  IncompleteSettings,
  OutsidePersonalData,
  SettingsRecord,
} from '../model/records.ts';
import { once, recent } from '../model/once.ts';
import { kindOf, kinds } from '../kinds/index.ts';
import type { KindName } from '../kinds/index.ts';
import { formatOfFile } from '../kinds/record-format.ts';
import { siteSettings } from '../kinds/site-settings.ts';
import type { CheckedFiles } from './checked-files.ts';
import type { ContentFile } from './content-files.ts';
import { splitFrontmatter } from '../model/parse/frontmatter.ts';
import { plainBody } from '../model/mdx/plain-body.ts';
import { isReadable, parseFields } from './parse-fields.ts';
import { parseMdx } from './parse-mdx.ts';
import { parseYaml } from '../model/parse/parse-yaml.ts';
import { readSource } from './read-file.ts';
import type { SourceFile } from '../model/parse/source.ts';

/** A record that its schema and the policy accept, or what could be read of one with errors. */
export type ReadRecord = { record: ContentRecord } | { incomplete: IncompleteRecord };

/** What a text gives as a record. */
interface Reading {
  read: ReadRecord | null;
  issues: readonly Issue[];
  outside: readonly OutsidePersonalData[];
}

/** Enough for several schools: a folder that is read again has mostly the texts that it had. */
const readings = recent<Reading>(3000);

/**
 * Reads one record. What is wrong goes to `issues`, all of it, and personal data in comments to `outside`. Null when nothing
 * could be read. The same text under the same name is the same object as before. @param file how reports name the file.
 * @param checked what is remembered of files from one run to the next
 */
export function readRecord(
  { collection, id, path }: ContentFile,
  file: string,
  issues: Issue[],
  outside: OutsidePersonalData[],
  checked: CheckedFiles | null = null,
): ReadRecord | null {
  const whole = readSource(path, file);
  if ('issue' in whole) {
    issues.push(whole.issue);
    return null;
  }
  const { source } = whole;
  const key = [collection, id, file, source.raw].join('\n');
  const reading = readings(key, () => {
    const known = checked && knownRecord({ collection, id }, source, checked);
    if (known) return { issues: [], outside: [], read: { record: known } };
    const own = { issues: [] as Issue[], outside: [] as OutsidePersonalData[] };
    return { ...own, read: readText({ collection, id }, source, own.issues, own.outside) };
  });
  const { read } = reading;
  if (
    checked &&
    read &&
    'record' in read &&
    reading.issues.length + reading.outside.length === 0 &&
    isClean(read.record)
  )
    checked.add(source, read.record.data);
  issues.push(...reading.issues);
  outside.push(...reading.outside);
  return read;
}

function readText(
  { collection, id }: Pick<ContentFile, 'collection' | 'id'>,
  source: SourceFile,
  issues: Issue[],
  outside: OutsidePersonalData[],
): ReadRecord | null {
  if (!isReadable(source, issues)) return null;
  const { file } = source;
  const locationAt = (offset: number) => source.locationAt(offset);
  const isMdx = formatOfFile(collection, file) === 'mdx';
  const parts = isMdx ? splitFrontmatter(source) : { yaml: source.text, yamlOffset: 0, body: '' };
  if (!parts) {
    const opened = source.text.startsWith('---\n');
    const message = opened
      ? 'phần khai báo mở ở dòng 1 nhưng không có dòng --- đóng lại.'
      : 'tệp không bắt đầu bằng phần khai báo giữa hai dòng ---.';
    issues.push(issueAt(source.location(1, 1), 'thieu-frontmatter', message));
    const body = plainBody(source.text);
    const locationOf = () => source.location(1, 1);
    const isUnreadable = () => true;
    return {
      incomplete: { collection, id, data: {}, isUnreadable, body, refusedAt: new Set(), file, locationOf, locationAt },
    };
  }
  const fields = parseFields(
    source,
    parts.yaml,
    parts.yamlOffset,
    kinds[collection].schema,
    issues,
    outside,
    collection === 'disclosures',
  );
  const mdx = isMdx ? parseMdx(source, parts.body, collection) : null;
  issues.push(...(mdx?.issues ?? []));
  if (mdx?.readable) issues.push(...checkBodyCharacters(mdx.readable, source.text, locationAt));
  const common = { collection, id, file, locationOf: fields.yaml.locationOf, locationAt };
  if (fields.data === null || mdx?.root === null)
    return {
      incomplete: {
        ...common,
        data: fields.valid,
        wrong: Object.fromEntries(
          Object.entries(fields.yaml.data ?? {}).filter(
            ([key]) => !Object.hasOwn(fields.valid, key) && !fields.yaml.isBroken(key),
          ),
        ),
        isUnreadable: (field) => fields.yaml.isBroken(field),
        body: mdx?.readable ?? null,
        refusedAt: mdx?.root === null ? mdx.refusedAt : null,
      },
    };
  const record: ContentRecord = {
    ...common,
    data: fields.data,
    body: textOf(collection, mdx?.root),
    digest: digestOf(source),
  };
  return { record };
}

/**
 * The record of a file with which nothing was wrong; null for any other. Schema and policy judge it again, for a memory may be damaged.
 * Where in the file a field is, is looked for when someone asks.
 */
function knownRecord(
  { collection, id }: Pick<ContentFile, 'collection' | 'id'>,
  source: SourceFile,
  checked: CheckedFiles,
): ContentRecord | null {
  const remembered = checked.dataOf(source);
  const data = remembered && kinds[collection].schema.safeParse(remembered.data).data;
  if (!data) return null;
  const isMdx = formatOfFile(collection, source.file) === 'mdx';
  const parts = (isMdx ? splitFrontmatter(source) : null) ?? { yaml: source.text, yamlOffset: 0, body: '' };
  const yaml = once(() => parseYaml(source, parts.yaml, parts.yamlOffset).parsed);
  const body = isMdx ? parseMdx(source, parts.body, collection).root : null;
  if (isMdx && body === null) return null;
  return {
    collection,
    id,
    file: source.file,
    data,
    body: textOf(collection, body),
    digest: digestOf(source),
    locationOf: (at, key) => yaml().locationOf(at, key),
    locationAt: (offset) => source.locationAt(offset),
    isClean: true,
  };
}

/** The body of a record; null for a file that may come without one and says nothing below its head. */
const textOf = (name: KindName, root: Root | null | undefined): Root | null =>
  root && !(kindOf(name).textOptional && root.children.length === 0) ? root : null;

const digestOf = ({ text }: SourceFile): string => createHash('sha256').update(text).digest('hex');

/** Reads the settings of the site: complete, or what could be read of them; both null when nothing could be read. */
export function readSettings(
  path: string,
  file: string,
  issues: Issue[],
  outside: OutsidePersonalData[],
): { settings: SettingsRecord | null; incomplete: IncompleteSettings | null } {
  const whole = readSource(path, file);
  if ('issue' in whole) issues.push(whole.issue);
  if ('issue' in whole || !isReadable(whole.source, issues)) return { settings: null, incomplete: null };
  const { source } = whole;
  const { yaml, data, valid } = parseFields(source, source.text, 0, siteSettings, issues, outside);
  const { locationOf } = yaml;
  const written = (yaml.data ?? {}) as Readonly<Record<string, unknown>>;
  return data === null
    ? {
        settings: null,
        incomplete: { data: valid, written, isUnreadable: (field) => yaml.isBroken(field), locationOf },
      }
    : { settings: { data, locationOf }, incomplete: null };
}
