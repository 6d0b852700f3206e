import { kindNames, kindOf } from '../../kinds/index.ts';
import type { KindName } from '../../kinds/index.ts';
import { referencesIn } from '../../kinds/reference.ts';
import type { FoundReference } from '../../kinds/reference.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { Issue } from '../rules/issue.ts';

/** Content of which a site can be built although files of it have errors. */
export interface SoundContent {
  content: Content;
  /** Files with errors, or gone although others name them, that are taken as they were before. */
  asBefore: string[];
  /** Files with errors, or that name one of these, without an earlier version: as if they were not there. */
  leftOut: string[];
}

type RecordMap = Map<string, ContentRecord>;

/**
 * Content in which each file with an error is replaced by its earlier version, so that the others can be asked what they
 * mean. Until the error is fixed the published site has the earlier version too.
 * @param earlier sound content, or null where there is none
 */
export function soundContent(content: Content, issues: readonly Issue[], earlier: Content | null): SoundContent {
  const bad = new Set(issues.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  if (bad.size === 0) return { content, asBefore: [], leftOut: [] };
  const records = Object.fromEntries(
    kindNames.map((name) => [
      name,
      new Map([...(content.records[name] as RecordMap)].filter(([, { file }]) => !bad.has(file))),
    ]),
  ) as unknown as Content['records'];
  const mapOf = (name: KindName) => records[name] as RecordMap;
  const earlierOf = (name: KindName, id: string) => (earlier?.records[name] as RecordMap | undefined)?.get(id);
  const asBefore = new Set<string>();
  const leftOut = new Set<string>();
  const restore = (name: KindName, id: string): boolean => {
    const record = earlierOf(name, id);
    if (!record) return false;
    mapOf(name).set(id, record);
    asBefore.add(record.file);
    return true;
  };
  for (const name of kindNames)
    for (const [id, file] of content.named[name]) if (!mapOf(name).has(id) && !restore(name, id)) leftOut.add(file);
  // A record that names one that is not there is fixed by the one it names, or left out, which another may name.
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const { record, reference } of dangling(records)) {
      if (!mapOf(record.collection).has(record.id) || isThere(records, reference)) continue;
      isDone = false;
      const target = reference.by === 'id' ? reference.target : dutyId(earlier, reference.target);
      if (target !== null && restore(reference.to as KindName, target)) continue;
      mapOf(record.collection).delete(record.id);
      leftOut.add(record.file);
    }
  }
  const settings = content.settings && !bad.has(content.settings.locationOf([]).file) ? content.settings : null;
  if (!settings && earlier?.settings) asBefore.add(earlier.settings.locationOf([]).file);
  return {
    content: { ...content, records: sorted(records), settings: settings ?? earlier?.settings ?? null },
    asBefore: [...asBefore].sort(),
    leftOut: [...leftOut].filter((file) => !asBefore.has(file)).sort(),
  };
}

const recordsOf = (records: Content['records']) =>
  kindNames.flatMap((name): ContentRecord[] => [...(records[name] as RecordMap).values()]);

const dangling = (records: Content['records']) =>
  recordsOf(records).flatMap((record) =>
    referencesIn(kindOf(record.collection).schema, record.data)
      .filter((reference) => !isThere(records, reference))
      .map((reference) => ({ record, reference })),
  );

const isThere = (records: Content['records'], { to, by, target }: FoundReference) =>
  by === 'id'
    ? records[to as KindName].has(target)
    : [...records.duties.values()].some(({ data }) => data.code === target);

const dutyId = (content: Content | null, code: string) =>
  [...(content?.records.duties ?? [])].find(([, { data }]) => data.code === code)?.[0] ?? null;

const sorted = (records: Content['records']) =>
  Object.fromEntries(
    kindNames.map((name) => [name, new Map([...(records[name] as RecordMap)].sort(([a], [b]) => (a < b ? -1 : 1)))]),
  ) as unknown as Content['records'];
