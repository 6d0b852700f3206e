import { kindNames, kindOf, kinds } from '../../kinds/index.ts';
import { formatOfFile } from '../../kinds/record-format.ts';
import type { KindName } from '../../kinds/index.ts';
import { ownerOf } from '../../kinds/kind.ts';
import { organization } from '../../kinds/organization.ts';
import { siteSettings } from '../../kinds/site-settings.ts';
import { recordFile } from '../record-form/new-record.ts';
import type { Content, ContentRecord } from '../records.ts';
import { slug } from '../text/slug.ts';
import { codeOwners, codeOwnersFile } from './code-owners.ts';
import { citedByLaw } from './cited-by-law.ts';
import { editingOf } from './editing-of.ts';
import { localDocuments, localLaw } from './local-law.ts';
import type { LocalLaw } from './local-law.ts';
import { schoolId, splitAddress } from './questions.ts';

/** Answers by the flag of their question, each good by itself; '' or missing for none. */
export type InitAnswers = Readonly<Record<string, string>>;

/** What makes the repository another school's. All paths are relative to the repository. */
export interface SetupChanges {
  school: { id: string; name: string };
  write: { path: string; content: string | Uint8Array }[];
  /** Files of the school that the repository came with: the project's tests go on reading them there. */
  move: { from: string; to: string }[];
  remove: string[];
  /** How many documents of localities stay because nobody said of which province the school is. */
  localKept: number;
}

/** Where the content is, and where the content of the school that the repository came with is kept for the tests. */
export const contentFolder = 'src/content';
export const seedFolder = 'tests/fixtures/truong-goc';
/** Where published addresses are pinned, and the list with which a site begins. */
export const pinnedAddressesFile = 'tests/gold/addresses.txt';
export const emptyPinnedAddresses =
  '# Địa chỉ đã công bố: không xóa dòng nào. Thêm bằng: npm run build && npm run addresses\n';
/** Where the logo lies below the content folder, and how `site.yaml` names it. */
export const logoFile = 'tep/logo.png';

/** What is in the repository now. */
export interface InitState {
  content: Content;
  /** The text of `site.yaml`. */
  settings: string;
  /** Files of the school below `src/content/public`, as paths relative to the content folder. */
  publicFiles: readonly string[];
  /** Whether the first school has been moved away before. */
  initialised: boolean;
}

/**
 * The files to write, to move and to remove. @param logo the picture to serve, null for none.
 * @throws Error with a Vietnamese sentence when the id is that of an agency that stays.
 */
export function setupChanges(answers: InitAnswers, state: InitState, logo: Uint8Array | null): SetupChanges {
  const { content } = state;
  const answer = (flag: string) => answers[flag] || null;
  const name = answers['name']!;
  const id = answer('id') ?? schoolId(name);
  const body = governingBody(answer('governing-body'), answer('province'), content);
  const own = new Set(body === null ? [] : [body.id]);
  const local = localLaw(content.records, answer('province'), own);
  const staying = [...content.records.legalReferences].filter(([each]) => !local.legalReferences.has(each));
  const kept = citedByLaw({ ...content.records, legalReferences: new Map(staying) });
  if (body !== null) kept.add(body.id);
  const holder = content.records.organizations.get(id);
  if (kept.has(id) || (holder && holder.data.branch !== 'school'))
    throw new Error(`Mã “${id}” đã là mã của một cơ quan trên trang. Chọn mã khác bằng --id, ví dụ ${id}-truong.`);

  const record = organization.parse({
    name,
    level: 'school',
    branch: 'school',
    schoolLevels: answer('level')?.split(/,\s*/u) ?? [],
    ownership: answer('ownership'),
    parent: body?.id ?? null,
    place: answer('province'),
    address: answer('address'),
    phone: answer('phone'),
    email: answer('email'),
    website: answers['url'],
    provenance: { sources: ['school'], confidence: 'high' },
  });
  const { url, base } = splitAddress(answers['url']!)!;
  const settings = siteSettings.parse({
    school: id,
    title: answer('title') ?? name,
    description: `Kế hoạch, văn bản và những điều ${name} phải công khai.`,
    url,
    base,
    color: answer('color'),
    colorDark: answer('color-dark'),
    logo: logo === null ? null : logoFile,
    repository: answer('repository'),
    editing: editingOf(answer('repository')),
  });
  const write: SetupChanges['write'] = [
    {
      path: `${contentFolder}/site.yaml`,
      content: `# Những điều nhà trường tự quyết định về trang. Đổi ở đây, không đổi trong mã.\n${recordFile(siteSettings, settings, null)}`,
    },
    { path: `${contentFolder}/organizations/${id}.yaml`, content: recordFile(organization, record, null) },
  ];
  if (body?.record)
    write.push({
      path: `${contentFolder}/organizations/${body.id}.yaml`,
      content: recordFile(organization, body.record, null),
    });
  const reviewers = answer('reviewers');
  if (reviewers !== null) write.push({ path: codeOwnersFile, content: codeOwners(reviewers.split(' ')) });
  if (logo !== null) write.push({ path: `${contentFolder}/public/${logoFile}`, content: logo });

  const written = new Set(write.map(({ path }) => path));
  const leaving = filesOfSchool(state, kept, local);
  const school = { id, name };
  const localKept = answer('province') === null ? localDocuments(content.records) : 0;
  if (state.initialised)
    return { school, write, move: [], remove: leaving.filter((path) => !written.has(path)), localKept };
  // The addresses of the school that leaves are nobody's promise any more.
  write.push({ path: pinnedAddressesFile, content: emptyPinnedAddresses });
  // Read with `sharedLaw`, the moved folder is the whole site that it was.
  write.push({ path: `${seedFolder}/site.yaml`, content: `sharedLaw: true\n${state.settings}` });
  const move = leaving.map((from) => ({ from, to: seedFolder + from.slice(contentFolder.length) }));
  return { school, write, move, remove: [], localKept };
}

