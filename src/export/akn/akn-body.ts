import { x } from 'xastscript';
import type { Element } from 'xast';
import { letterPart } from '../../model/article/anchors.ts';
import type { HeadingRank } from '../../model/article/anchors.ts';
import type { NotedRun } from '../../model/official/footnotes.ts';
import type { OfficialBlock, Run, TableCell } from '../../model/official/official-document.ts';
import { provisionTree } from '../../model/official/provisions.ts';
import type { Provision } from '../../model/official/provisions.ts';
import type { OfficialSection } from '../../model/official/sections.ts';
import { anyUri } from './any-uri.ts';

/** A cited document as a `ref` names it. */
export interface CitedWork {
  /** Its work in the naming convention. */
  uri: string;
  /** Id of its entry among the references. */
  eId: string;
}

/** Element and short name of each kind of section (Akoma Ntoso Naming Convention 1.0, 5.4). */
const elements: Readonly<Record<HeadingRank, readonly [string, string]>> = {
  phan: ['part', 'part'],
  chuong: ['chapter', 'chp'],
  muc: ['section', 'sec'],
  'tieu-muc': ['subsection', 'subsec'],
  roman: ['section', 'sec'],
  dieu: ['article', 'art'],
  arabic: ['paragraph', 'para'],
  decimal: ['subparagraph', 'subpara'],
  letter: ['point', 'point'],
};
const unnumbered = ['level', 'lvl'] as const;

/**
 * Writes sections and paragraphs with their eIds: the path of the numbers, `sec_II__para_3__p_1`. The anchor that the same part has
 * on the site is its GUID.
 */
export class BodyWriter {
  private readonly counts = new Map<string, number>();
  /** The eIds of footnotes by their anchors: a second mark refers to the note at the first. */
  private readonly notes = new Map<string, string>();
  private readonly works: ReadonlyMap<string, CitedWork>;

  /** @param works cited documents by the anchor of the citation */
  constructor(works: ReadonlyMap<string, CitedWork>) {
    this.works = works;
  }

  /** @param inArticle whether it is inside an article, whose khoản and điểm are parts also where they are no headings */
  section(
    { anchor, rank, number, heading, blocks, sections }: OfficialSection,
    above: string,
    inArticle = rank === 'dieu',
  ): Element {
    const [name, short] = rank === null ? unnumbered : elements[rank];
    const part = number === null ? null : partOf(number);
    const eId = part === null ? this.counted(above, short) : this.unique(under(above, `${short}_${part}`));
    // In the order of the text: a footnote is at its first mark.
    const named = this.runs(heading, eId);
    const { opening, parts } = provisionTree(blocks, inArticle);
    const own = this.blocks(opening, eId);
    const inner = [
      ...parts.map((provision) => this.provision(provision, eId)),
      ...sections.map((section) => this.section(section, eId, inArticle || section.rank === 'dieu')),
    ];
    return x(name, { eId, GUID: anchor }, [
      ...(number === null ? [] : [x('num', number)]),
      x('heading', named),
      ...contentOf(own, inner),
    ]);
  }

  /** A text without headings: its articles, where it has some, with what is before them. */
  plain(blocks: readonly OfficialBlock[]): Element[] {
    const { opening, parts } = provisionTree(blocks, false);
    return [...this.blocks(opening, ''), ...parts.map((provision) => this.provision(provision, ''))];
  }

  private provision({ rank, number, anchor, blocks, parts }: Provision, above: string): Element {
    const [name, short] = elements[rank];
    const eId = this.unique(under(above, `${short}_${partOf(number)}`));
    const own = this.blocks(blocks, eId);
    const inner = parts.map((each) => this.provision(each, eId));
    return x(name, { eId, ...(anchor === null ? {} : { GUID: anchor }) }, [x('num', number), ...contentOf(own, inner)]);
  }

  /** @param above eId of what the blocks are in; empty at the top */
  blocks(blocks: readonly OfficialBlock[], above: string): Element[] {
    return blocks.flatMap((block) => this.block(block, above));
  }

