import { buildRegistry } from '../../model/law/citation/index.ts';
import type { RegistryEntry, RegistryOrganization } from '../../model/law/citation/index.ts';
import { sha256Hex } from '../../model/text/hex.ts';
import { nothingKnown, readPlan, tools } from '../../model/word/index.ts';
import type { GivenAnswers, ReadPlan, RecordKind, RecordSetting } from '../../model/word/index.ts';
import { fetched } from '../fetched.ts';
import { itemFor } from './item.ts';
import type { ItemChange } from './item.ts';
import { bytesOfWordFile } from '../word-file/bytes.ts';

/** What `kho.json` next to the page holds. */
interface Register {
  school: { id: string; names: readonly string[] };
  schools: readonly { id: string; names: readonly string[] }[];
  places: Readonly<Record<string, readonly string[]>>;
  references: RegistryEntry[];
  organizations: RegistryOrganization[];
  records: RecordSetting;
}

const nothing: Register = {
  school: { id: 'truong', names: [] },
  schools: [],
  places: {},
  references: [],
  organizations: [],
  records: nothingKnown,
};
let loaded: Promise<Register | null> | null = null;

/** What the page asks besides the file. */
export interface ReadQuestion {
  /** Address of the register, base path included. */
  register: string;
  /** Of the files of the items of a duty, with `__` for its code. */
  items: string;
  /** The build's ISO day. */
  today: string;
  /** The kind of record that a person chose; null lets the document decide. */
  record: RecordKind | null;
  /** What a person said that the record needs and the file does not say. */
  answers: GivenAnswers;
}

/**
 * Reads a chosen file. Only the register and an item that is there are fetched, from this site.
 *
 * @returns the plan, the item that it is added to, and whether the register did not arrive. @throws ImportRefusal
 */
export async function read(
  file: File,
  { register, items, today, record, answers }: ReadQuestion,
): Promise<{ plan: ReadPlan; item: ItemChange | null; registerMissing: boolean }> {
  const bytes = await bytesOfWordFile(file);
  loaded ??= fetched<Register>(register);
  const known = await loaded;
  if (known === null) loaded = null;
  const { school, schools, places, references, organizations, records } = known ?? nothing;
  const setting = {
    school,
    schools,
    records,
    registry: buildRegistry(references, organizations),
    placesOf: (id: string) => places[id] ?? [],
  };
  const plan = readPlan(bytes, tools, setting, {
    today,
    fileName: file.name,
    stubs: known !== null,
    kind: record ?? undefined,
    answers,
    sha256: await sha256Hex(bytes),
  });
  const item = await itemFor(plan, records, (duty) => items.replace('__', duty.toLowerCase()));
  return { plan, item, registerMissing: known === null };
}
