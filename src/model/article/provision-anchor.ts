import type { Provision } from '../law/citation/index.ts';
import type { Article, Block } from './article.ts';
import { letterPart } from './anchors.ts';

/** What of an article a part of it is found by. */
export type Parts = Pick<Article, 'text' | 'blocks'>;

/** A label in an address: `đ` is `dd`, `3.2` is `3-2`. */
export const articleSlug = (label: string): string =>
  [...label.toLowerCase().replaceAll('.', '-')].map(letterPart).join('');

/**
 * The anchor of a provision in a text, as headings and paragraphs have them (docs/decisions/0004); null if the text has no such part.
 * @param around anchor of the article (Điều) that the provision is in where it names none; null otherwise
 */
export function provisionAnchor(provision: Provision, parts: Parts, around: string | null = null): string | null {
  const { article, clause, point } = provision;
  const top = article === undefined ? around : `dieu-${articleSlug(article)}`;
  if (top === null) return sectionAnchor(provision, parts.blocks);
  const heading = parts.blocks.find(({ anchor }) => anchor === top);
  if (heading === undefined) return null;
  if (clause === undefined && point === undefined) return top;
  const path = [top, ...inside(clause, 'khoan'), ...inside(point, 'diem')].join('--');
  if (parts.blocks.some(({ anchor }) => anchor === path)) return path;
  return clause === undefined ? null : numberedBlock(parts, top, clause, point);
}

const inside = (label: string | undefined, name: string) =>
  label === undefined ? [] : [`${name}-${articleSlug(label)}`];

/** The most exact part that a text has of a provision: `khoản 2 Điều 5`, else `Điều 5`; null if it has not even that. */
export function nearestAnchor(provision: Provision, parts: Parts): string | null {
  const { article, clause } = provision;
  const wider = [provision, { article, clause }, { article }];
  const tried = article === undefined ? [provision] : wider.map(withoutGaps);
  for (const each of tried) {
    const anchor = provisionAnchor(each, parts);
    if (anchor !== null) return anchor;
  }
  return null;
}

const withoutGaps = (provision: Record<string, string | undefined>): Provision =>
  Object.fromEntries(Object.entries(provision).filter(([, label]) => label !== undefined));

/** A clause or point that is a paragraph or an item of its article: it begins with its number. */
function numberedBlock({ text, blocks }: Parts, article: string, clause: string, point?: string): string | null {
  const own = blocks.filter(({ section, anchor }) => section === article || anchor.startsWith(`${article}--`));
  const begins = ({ start, end }: Block, label: string) =>
    new RegExp(String.raw`^${label.replaceAll('.', String.raw`\.`)}\s?[.)]`, 'u').test(text.slice(start, end));
  const at = own.findIndex((block) => begins(block, clause));
  if (at < 0 || point === undefined) return own[at]?.anchor ?? null;
  const next = own.findIndex((block, index) => index > at && /^\d+\s?[.)]/u.test(text.slice(block.start, block.end)));
  const points = own.slice(at + 1, next < 0 ? undefined : next);
  return points.find((block) => begins(block, point))?.anchor ?? null;
}

/** Sections are a path of their numbers, `ii-3`; parts, chapters and annexes have their names before them: `chuong-ii-muc-1`. */
function sectionAnchor(provision: Provision, blocks: readonly Block[]): string | null {
  const { appendix, part, chapter, section, subsection, clause, point } = provision;
  if (appendix !== undefined) return null;
  const named = [
    ...(part === undefined ? [] : [[`phan-${articleSlug(part)}`, articleSlug(part)]]),
    ...(chapter === undefined ? [] : [[`chuong-${articleSlug(chapter)}`]]),
    ...(section === undefined ? [] : [[articleSlug(section), `muc-${articleSlug(section)}`]]),
    ...(subsection === undefined ? [] : [[articleSlug(subsection), `tieu-muc-${articleSlug(subsection)}`]]),
    ...[clause, point].flatMap((label) => (label === undefined ? [] : [[articleSlug(label)]])),
  ];
  if (named.length === 0) return null;
  const paths = named.reduce<string[]>(
    (found, names) => (found.length === 0 ? names : found.flatMap((path) => names.map((name) => `${path}-${name}`))),
    [],
  );
  const anchors = new Set(blocks.map(({ anchor }) => anchor));
  return paths.find((path) => anchors.has(path)) ?? null;
}
