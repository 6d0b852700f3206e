import { kindByLabel } from '../data/kind-lookup.ts';
import type { KindRow } from '../data/kinds.ts';
import type { NormalizedText } from '../text/source.ts';

const REACH = 150;
const head =
  /(?<!\p{L})(Thông tư liên tịch|THÔNG TƯ LIÊN TỊCH|Nghị quyết liên tịch)\s{1,3}(?:của\s{1,3})?(?:liên\s{1,3})?(?:Bộ|Tòa án|Viện kiểm sát|Ủy ban|Uỷ ban|Chính phủ|BỘ)\s[\p{L}\s,&-]{2,130}$/u;

/** The type word and the agencies before "số": `Thông tư liên tịch Bộ GDĐT - Bộ Tài chính số 09/2016/…`; null if there is none. */
export function readJointHead(source: NormalizedText, at: number): { start: number; row: KindRow } | null {
  source.steps += REACH;
  const from = Math.max(0, at - REACH);
  const found = head.exec(source.text.slice(from, at));
  if (found === null) return null;
  const label = (found[1] ?? '').toLowerCase();
  return {
    start: from + found.index,
    row: kindByLabel(label.startsWith('nghị') ? 'Nghị quyết liên tịch' : 'Thông tư liên tịch'),
  };
}
