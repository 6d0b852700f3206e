import type { Finding } from '../finding.ts';
import { initialsOf } from '../persons/initials.ts';
import { evidenceLabels } from './evidence.ts';
import type { EvidenceKind } from './evidence.ts';
import type { PersonName } from './names.ts';

/** What is said of the name of a child, with what was found next to it. @param all at least one */
export function childFinding(name: PersonName, all: readonly EvidenceKind[]): Finding {
  // The common words say less than any other.
  const others = all.filter((kind) => kind !== 'state');
  const kinds = others.length > 0 ? others : all;
  const labels = kinds.map((kind) => evidenceLabels[kind]);
  return {
    index: name.start,
    length: name.end - name.start,
    message: `gặp tên có thể của một trẻ (${initialsOf(name)}) cùng ${labels.join(', ')}.`,
    certain: isCertain(name, kinds),
  };
}

/** Where a word says that it is a child, and not its class alone is next to the name; who reads a plan may know it even so. */
const isCertain = ({ who, full }: PersonName, kinds: readonly EvidenceKind[]): boolean =>
  who === 'child' && full && kinds.some((kind) => kind !== 'class' && kind !== 'state');
