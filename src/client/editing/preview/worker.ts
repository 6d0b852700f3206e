import { buildRegistry } from '../../../model/law/citation/index.ts';
import type { Registry, RegistryEntry, RegistryOrganization } from '../../../model/law/citation/index.ts';
import type { LookupTable } from '../../../model/search/lookup/table.ts';
import { checkFile } from './check-file.ts';
import { citedIn } from './cited.ts';
import { articleOfFile, draw } from './draw.ts';
import type { Asked, Drawing } from './messages.ts';

/**
 * Checks and draws what stands in the form, beside the page: typing stays quick, and the model is built apart from the
 * files that search loads.
 */
interface Register {
  places: Readonly<Record<string, readonly string[]>>;
  references: RegistryEntry[];
  organizations: RegistryOrganization[];
}
interface Known {
  registry: Registry;
  places: Readonly<Record<string, readonly string[]>>;
  names: ReadonlyMap<string, string>;
  table: LookupTable | null;
}
let known: Promise<Known> | null = null;

const fetched = async <T>(address: string): Promise<T | null> => {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
};

async function load({ register, table }: Asked): Promise<Known> {
  const [site, rows] = await Promise.all([fetched<Register>(register), fetched<LookupTable>(table)]);
  const { references = [], organizations = [], places = {} } = site ?? {};
  return {
    registry: buildRegistry(references, organizations),
    places,
    names: new Map(organizations.map(({ id, name }) => [id, name])),
    table: rows,
  };
}

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  let html: string;
  try {
    const { registry, places, names, table } = await (known ??= load(data));
    const file = checkFile(data.collection, data.id, data.text);
    const article = articleOfFile(data.collection, file);
    const day = file.fields['issuedOn'] ?? (file.fields['estimatedOn'] as { on?: unknown } | null | undefined)?.on;
    const setting = {
      date: typeof day === 'string' ? day : null,
      places: places[String(file.fields['organization'])] ?? [],
    };
    const cited = article && data.collection === 'plans' ? citedIn(article.text, registry, table, setting) : [];
    html = draw({ collection: data.collection, file, article, cited, base: data.base, names });
  } catch (error) {
    console.error(error);
    html =
      '<p class="notice">Chưa xem trước được bản ghi này. Vẫn lưu được; máy kiểm tra sẽ đọc lại khi gửi duyệt.</p>';
  }
  postMessage({ ticket: data.ticket, html } satisfies Drawing);
});
