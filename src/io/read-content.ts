import { join, relative, sep } from 'node:path';
import { checkContent } from '../model/check/check-content.ts';
import { checkDraftCitations } from '../model/check/check-draft-citations.ts';
import { firstIssuesOfFiles } from '../model/check/first-issues.ts';
import { checkSchoolFolder } from '../model/check/check-school-folder.ts';
import { sortIssues } from '../model/rules/issue.ts';
import type { Issue } from '../model/rules/issue.ts';
import { issueAt } from '../model/rules/make-issue.ts';
import type {
  Content,
  ContentRecord,
  IncompleteRecord,
  IncompleteSettings,
  OutsidePersonalData,
  Records,
  SettingsRecord,
} from '../model/records.ts';
import { buildSite } from '../model/site/site.ts';
import { kindNames, kindOf, kinds } from '../kinds/index.ts';
import type { KindName } from '../kinds/index.ts';
import { ownerOf } from '../kinds/kind.ts';
import { readDownloads } from './downloads/read-downloads.ts';
import { CheckedFiles } from './checked-files.ts';
import { contentFiles } from './content-files.ts';
import type { ContentFile } from './content-files.ts';
import { buildDay, publicDirectory, sharedDirectory } from './paths.ts';
import { readRecord, readSettings } from './read-record.ts';
import type { ReadRecord } from './read-record.ts';
import { redirectsIn, schoolFolders } from './school-folders.ts';
import { stoppedIssue } from './watched/stopped-file.ts';
import type { StoppedFiles } from './watched/stopped-file.ts';
import type { Begin } from './watched/work-log.ts';

export interface ReadResult {
  /** What could be read; records with errors are left out. */
  content: Content;
  /** Every problem of every file, sorted. */
  issues: Issue[];
}

/** What a process under watch says before each file, and the files that ended it before and are not read again. */
export interface Watch {
  begin: Begin;
  stopped: StoppedFiles;
  /** What was read of files before, by path; these are not read again. Who hands it over takes out what has changed. */
  kept?: Map<string, KeptFile>;
  /** Whether files in which nothing is wrong are remembered from one run to the next. */
  remember?: boolean;
  /** Whether the school shared the law before a change: what counts where `site.yaml` does not say it in a way that can be read. */
  sharedLawBefore?: boolean | undefined;
}

/**
 * Whether the school takes the law of the project. A wrong word in one line of `site.yaml` must not make hundreds of records look as if
 * they were gone: the error itself would not be found among those that follow.
 */
function sharesLaw(
  settings: SettingsRecord | null,
  incomplete: IncompleteSettings | null,
  before: boolean | undefined,
): boolean {
  const said = (settings ?? incomplete)?.data.sharedLaw;
  return said ?? before ?? (incomplete !== null && Object.hasOwn(incomplete.written, 'sharedLaw'));
}

/** What reading one file of a record came to. */
export interface KeptFile {
  result: ReadRecord | null;
  issues: readonly Issue[];
  outside: readonly OutsidePersonalData[];
}

const perCollection = <T>(make: () => T) =>
  Object.fromEntries(kindNames.map((name) => [name, make()])) as Record<KindName, T>;

function readAlone(file: ContentFile, name: string, checked: CheckedFiles | null): KeptFile {
  const issues: Issue[] = [];
  const outside: OutsidePersonalData[] = [];
  const result = readRecord(file, name, issues, outside, checked);
  return { result, issues, outside };
}

