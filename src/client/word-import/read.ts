import { buildRegistry } from '../../model/law/citation/index.ts';
import type { RegistryEntry, RegistryOrganization } from '../../model/law/citation/index.ts';
import { readPlan, tools } from '../../model/word/index.ts';
import type { ReadPlan } from '../../model/word/index.ts';
import { fetched } from '../fetched.ts';
import { bytesOfWordFile } from '../word-file/bytes.ts';

/** What `kho.json` next to the page holds. */
interface Register {
  school: { id: string; names: readonly string[] };
  schools: readonly { id: string; names: readonly string[] }[];
  places: Readonly<Record<string, readonly string[]>>;
  references: RegistryEntry[];
  organizations: RegistryOrganization[];
}

const nothing: Register = {
  school: { id: 'truong', names: [] },
  schools: [],
  places: {},
  references: [],
  organizations: [],
};
let loaded: Promise<Register | null> | null = null;

/**
 * Reads a chosen file. Only the register is fetched, from this site.
 *
 * @param register address of the register. @param today ISO day
 * @returns the plan, and whether the register did not arrive. @throws ImportRefusal
 */
export async function read(
  file: File,
  { register, today }: { register: string; today: string },
): Promise<{ plan: ReadPlan; registerMissing: boolean }> {
  const bytes = await bytesOfWordFile(file);
  loaded ??= fetched<Register>(register);
  const known = await loaded;
  if (known === null) loaded = null;
  const { school, schools, places, references, organizations } = known ?? nothing;
  const setting = {
    school,
    schools,
    registry: buildRegistry(references, organizations),
    placesOf: (id: string) => places[id] ?? [],
  };
  const plan = readPlan(bytes, tools, setting, { today, fileName: file.name, stubs: known !== null });
  return { plan, registerMissing: known === null };
}
