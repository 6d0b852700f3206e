import { buildRegistry } from '../../model/law/citation/index.ts';
import type { RegistryEntry, RegistryOrganization } from '../../model/law/citation/index.ts';
import { ImportRefusal, readPlan, tools } from '../../model/word/index.ts';
import type { ReadPlan } from '../../model/word/index.ts';
import { limits } from '../../model/word/limits.ts';

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
  if (file.size > limits.file) throw new ImportRefusal('tep-qua-lon');
  const bytes = await bytesOf(file);
  loaded ??= load(register);
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

/** @throws ImportRefusal for a folder, and for a file that has gone or is locked. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ImportRefusal('khong-mo-duoc');
  }
}

async function load(address: string): Promise<Register | null> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Register) : null;
  } catch {
    return null;
  }
}
