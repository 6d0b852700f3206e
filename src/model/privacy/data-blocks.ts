import type { PersonalDataCode } from '../rules/personal-data-rules.ts';
import { CELL } from './passages.ts';
import type { TextBlock } from './passages.ts';

export interface DataBlock extends TextBlock {
  path: readonly PropertyKey[];
}

/** Fields that are of an office because their record says so: its number may be a mobile one, its mailbox at a provider for everybody. */
const officeFields: Readonly<Record<string, PersonalDataCode>> = {
  phone: 'so-dien-thoai-rieng',
  email: 'thu-dien-tu-rieng',
};

/** Whether a field says that what was found in it is an office's. Everything else that is found in it stays. */
export const isOfficeField = (path: readonly PropertyKey[], code: PersonalDataCode): boolean =>
  officeFields[String(path.at(-1))] === code;

/** The texts of a record's fields, in order. Texts of one list belong together, and so do the words of one fact. */
export function dataBlocks(value: unknown, path: readonly PropertyKey[] = []): DataBlock[][] {
  if (typeof value === 'string') return [[{ kind: 'paragraph', text: value, path }]];
  if (Array.isArray(value)) {
    const inner = value.map((each, index) => dataBlocks(each, [...path, index]));
    return value.every((each) => typeof each === 'string') ? [inner.flat(2)] : inner.flat();
  }
  if (value === null || typeof value !== 'object') return [];
  const fields = Object.entries(value);
  const fact = factOf(fields, path);
  const others = fact ? fields.filter(([key]) => !inFact.includes(key)) : fields;
  return [...(fact ? [[fact]] : []), ...others.flatMap(([key, each]) => dataBlocks(each, [...path, key]))];
}

/** What a row of the table `facts` says: `Cháu An | học lớp Mầm 2`. */
const inFact = ['label', 'value', 'note'];

function factOf(fields: readonly (readonly [string, unknown])[], path: readonly PropertyKey[]): DataBlock | null {
  const texts = inFact.map((name) => fields.find(([key]) => key === name)?.[1]);
  if (typeof texts[0] !== 'string' || typeof texts[1] !== 'string') return null;
  return { kind: 'row', text: texts.filter((text) => typeof text === 'string').join(CELL), path: [...path, 'label'] };
}
