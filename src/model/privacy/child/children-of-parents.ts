import type { Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { childFinding } from './child-finding.ts';
import { findEvidence } from './evidence.ts';

/** A child who is called by a parent, with an illness or what happened after it: `Con của cô Hoa học lớp Lá bị tim bẩm sinh`. */
const ofParent =
  /(?<!\p{L})[Cc]on(?: (?:trai|gái|út|cả|đầu|lớn|nhỏ))?(?: của)?(?: (?:gia đình|vợ chồng|nhà))?(?: (?:ông|bà|anh|chị|cô|thầy|chú|bác|đ\/c|đồng chí)){1,2} $/u;
/** Characters between the parent and what is said. */
const REACH_OF_PARENT = 60;

/** Findings at the name of the parent, one for each of whose child something private is said. */
export function childrenOf(reading: Reading): Finding[] {
  const { text } = reading;
  const parents = reading.people().filter(({ start }) => ofParent.test(text.slice(Math.max(0, start - 40), start)));
  if (parents.length === 0) return [];
  const said = findEvidence(text).filter(({ kind }) => kind === 'illness' || kind === 'record' || kind === 'family');
  return parents.flatMap((parent) => {
    const kinds = said
      .filter(({ start }) => start >= parent.end && start <= parent.end + REACH_OF_PARENT)
      .filter(({ start }) => !/[.;\n|]/u.test(text.slice(parent.end, start)))
      .map(({ kind }) => kind);
    return kinds.length === 0
      ? []
      : [
          {
            ...childFinding({ ...parent, syllables: [...parent.syllables], who: null }, [...new Set(kinds)]),
            certain: false,
          },
        ];
  });
}
