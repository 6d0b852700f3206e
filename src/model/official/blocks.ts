import type { Element, ElementContent, Root, RootContent } from 'hast';
import { headingNumber } from '../article/anchors.ts';
import { ANNEX } from '../article/annexes.ts';
import { headingDepth, textOf } from '../article/body-tree.ts';
import type { OfficialBlock, OfficialDocument, TableCell } from './official-document.ts';
import { runsOf } from './runs.ts';
import type { AbsoluteLink } from './runs.ts';

/**
 * The body of an article as blocks, in its order. Levels of headings begin at 2, below the name of the document, and leave none
 * out, as PDF/UA-1 asks (ISO 14289-1, 7.4).
 */
export function officialBlocks(tree: Root, absolute: AbsoluteLink): OfficialBlock[] {
  return new BlockReader(absolute).read(tree.children);
}

/** The blocks of a text, and those of each annex. */
export function textAndAnnexes(all: readonly OfficialBlock[]): Pick<OfficialDocument, 'blocks' | 'annexes'> {
  const starts = all.flatMap((block, index) => (block.kind === 'heading' && block.annex ? [index] : []));
  return {
    blocks: all.slice(0, starts[0]),
    annexes: starts.map((start, index) => all.slice(start, starts[index + 1])),
  };
}

class BlockReader {
  /** Depths of the headings that the next one may be below. */
  private readonly above: number[] = [];
  private readonly absolute: AbsoluteLink;

  constructor(absolute: AbsoluteLink) {
    this.absolute = absolute;
  }

  read(nodes: readonly (RootContent | ElementContent)[], kind: 'paragraph' | 'basis' = 'paragraph'): OfficialBlock[] {
    return nodes.flatMap((node) => (node.type === 'element' ? this.blocksOf(node, kind) : []));
  }

  private blocksOf(element: Element, kind: 'paragraph' | 'basis'): OfficialBlock[] {
    const { tagName, children } = element;
    const depth = headingDepth(element);
    if (depth !== null) return [this.heading(element, depth)];
    if (tagName === 'p') return paragraph(kind, element, this.absolute);
    if (tagName === 'ul' || tagName === 'ol') return [this.list(element)];
    if (tagName === 'table') return [table(element, this.absolute)];
    if (tagName === 'blockquote') return [{ kind: 'quote', blocks: this.read(children) }];
    if (tagName === 'hr') return [{ kind: 'rule' }];
    if (tagName === 'section' && classesOf(element).includes('chu-thich'))
      return childrenNamed(element, 'ol').map((list) => this.footnotes(list));
    if (tagName === 'pre') return paragraph('paragraph', element, this.absolute);
    return this.read(children, classesOf(element).includes('can-cu') ? 'basis' : kind);
  }

  private heading(element: Element, depth: number): OfficialBlock {
    while ((this.above.at(-1) ?? 0) >= depth) this.above.pop();
    this.above.push(depth);
    const level = this.above.length + 1;
    const written = level === depth ? {} : { written: depth };
    const rank = headingNumber(textOf(element))?.rank ?? null;
    const isAnnex = classesOf(element).includes(ANNEX);
    const centred = isAnnex || rank === 'phan' || rank === 'chuong' ? { centred: true as const } : {};
    return {
      kind: 'heading',
      anchor: anchorOf(element) ?? '',
      level,
      ...written,
      ...centred,
      ...(isAnnex ? { annex: true as const } : {}),
      runs: runsOf(element, this.absolute),
    };
  }

  private footnotes(element: Element): OfficialBlock {
    return { ...this.list(element), notes: childrenNamed(element, 'li').map(anchorOf) };
  }

  private list(element: Element): Extract<OfficialBlock, { kind: 'list' }> {
    const items = element.children.flatMap((item) => (item.type === 'element' ? [this.item(item)] : []));
    return { kind: 'list', numbered: classesOf(element).includes('co-so'), items };
  }

  /** An item is its own words, then the lists inside it; one with paragraphs has only blocks. */
  private item(element: Element): OfficialBlock[] {
    const isBlock = (node: ElementContent) => node.type === 'element' && blockTags.has(node.tagName);
    const own = element.children.filter((node) => !isBlock(node));
    const words = paragraph('paragraph', { ...element, children: own }, this.absolute);
    return [...words, ...this.read(element.children.filter((node) => isBlock(node)))];
  }
}

const blockTags = new Set(['p', 'ul', 'ol', 'table', 'blockquote', 'pre', 'hr']);

function paragraph(kind: 'paragraph' | 'basis', element: Element, absolute: AbsoluteLink): OfficialBlock[] {
  const runs = runsOf(element, absolute);
  return runs.length === 0 ? [] : [{ kind, anchor: anchorOf(element), runs }];
}

function table(element: Element, absolute: AbsoluteLink): OfficialBlock {
  const rowsIn = (tagName: string): TableCell[][] =>
    childrenNamed(element, tagName).flatMap((part) =>
      childrenNamed(part, 'tr').map((row) => [
        ...row.children.flatMap((cell) => (cell.type === 'element' ? [tableCell(cell, absolute)] : [])),
      ]),
    );
  const [header, rows] = [rowsIn('thead'), rowsIn('tbody')];
  return { kind: 'table', anchor: anchorOf(element), caption: null, header, rows, notes: [] };
}

function tableCell(element: Element, absolute: AbsoluteLink): TableCell {
  const classes = classesOf(element);
  const saidLeft = classes.includes('can-trai') ? { saidLeft: true as const } : {};
  return { runs: runsOf(element, absolute), align: alignOf(classes), ...saidLeft };
}

function alignOf(classes: readonly (string | number)[]): TableCell['align'] {
  if (classes.includes('can-phai')) return 'end';
  return classes.includes('can-giua') ? 'center' : 'start';
}

const childrenNamed = (element: Element, tagName: string): Element[] =>
  element.children.filter((child): child is Element => child.type === 'element' && child.tagName === tagName);

const classesOf = ({ properties }: Element): (string | number)[] =>
  Array.isArray(properties['className']) ? properties['className'] : [];

const anchorOf = ({ properties }: Element): string | null =>
  typeof properties['id'] === 'string' ? properties['id'] : null;
