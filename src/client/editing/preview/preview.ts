import { buildRegistry } from '../../../model/law/citation/index.ts';
import type { Registry, RegistryEntry, RegistryOrganization } from '../../../model/law/citation/index.ts';
import { isIssuedKind } from '../../../model/site/issued-day.ts';
import type { LookupTable } from '../../../model/search/lookup/table.ts';
import { checkFile, type CheckedFile } from './check-file.ts';
import { citedIn } from './cited.ts';
import { articleOfFile, draw, planFields, type Drawn } from './draw.ts';
import type { PreviewRequest } from './messages.ts';

/** The register of documents, as the site publishes it for those who write. */
export interface Register {
  places: Readonly<Record<string, readonly string[]>>;
  references: RegistryEntry[];
  organizations: RegistryOrganization[];
}

/** What the preview knows of the site. */
export interface Known {
  registry: Registry;
  places: Readonly<Record<string, readonly string[]>>;
  agencies: ReadonlyMap<string, RegistryOrganization>;
  table: LookupTable | null;
}

/** @param register null when it could not be fetched. @param table the documents with their states, null likewise */
export function knownOf(register: Register | null, table: LookupTable | null): Known {
  const { references = [], organizations = [], places = {} } = register ?? {};
  return {
    registry: buildRegistry(references, organizations),
    places,
    agencies: new Map(organizations.map((each) => [each.id, each])),
    table,
  };
}

/** The preview of a file as HTML. @throws when the file has no frontmatter */
export const preview = (
  { collection, id, text, base }: Pick<PreviewRequest, 'collection' | 'id' | 'text' | 'base'>,
  known: Known,
): string => draw(drawnOf({ collection, file: checkFile(collection, id, text), base }, known));

/** What a preview draws of a file that was checked. @param base the path of the site without its last slash */
export function drawnOf(
  { collection, file, base }: Pick<PreviewRequest, 'collection' | 'base'> & { file: CheckedFile },
  { registry, places, agencies, table }: Known,
): Drawn {
  const article = articleOfFile(collection, file);
  const day = file.fields['issuedOn'] ?? (file.fields['estimatedOn'] as { on?: unknown } | null | undefined)?.on;
  const setting = {
    date: typeof day === 'string' ? day : null,
    places: places[String(file.fields['organization'])] ?? [],
  };
  const decisions = collection === 'plans' ? planFields(file.fields).citationDecisions : [];
  const cited = article && isIssuedKind(collection) ? citedIn(article, decisions, registry, table, setting) : [];
  return { collection, file, article, cited, base: `${base}/`, agencies };
}
