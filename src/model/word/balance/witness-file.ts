import type { WordPackage } from '../container/package.ts';
import type { WordPlace } from '../notes.ts';
import { isPageNumber } from '../word/page-number.ts';
import { readStyles } from '../word/styles.ts';
import { attribute } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { PassageKind, Witnessed } from './reading.ts';
import { RunLooks } from './run-looks.ts';
import { witness } from './witness.ts';

/** Parts whose words a reader of the file sees, by the type of the relationship that names them. */
const parts: Readonly<Record<string, { name: WordPlace['part']; kind: PassageKind }>> = {
  footnotes: { name: 'footnote', kind: 'text' },
  endnotes: { name: 'endnote', kind: 'text' },
  comments: { name: 'comment', kind: 'text' },
  header: { name: 'header-or-footer', kind: 'margin' },
  footer: { name: 'header-or-footer', kind: 'margin' },
};

/** Collects the words of a whole Word file. Page numbers in margins are no words. */
export const witnessFile = (file: WordPackage): Witnessed[] =>
  witnessAll(file).filter(({ kind, text }) => kind !== 'margin' || !isPageNumber(text));

/** The names of the parts whose words are collected. */
export const witnessedParts = (file: WordPackage): Set<string> =>
  new Set([file.main, ...inside(file).flatMap(({ type, target }) => (Object.hasOwn(parts, type) ? [target] : []))]);

/** What the main part leads to in the file. */
const inside = (file: WordPackage) =>
  [...file.relationships(file.main).values()].filter((each) => !each.external && file.has(each.target));

/** The same with what may be a page number: any number in a margin. */
export function witnessAll(file: WordPackage): Witnessed[] {
  const related = inside(file);
  const rootOf = (type: string) => {
    const part = related.find((each) => each.type === type);
    return part ? file.xml(part.target) : null;
  };
  const looks = new RunLooks(readStyles(rootOf('styles'), rootOf('theme')));
  const found = witness(file.xml(file.main), 'body', 'text', looks);
  const seen = new Set<string>();
  for (const { type, target } of related) {
    const part = parts[type];
    if (!part || seen.has(target)) continue;
    seen.add(target);
    for (const story of storiesOf(file.xml(target), part.kind))
      found.push(...witness(story.root, part.name, story.kind, looks));
  }
  return found;
}

/** The notes and comments of a part are texts of their own. A part of another form is one. */
function storiesOf(root: XmlElement, kind: PassageKind): { root: XmlElement; kind: PassageKind }[] {
  if (kind === 'margin') return [{ root, kind }];
  return root.children.map((each) => ({
    root: each,
    kind: /separator|notice/iu.test(attribute(each, 'w:type') ?? '') ? 'notice' : kind,
  }));
}
