import { provinceNames } from '../law/citation/data/provinces.ts';
import { nearest } from '../text/nearest.ts';
import { slug } from '../text/slug.ts';

/** Names by the id that agencies and documents have for their province: `phu-tho`. */
const byId: ReadonlyMap<string, string> = new Map(provinceNames.map((name) => [slug(name), name]));

/** How people shorten names of provinces, by the slug of what they type. */
const shortened: Readonly<Record<string, string>> = {
  hcm: 'ho-chi-minh',
  tphcm: 'ho-chi-minh',
  brvt: 'ba-ria-vung-tau',
};

/** The id of a province as it was typed: `tỉnh Phú Thọ` → `phu-tho`. What is none stays as it is. */
export function provinceId(typed: string): string {
  const id = slug(typed.replace(/^(?:tỉnh|thành phố|tp\.?)\s+/iu, ''));
  return shortened[id] ?? (id === '' ? typed : id);
}

/** What is wrong with the id of a province; null for a province of today or of before the mergers of 01/7/2025. */
export function provinceProblem(id: string): string | null {
  if (byId.has(id)) return null;
  const near = nearestProvince(id);
  const name = near === null ? undefined : byId.get(near);
  return name === undefined
    ? `Không có tỉnh, thành phố nào tên “${id}”. Viết tên đầy đủ, hiện nay hoặc tên cũ trước khi sắp xếp lại tỉnh, thành phố, ví dụ Phú Thọ.`
    : `Không có tỉnh, thành phố nào tên “${id}”; có lẽ là ${name}.`;
}

export const nearestProvince = (id: string): string | null => nearest(id, byId.keys());