/**
 * The files of the school that leaves, the records of schools, and the law of other provinces, sorted.
 * @param kept ids of organizations that stay in any case.
 */
function filesOfSchool({ content, publicFiles }: InitState, kept: ReadonlySet<string>, local: LocalLaw): string[] {
  const localIds: Partial<Record<KindName, ReadonlySet<string>>> = { ...local };
  const records = kindNames.flatMap((name) =>
    [...idsOfSchool(name, content), ...(localIds[name] ?? [])]
      .filter((id) => name !== 'organizations' || !kept.has(id))
      .map((id) => `${contentFolder}/${kinds[name].folder}/${id}.${formatOf(name, id, content)}`),
  );
  return [...records, ...publicFiles.map((path) => `${contentFolder}/${path}`)].sort();
}

/** The ending of a record's file; that of its kind where the file could not be read. */
function formatOf(name: KindName, id: string, { records, incomplete }: Content): string {
  const known = incomplete.records.find((each) => each.collection === name && each.id === id) ?? records[name].get(id);
  return known === undefined ? kinds[name].format : formatOfFile(name, known.file);
}

/** The records of a kind that are a school's. Of a kind that is always a school's those with errors too. */
function idsOfSchool(name: KindName, { named, records }: Content): string[] {
  const kind = kindOf(name);
  if (kind.owner === 'law') return [];
  if (kind.owner === 'school') return [...named[name].keys()];
  return [...records[name].values()].filter(({ data }) => ownerOf(kind, data) === 'school').map(({ id }) => id);
}

/** The body that governs the school: one that the site has, or a new record of what the school calls it. */
function governingBody(
  answer: string | null,
  place: string | null,
  { records, named }: Content,
): { id: string; record: ContentRecord<'organizations'>['data'] | null } | null {
  if (answer === null) return null;
  const wanted = answer.toLocaleLowerCase('vi');
  const known = [...records.organizations.values()].find(
    ({ id, data }) =>
      id === answer || [data.name, ...data.aliases].some((each) => each.toLocaleLowerCase('vi') === wanted),
  );
  if (known && known.data.branch !== 'school') return { id: known.id, record: null };
  const free = (id: string): string => (named.organizations.has(id) ? free(`${id}-2`) : id);
  const record = organization.parse({
    name: answer,
    level: levelOf(answer),
    branch: 'government',
    place,
    provenance: {
      sources: ['school'],
      confidence: 'medium',
      note: 'Tên và cấp do nhà trường ghi khi lập trang, chưa đối chiếu.',
    },
  });
  return { id: free(slug(answer)), record };
}

/** A guess by the name; the record says that nobody has compared it. */
const levelOf = (name: string) =>
  !/(?<!\p{L})(?:xã|phường|đặc khu)(?!\p{L})/iu.test(name) && /(?<!\p{L})(?:sở|tỉnh|thành phố)(?!\p{L})/iu.test(name)
    ? 'province'
    : 'commune';