  /** The bases of a document: `citations`, each with its own paragraph. */
  citations(blocks: readonly OfficialBlock[]): Element {
    const items = blocks.flatMap((block) => {
      if (block.kind !== 'basis') return [];
      const eId = this.counted('cits', 'cit');
      return [x('citation', { eId }, [this.paragraph(block.runs, block.anchor, eId)])];
    });
    return x('citations', { eId: 'cits' }, items);
  }

  private block(block: OfficialBlock, above: string): Element[] {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'basis':
        return [this.paragraph(block.runs, block.anchor, above)];
      case 'list':
        return [this.list(block.items, block.numbered, above)];
      case 'table':
        return [this.table(block, above)];
      case 'quote':
        return [x('blockContainer', { eId: this.counted(above, 'blockContainer') }, this.blocks(block.blocks, above))];
      case 'rule':
        return [];
    }
  }

  private paragraph(runs: readonly Run[], anchor: string | null, above: string): Element {
    const eId = this.counted(above, 'p');
    return x('p', { eId, ...(anchor === null ? {} : { GUID: anchor }) }, this.runs(runs, eId));
  }

  private list(items: readonly OfficialBlock[][], numbered: boolean, above: string): Element {
    const eId = this.counted(above, 'list');
    return x(
      'blockList',
      { eId },
      items.map((item) => {
        const own = this.counted(eId, 'item');
        return x('item', { eId: own }, [...(numbered ? [] : [x('num', '-')]), ...this.blocks(item, own)]);
      }),
    );
  }

  private table({ header, rows }: Extract<OfficialBlock, { kind: 'table' }>, above: string): Element {
    const eId = this.counted(above, 'table');
    const row = (name: 'th' | 'td') => (cells: TableCell[]) =>
      x(
        'tr',
        cells.map(({ runs }) => x(name, [x('p', this.runs(runs, eId))])),
      );
    return x('table', { eId }, [...header.map(row('th')), ...rows.map(row('td'))]);
  }

  /** @param above eId of what the words are in */
  private runs(runs: readonly Run[], above: string): (Element | string)[] {
    return runs.map((run) => this.run(run, above));
  }

  private run({ text, marks, link, citation, note }: NotedRun, above: string): Element | string {
    if (note !== undefined) {
      const known = this.notes.get(note.anchor);
      if (known !== undefined) return x('noteRef', { href: `#${known}`, marker: text });
      const eId = this.counted(above, 'authorialNote');
      this.notes.set(note.anchor, eId);
      const attributes = { eId, GUID: note.anchor, marker: text, placement: 'bottom' };
      return x('authorialNote', attributes, note.blocks.length === 0 ? [x('p')] : this.blocks(note.blocks, eId));
    }
    const lines = text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [x('eol'), line]));
    const nameOf = { bold: 'b', italic: 'i', struck: 'del', raised: 'sup' } as const;
    const marked = marks.reduce<(Element | string)[]>((inner, mark) => [x(nameOf[mark], inner)], lines);
    const work = citation === null ? undefined : this.works.get(citation);
    if (work) return x('ref', { href: work.uri, refersTo: `#${work.eId}` }, marked);
    if (link !== null) return x('a', { href: anyUri(link) }, marked);
    return marked.length === 1 && typeof marked[0] === 'string' ? marked[0] : x('inline', { name: 'chu' }, marked);
  }

  private counted(above: string, short: string): string {
    const key = under(above, short);
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return `${key}_${count}`;
  }

  /** Two sections of one number in one place get a count. */
  private unique(eId: string): string {
    const count = (this.counts.get(eId) ?? 0) + 1;
    this.counts.set(eId, count);
    return count === 1 ? eId : `${eId}-${count}`;
  }
}

const under = (above: string, part: string): string => (above === '' ? part : `${above}__${part}`);

/** A number as eIds have it: `Điều 5.` → `5`, `đ)` → `dd`, as the anchors of the site. */
const partOf = (number: string): string => letterPart(number.replaceAll(/^\p{L}{2,}\s+|[.):\s]+/gu, ''));

/** Words and parts of a part: it has content, or parts with words before them. */
function contentOf(own: Element[], inner: Element[]): Element[] {
  if (inner.length === 0) return [x('content', own.length === 0 ? [x('p')] : own)];
  return own.length === 0 ? inner : [x('intro', own), ...inner];
}
