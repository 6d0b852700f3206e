import { firstItem, itemAt } from '../../../items.ts';
import type { Defect } from '../types.ts';
import { asIssuer, asTypeCode, splitJoined } from '../data/codes.ts';
import type { Lexed, Segment } from '../lexer/index.ts';

/** Segments after repair, and everything that was found wrong with them. */
export interface Parts {
  segments: Segment[];
  defects: Set<Defect>;
}

/** Splits a segment that lost its hyphen, and gives types and agencies the spelling of the tables. */
export function repair(lexed: Lexed): Parts {
  const defects = new Set(lexed.defects);
  const segments = lexed.segments.map((segment) => ({ ...segment }));
  const first = firstItem(segments);
  const joined = asTypeCode(first.text) === null ? splitJoined(first.text) : null;
  if (joined !== null) {
    segments.splice(0, 1, { text: joined.code, mark: first.mark }, { text: joined.issuer, mark: '-' });
    defects.add(joined.misread ? 'misread-symbol' : 'missing-hyphen');
  } else if (segments.length > 1 || lexed.year !== null) {
    const code = asTypeCode(first.text);
    if (code !== null) {
      segments[0] = { ...first, text: code.symbol };
      if (code.defect) defects.add(code.defect);
    }
  }
  for (const [index, segment] of segments.entries()) {
    if (index === 0 && asTypeCode(segment.text) !== null) continue;
    const issuer = asIssuer(segment.text);
    if (issuer.defect) defects.add(issuer.defect);
    segments[index] = { ...segment, text: issuer.symbol };
  }
  rejoinEducation(segments);
  return { segments, defects };
}

/** `BGD-ĐT` is one agency. */
function rejoinEducation(segments: Segment[]): void {
  for (let index = 1; index < segments.length; index++) {
    const before = itemAt(segments, index - 1);
    if (itemAt(segments, index).text !== 'ĐT' || !/^[BSP]GD$/u.test(before.text)) continue;
    segments.splice(index - 1, 2, { text: before.text + 'ĐT', mark: before.mark });
  }
}
