import type { Root } from 'mdast';
import { findCitations, resolveCitations } from '../law/citation/index.ts';
import type { Registry, ResolvedMention, Unresolved } from '../law/citation/index.ts';
import { blockTexts } from './output/block-texts.ts';

/** A citation found in an imported text. */
export interface ImportedCitation {
  mention: ResolvedMention;
  /** The block's place among {@link blockTexts}, from 0. */
  block: number;
  /** The heading above; null before the first. */
  under: string | null;
}

/** What is known of the text besides its words. */
export interface CitationSetting {
  /** ISO day of the plan; null when it is not known. */
  date: string | null;
  /** Places of the school, nearest first. */
  places: readonly string[];
}

const separator = '\n\n';

/** The text of a body in which its citations have their offsets. */
export const bodyText = (body: Root): string =>
  blockTexts(body)
    .map((block) => block.text + separator)
    .join('');

/** The citations of a body, resolved against a registry, in the order of the text. */
export function citationsOf(body: Root, registry: Registry, setting: CitationSetting): ImportedCitation[] {
  const blocks = blockTexts(body);
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.text.length + separator.length;
  }
  const unders: (string | null)[] = [];
  for (const block of blocks) unders.push(block.kind.startsWith('heading') ? block.text : (unders.at(-1) ?? null));
  return resolveCitations(findCitations(bodyText(body)), registry, setting).map((mention) => {
    const block = starts.findLastIndex((start) => start <= mention.start);
    return { mention, block, under: unders[block] ?? null };
  });
}

const reasons: Record<Unresolved, string> = {
  unknown: 'trang chưa có văn bản này',
  ambiguous: 'chưa đủ căn cứ để biết là văn bản nào',
  contradicts: 'lời viện dẫn trái với văn bản cùng số mà trang có',
  'not-yet-issued': 'văn bản mang số này ra đời sau kế hoạch',
  draft: 'là dự thảo, dự án, chưa phải văn bản đã ban hành',
  decided: 'người biên tập quyết định không dẫn',
};

/** The state of a citation in words. */
export const citationState = ({ mention }: Pick<ImportedCitation, 'mention'>): string =>
  mention.id !== null ? `có trên trang: ${mention.id}` : reasons[mention.reason ?? 'unknown'];

/**
 * The documents that a plan carries out: what the first words of its bases say it implements (“Thực hiện Kế hoạch số …”).
 * @param bases number of blocks that are bases. @returns ids of the registry, or those that stubs will have.
 */
export function implementedIn(
  body: Root,
  bases: number,
  citations: readonly ImportedCitation[],
  idOf: (citation: ImportedCitation) => string | null,
): string[] {
  const texts = blockTexts(body);
  const before = body.children.findIndex((node) => node.type === 'mdxJsxFlowElement');
  const from = blockTexts({ type: 'root', children: body.children.slice(0, Math.max(0, before)) }).length;
  const found = citations.flatMap((citation, index) => {
    const isBase = citation.block >= from && citation.block < from + bases;
    const first = isBase && citations[index - 1]?.block !== citation.block;
    const carriesOut = /^[-–+\s]*(?:Thực hiện|Thi hành|Tiếp tục thực hiện|Nhằm thực hiện)(?!\p{L})/u.test(
      texts[citation.block]?.text ?? '',
    );
    const id = first && carriesOut ? idOf(citation) : null;
    return id === null ? [] : [id];
  });
  return [...new Set(found)];
}
