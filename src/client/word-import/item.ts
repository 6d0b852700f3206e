import { HAS_FILE, itemWithDocument } from '../../model/word/record/item-with-document.ts';
import type { ReadPlan, RecordSetting } from '../../model/word/index.ts';
import { fetched } from '../fetched.ts';

/** What becomes of the item of a duty that is there already. */
export type ItemChange =
  | { id: string; before: string; text: string }
  /** The document cannot be added to it now: why, in Vietnamese. */
  | { id: string; problem: string };

/**
 * The item of the duty and period of a document, with the document in it; null where there is none, or something is missing yet.
 * @param addressOf of the files of the items of a duty, by its code
 */
export async function itemFor(
  { target }: ReadPlan,
  { items }: Pick<RecordSetting, 'items'>,
  addressOf: (duty: string) => string,
): Promise<ItemChange | null> {
  if (target.kind !== 'disclosure' || target.asks.length > 0) return null;
  const { duty, period } = target.fields;
  const known = items.find((each) => each.duty === duty && each.period === period);
  if (known === undefined) return null;
  const { id } = known;
  const before = (await fetched<Record<string, string>>(addressOf(known.duty)))?.[id];
  return before === undefined
    ? { id, problem: 'Không tải được mục đang có, nên chưa thêm được vào đó. Kiểm tra mạng rồi chọn lại tệp.' }
    : addedTo(target, id, before);
}

/** The same with another text of the item's file, as it is in the repository now. */
export function addedTo(target: ReadPlan['target'], id: string, before: string): ItemChange {
  const { text, hasFile } = itemWithDocument(target, before);
  return hasFile ? { id, problem: HAS_FILE } : { id, before, text };
}