/** Records by id, in the order that they have when all come from one folder. */
const sorted = (records: Records) =>
  Object.fromEntries(
    Object.entries(records).map(([name, map]) => [
      name,
      new Map([...(map as Map<string, ContentRecord>)].sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  ) as unknown as Records;

/**
 * Reads and checks a whole content folder, and the law that it shares. Never throws for bad content; every problem is reported at once.
 * @param directory absolute path of the content folder. @param root the project's folder, for file names in reports.
 * @param today ISO day on which the citations of drafts and the days of publication are judged.
 * @param publicFolder the folder with the files that readers download. @param watch of a process under watch
 */
export function readContent(
  directory: string,
  root: string = process.cwd(),
  today: string = buildDay(),
  publicFolder: string = publicDirectory(),
  { begin, stopped, kept, remember = false, sharedLawBefore }: Watch = { begin: () => {}, stopped: {} },
): ReadResult {
  const nameOf = (path: string) => relative(root, path).split(sep).join('/');
  const { files, unread, issues } = contentFiles(directory, nameOf);
  const outside: OutsidePersonalData[] = [];
  const checked = remember ? new CheckedFiles(directory) : null;
  const siteFile = join(directory, 'site.yaml');
  const stoppedAt = (name: string): boolean => {
    const why = stopped[name];
    if (why !== undefined) issues.push(stoppedIssue(name, why));
    else begin(name);
    return why !== undefined;
  };
  const { settings, incomplete: incompleteSettings } = stoppedAt(nameOf(siteFile))
    ? { settings: null, incomplete: null }
    : readSettings(siteFile, nameOf(siteFile), issues, outside);
  const records = perCollection(() => new Map<string, ContentRecord>()) as unknown as Records;
  const named = perCollection(() => new Map<string, string>());
  const incomplete: IncompleteRecord[] = [];
  const readOnce = (file: ContentFile, name: string): ReadRecord | null => {
    const known = kept?.get(file.path) ?? readAlone(file, name, checked);
    kept?.set(file.path, known);
    issues.push(...known.issues);
    outside.push(...known.outside);
    return known.result;
  };
  const read = (file: ContentFile, isWanted: (record: ContentRecord) => boolean = () => true) => {
    const name = nameOf(file.path);
    const result = stoppedAt(name) ? null : readOnce(file, name);
    if (result && 'record' in result && !isWanted(result.record)) return;
    named[file.collection].set(file.id, name);
    if (result && 'incomplete' in result) incomplete.push(result.incomplete);
    else if (result) (records[file.collection] as Map<string, ContentRecord>).set(file.id, result.record);
  };
  for (const { collection, id, path } of unread) named[collection].set(id, nameOf(path));
  for (const file of files) read(file);
  if (sharesLaw(settings, incompleteSettings, sharedLawBefore) && sharedDirectory(root) !== directory) {
    const shared = contentFiles(sharedDirectory(root), nameOf);
    issues.push(...shared.issues);
    const wanted = shared.files.filter(
      ({ collection, id }) => kinds[collection].owner !== 'school' && !named[collection].has(id),
    );
    for (const file of wanted) read(file, ({ data }) => ownerOf(kindOf(file.collection), data) === 'law');
  }
  begin(null);
  checked?.keep();
  const folders = schoolFolders(directory, publicFolder);
  const folderIssues = folders.flatMap((each) =>
    checkSchoolFolder({
      ...each,
      redirects: redirectsIn(each),
      nameOf: (path) => nameOf(join(each.folder, path)),
    }),
  );
  const downloads = readDownloads(folders, nameOf, { stoppedAt, begin }, records);
  issues.push(...downloads.issues);
  const content: Content = {
    records: sorted(records),
    named,
    settings,
    incomplete: { records: incomplete, settings: incompleteSettings },
    files: downloads.files,
    originals: downloads.originals,
    outside: [...outside, ...downloads.outside],
  };
  // Without its school a site cannot be built; that error is in the list already.
  const hasSchool = settings !== null && records.organizations.has(settings.data.school);
  // What compares many records with each other is no file's: it has a limit of its own, under the name of the folder.
  const together = nameOf(directory) || '.';
  const visit = (file: string | null) => begin(file ?? together);
  const isTooMuch = stopped[together] !== undefined;
  if (isTooMuch)
    issues.push(
      issueAt(
        { file: together, line: 1, column: 1 },
        'khong-kiem-duoc',
        'so sánh các bản ghi với nhau mãi không xong.',
        {
          remedy:
            'Xem bản ghi vừa thêm có hàng trăm quan hệ, tệp đính kèm hay lần công bố không; bớt đi rồi kiểm tra lại.',
        },
      ),
    );
  const all = [
    issues,
    folderIssues,
    isTooMuch ? [] : checkContent(content, today, visit),
    hasSchool && !isTooMuch ? checkDraftCitations(records, buildSite(content, today), visit) : [],
  ].flat();
  begin(null);
  return { content, issues: firstIssuesOfFiles(sortIssues(all)) };
}
