import type { RegistryEntry, RegistryOrganization } from '../../model/law/citation/index.ts';
import type { RecordSetting } from '../../model/word/index.ts';
import { currentContent } from '../current.ts';
import { importSetting } from './setting.ts';

/** What the page that imports Word files must know of the site: enough to find a citation's document, and no more. */
export interface ImportRegister {
  school: { id: string; names: readonly string[] };
  schools: readonly { id: string; names: readonly string[] }[];
  /** Places of each school, nearest first. */
  places: Readonly<Record<string, readonly string[]>>;
  references: RegistryEntry[];
  organizations: RegistryOrganization[];
  /** What records of other kinds than a plan ask for. */
  records: RecordSetting;
}

/** The register of the site as it is on disk. */
export function importRegister(): ImportRegister {
  const { content } = currentContent();
  const { school, schools, placesOf, records } = importSetting(content);
  return {
    school,
    schools,
    records,
    places: Object.fromEntries(schools.map(({ id }) => [id, placesOf(id)])),
    references: [...content.records.legalReferences.values()].map(({ id, data }) => {
      const { kind, number, name, names, issuer, issuedOn, effectiveOn, expiredOn, subject, annexes } = data;
      return { id, kind, number, name, names, issuer, issuedOn, effectiveOn, expiredOn, subject, annexes };
    }),
    organizations: [...content.records.organizations.values()].map(({ id, data }) => {
      const { name, symbols, aliases, parent, place, from, to } = data;
      return { id, name, symbols, aliases, parent, place, from, to };
    }),
  };
}
