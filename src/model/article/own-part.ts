import type { InternalReference, Level, Provision } from '../law/citation/index.ts';
import type { Block } from './article.ts';
import { articleSlug, provisionAnchor } from './provision-anchor.ts';
import type { Parts } from './provision-anchor.ts';

/** The anchor of the part of a text that a reference in it means; null where the text has no such part, or nobody can tell which. */
export function anchorOfReference(reference: InternalReference, parts: Parts): string | null {
  const { start, end, within, provisions } = reference;
  const [first] = provisions;
  const block = parts.blocks.findLast((each) => each.start <= start && end <= each.end);
  if (first === undefined || block === undefined) return null;
  if (first.article !== undefined) {
    // A text of several documents numbers its articles again in each: `dieu-2`, `dieu-2-2`.
    const { article, ...below } = first;
    const top = within === 'appendix' ? null : articleNear(article, reference, parts.blocks);
    return top === null ? null : provisionAnchor(below, parts, top);
  }
  if (within === 'document') return provisionAnchor(first, parts);
  if (within === 'article') return inArticle(first, block, parts);
  if (within === 'clause') {
    const clause = clauseAround(block, parts);
    return clause === null ? null : inArticle({ ...first, clause }, block, parts);
  }
  return (
    sectionsAround(within, block, parts.blocks)
      .map((section) => anchorInside(first, section, parts))
      .find((anchor) => anchor !== null) ?? null
  );
}

function inArticle(provision: Provision, block: Block, parts: Parts): string | null {
  const around = articleAround(block);
  return around === null ? null : provisionAnchor(provision, parts, around);
}

/** The anchor of the article that a block is in. */
const articleAround = ({ section, anchor }: Block): string | null =>
  /^dieu-\d+[a-z]*(?:-\d+)?(?=--|$)/u.exec(section ?? anchor)?.[0] ?? null;

/** The number of the clause that a block is in: it is its heading, or the last paragraph of the article that begins with one. */
function clauseAround(block: Block, { text, blocks }: Parts): string | null {
  const heading = /--khoan-(\d+[a-z]*)/u.exec(block.section ?? block.anchor)?.[1];
  if (heading !== undefined) return heading;
  const own = blocks.filter(({ section, start }) => section === block.section && start <= block.start);
  const labels = own.map(({ start, end }) => /^(\d+[a-zđ]?)\s?[.)]/u.exec(text.slice(start, end))?.[1]);
  return labels.findLast((label) => label !== undefined) ?? null;
}

const ofWhole = /(?:quyết\s+định|nghị\s+quyết|thông\s+tư|nghị\s+định)\s+này$/iu;

/** The heading of an article: where the text has several of that number, the one of the document that is meant. */
function articleNear(label: string, { start, surface }: InternalReference, blocks: readonly Block[]): string | null {
  const numbered = (number: string) => {
    const shape = new RegExp(String.raw`^dieu-${number}(?:-\d+)?$`, 'u');
    return blocks.filter(({ anchor }) => shape.test(anchor));
  };
  const headings = numbered(articleSlug(label));
  const [first, second] = headings;
  if (first === undefined || second === undefined || ofWhole.test(surface)) return first?.anchor ?? null;
  const begins = numbered('1').map((each) => each.start);
  const from = begins.findLast((each) => each <= start) ?? 0;
  const to = begins.find((each) => each > start) ?? Infinity;
  return headings.find((each) => each.start >= from && each.start < to)?.anchor ?? null;
}

/** The parts of one level that a block may be in, the nearest first. An annex has no anchor, so nothing in one is certain. */
function sectionsAround(level: Level, { start, section }: Block, blocks: readonly Block[]): string[] {
  const name = namedLevels.get(level);
  const above = blocks.filter((each) => each.kind === 'heading' && each.start <= start);
  const named = name === undefined ? undefined : above.findLast(({ anchor }) => name.test(anchor));
  if (named !== undefined) return [named.anchor];
  if (level !== 'section' && level !== 'subsection') return [];
  // Plans number their sections without a name: `II.3.a` is in 3, which is in II.
  const path = (section ?? '').split('-');
  return path.map((_, index) => path.slice(0, path.length - index).join('-'));
}

const namedLevels: ReadonlyMap<Level, RegExp> = new Map([
  ['part', /^phan-[a-z\d]+$/u],
  ['chapter', /(?:^|-)chuong-[a-z\d]+$/u],
  ['section', /(?:^|-)muc-[ivxlc\d]+$/u],
  ['subsection', /(?:^|-)tieu-muc-[ivxlc\d]+$/u],
]);

/** The part of a section that a provision names: a heading below it, or a paragraph of it that begins with the label. */
function anchorInside(provision: Provision, section: string, { text, blocks }: Parts): string | null {
  const named = [provision.chapter, provision.section, provision.subsection, provision.clause, provision.point];
  const labels = named.filter((label) => label !== undefined);
  const [label] = labels;
  if (labels.length !== 1 || label === undefined) return null;
  const slug = articleSlug(label);
  const names = [slug, `muc-${slug}`, `tieu-muc-${slug}`, `chuong-${slug}`].map((each) => `${section}-${each}`);
  const heading = blocks.find(({ kind, anchor }) => kind === 'heading' && names.includes(anchor));
  if (heading !== undefined) return heading.anchor;
  const item = blocks.find(
    (each) => each.section === section && text.slice(each.start, each.start + label.length + 1) === `${label})`,
  );
  return item?.anchor ?? null;
}
