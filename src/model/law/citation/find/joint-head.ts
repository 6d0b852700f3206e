import { kindByLabel } from '../data/kind-lookup.ts';
import type { KindRow } from '../data/kinds.ts';
import type { NormalizedText } from '../text/source.ts';

const REACH = 150;
const head =
  /(?<!\p{L})(Thông\s{1,3}tư\s{1,3}liên\s{1,3}tịch|Nghị\s{1,3}quyết\s{1,3}liên\s{1,3}tịch)\s{1,3}(?:của\s{1,3})?(?:liên\s{1,3})?(?:Bộ|Tòa\s{1,3}án|Viện\s{1,3}kiểm\s{1,3}sát|Ủy\s{1,3}ban|Uỷ\s{1,3}ban|Chính\s{1,3}phủ|bo)\s[\p{L}\s,&-]{2,130}$/iu;

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
