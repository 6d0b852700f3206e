import type { KindName } from '../../kinds/index.ts';
import { kindNames, kindOf, kinds } from '../../kinds/index.ts';
import { recordId } from '../../kinds/common.ts';
import type { EditingSettings } from '../../kinds/site-settings.ts';
import { comparableFields } from '../comparison/compared-fields.ts';
import { formFieldsOf } from '../record-form/form-fields.ts';
import { upperFirst } from '../text/first-letter.ts';
import { FILES_FOLDER, FILES_PATH, fieldOf, idPattern, messageOf } from './fields.ts';
import type { EditingField } from './fields.ts';

/** The groups of the menu, in order. */
const groups = ['school', 'reference', 'register'] as const;
const menu = groups.map((group) => kindNames.filter((name) => kinds[name].editing.group === group));
const all: ReadonlySet<KindName> = new Set(kindNames);

/** What the screen knows of the site. */
export interface EditingSite {
  title: string;
  /** Address of the site, with its base path. */
  url: string;
  settings: EditingSettings;
  /** Whether the school takes duties, documents and holidays from the project (`sharedLaw`). */
  sharedLaw?: boolean;
}

/** Where the project keeps the law that schools share. */
export const LAW_FOLDER = 'src/content';

/**
 * The configuration of the editing screen (Sveltia CMS): its forms are the schemas of the records, with their titles and
 * descriptions. Plain data; a test validates it against the JSON schema of the CMS.
 */
export function editingConfig({ title, url, settings, sharedLaw = false }: EditingSite): Record<string, unknown> {
  return {
    load_config_file: false,
    app_title: `Biên tập: ${title}`,
    logo: { src: `${new URL(url).pathname}favicon.svg` },
    site_url: url,
    display_url: url,
    backend: backend(settings),
    publish_mode: 'editorial_workflow',
    media_folder: FILES_FOLDER,
    public_folder: FILES_PATH,
    media_libraries: { default: { config: { slugify_filename: true } } },
    slug: { encoding: 'ascii', clean_accents: true, lowercase: true },
    // The page has a preview of its own; a deployed preview of a pull request is found by the host.
    show_preview_links: true,
    collections: menu.flatMap((names, index) => [
      ...(index > 0 ? [{ divider: true }] : []),
      ...names.map((name) =>
        collectionOf(name, sharedLaw && kinds[name].owner === 'law' ? LAW_FOLDER : settings.folder),
      ),
    ]),
  };
}

/** Where the hosts answer; the page's policy allows these and nothing else. */
export function hostAddresses({ host, address }: EditingSettings): string[] {
  if (host === 'github') return [address === null ? 'https://api.github.com' : new URL(address).origin];
  return [new URL(address ?? 'https://gitlab.com').origin];
}

function backend(settings: EditingSettings): Record<string, unknown> {
  const { host, repository, branch, address, applicationId } = settings;
  const common = { name: host, repo: repository, branch, commit_messages: messages };
  if (host === 'github')
    return {
      ...common,
      auth_methods: ['token'],
      ...(address !== null && {
        api_root: `${new URL(address).origin}/api/v3`,
        graphql_api_root: `${new URL(address).origin}/api/graphql`,
        base_url: new URL(address).origin,
      }),
    };
  const origin = new URL(address ?? 'https://gitlab.com').origin;
  return {
    ...common,
    auth_methods: applicationId === null ? ['token'] : ['oauth', 'token'],
    ...(applicationId !== null && { auth_type: 'pkce', app_id: applicationId }),
    ...(address !== null && { base_url: origin, api_root: `${origin}/api/v4` }),
  };
}

/** Commits are read by the people who approve them. */
const messages = {
  create: 'Thêm {{collection}}: {{slug}}',
  update: 'Sửa {{collection}}: {{slug}}',
  delete: 'Xóa {{collection}}: {{slug}}',
  uploadMedia: 'Thêm tệp {{path}}',
  deleteMedia: 'Xóa tệp {{path}}',
};

function collectionOf(name: KindName, contentFolder: string): Record<string, unknown> {
  const { folder, format, schema, label, editing } = kindOf(name);
  const { display, title, sort, id, icon, direction = 'ascending' } = editing;
  const fields = formFieldsOf(schema).map((asked) => fieldOf(asked, all, comparableFields(name)));
  return {
    name,
    label: upperFirst(label),
    label_singular: label,
    description: schema.meta()?.description ?? '',
    icon,
    folder: `${contentFolder}/${folder}`,
    extension: format,
    // A format of our own: it puts what was edited into the file as it was, see format/content-format.ts.
    format: formatName(name),
    identifier_field: title,
    summary: display,
    sortable_fields: {
      fields: [...sort],
      default: { field: sort[0], direction },
    },
    slug: {
      template: id,
      editable: ['create'],
      pattern: [idPattern, messageOf(recordId)],
      hint: 'Tên tệp và địa chỉ trang, sau này không đổi. Chữ thường không dấu, ví dụ 2026-dan-van-chinh-quyen.',
    },
    create: true,
    // What was public stays: a record is withdrawn, never deleted.
    delete: false,
    duplicate: false,
    fields: format === 'mdx' ? [...fields, body] : fields,
  };
}

/** The name under which the format of a collection is registered; the CMS expects the ending for MDX. */
export const formatName = (name: KindName): string =>
  `dan-biet-${name}${kinds[name].format === 'mdx' ? '-frontmatter' : ''}`;

/**
 * The text of an MDX file. It is edited as written: the rich text editor of the CMS rewrites tables, notes and
 * components that nobody touched (docs/decisions/0061-editing-screen.md).
 */
const body: EditingField = {
  name: 'body',
  label: 'Nội dung',
  hint: 'Đúng như văn bản đã ban hành. Bên cạnh là bản xem trước và những chỗ cần sửa.',
  widget: 'markdown',
  modes: ['raw'],
  buttons: [],
  editor_components: [],
  linked_images: false,
};
