import { join, relative, sep } from 'node:path';
import { checkContent } from '../model/check/check-content.ts';
import { checkDraftCitations } from '../model/check/check-draft-citations.ts';
import { sortIssues } from '../model/check/issue.ts';
import type { Issue } from '../model/check/issue.ts';
import type { Content, ContentRecord, Records } from '../model/records.ts';
import { buildSite } from '../model/site/site.ts';
import { collections } from '../schema/index.ts';
import type { CollectionName } from '../schema/index.ts';
import { contentFiles } from './content-files.ts';
import { buildDay, publicDirectory } from './paths.ts';
import { publicFiles } from './public-files.ts';
import { readRecord, readSettings } from './read-record.ts';

export interface ReadResult {
  /** What could be read; records with errors are left out. */
  content: Content;
  /** Every problem of every file, sorted. */
  issues: Issue[];
}

const perCollection = <T>(make: () => T) =>
  Object.fromEntries(Object.keys(collections).map((name) => [name, make()])) as Record<CollectionName, T>;

/**
 * Reads and checks a whole content folder. Never throws for bad content; every problem is reported at once.
 * @param directory absolute path of the content folder. @param root the project's folder, for file names in reports.
 * @param today ISO day on which the citations of drafts and the days of publication are judged.
 * @param publicFolder the folder with the files that readers download.
 */
export function readContent(
  directory: string,
  root: string = process.cwd(),
  today: string = buildDay(),
  publicFolder: string = publicDirectory(),
): ReadResult {
  const nameOf = (path: string) => relative(root, path).split(sep).join('/');
  const { files, issues } = contentFiles(directory, nameOf);
  const records = perCollection(() => new Map<string, ContentRecord>()) as unknown as Records;
  const named = perCollection(() => new Set<string>());
  for (const file of files) {
    named[file.collection].add(file.id);
    const record = readRecord(file, nameOf(file.path), issues);
    if (record) (records[file.collection] as Map<string, ContentRecord>).set(file.id, record);
  }
  const settings = readSettings(join(directory, 'site.yaml'), nameOf(join(directory, 'site.yaml')), issues);
  const content: Content = { records, named, settings, files: publicFiles(publicFolder, filesNamedIn(records)) };
  issues.push(...checkContent(content, today));
  // Without its school a site cannot be built; that error is in the list already.
  if (settings && records.organizations.has(settings.data.school))
    issues.push(...checkDraftCitations(records, buildSite(content, today)));
  return { content, issues: sortIssues(issues) };
}

/** The paths of all files that records name. */
function filesNamedIn({ disclosures, regulations, reports }: Records): Set<string> {
  const named = [
    ...[...disclosures.values()].flatMap(({ data }) => data.documents.flatMap(({ files }) => files)),
    ...[...regulations.values()].flatMap(({ data }) => data.files),
    ...[...reports.values()].flatMap(({ data }) => data.files),
  ];
  return new Set(named.map(({ path }) => path));
}
