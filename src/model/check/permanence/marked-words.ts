import type { ListItem, Nodes, Parents, Root } from 'mdast';
import type {} from 'mdast-util-mdx';

/** What readers see of a word besides its letters, the first ones most important: they take it out of force or make it another reference. */
export const aspects = ['struck', 'link', 'number', 'place', 'start', 'note', 'style'] as const;
export type Aspect = (typeof aspects)[number];

/** Each aspect that a word has, in words of readers: `gạch bỏ`, `cột 2`, `số “3.”`. */
export type Looks = Readonly<Partial<Record<Aspect, string>>>;

/** A word of a text, as it is between spaces, with what readers see of it. */
export interface MarkedWord {
  word: string;
  looks: Looks;
}

/** The words of a text in their order. The depth of the tree is bounded where it is read (`read-body.ts`). */
export function markedWords(root: Root): MarkedWord[] {
  const words = new Words();
  const urls = new Map(
    root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );
  walk(root, {}, words, urls);
  return words.all;
}

class Words {
  readonly all: MarkedWord[] = [];
  #isOpen = false;
  #first: Looks = {};

  /** Text in which the last word may go on. */
  add(text: string, looks: Looks): void {
    for (const part of text.split(/(\s+)/u)) {
      const last = this.all.at(-1);
      if (part.trim() === '') this.#isOpen &&= part === '';
      else if (this.#isOpen && last) {
        last.word += part;
        last.looks = together(last.looks, looks);
      } else {
        this.all.push({ word: part, looks: { ...looks, ...this.#first } });
        this.#first = {};
        this.#isOpen = true;
      }
    }
  }

  /** What the next word begins. */
  begin(looks: Looks): void {
    this.#isOpen = false;
    this.#first = together(this.#first, looks);
  }

  /** A cell begins with the next word. One without words begins nothing. */
  beginCell(start: string): void {
    this.#isOpen = false;
    this.#first = { ...this.#first, start };
  }

  end(): void {
    this.#isOpen = false;
  }

  /** What follows the last word without a letter of its own. */
  mark(looks: Looks): void {
    const last = this.all.at(-1);
    if (last) last.looks = together(last.looks, looks);
    else this.begin(looks);
  }
}

/** The looks of a word of which parts look different. */
function together(one: Looks, other: Looks): Looks {
  const joined = aspects.flatMap((aspect) => {
    const values = [...new Set([one[aspect], other[aspect]])].filter((value) => value !== undefined);
    return values.length === 0 ? [] : [[aspect, values.join(', ')] as const];
  });
  return Object.fromEntries(joined);
}

const linked = (url: string) => `liên kết “${url}”`;
const within = (looks: Looks, place: string): Looks => ({
  ...looks,
  place: looks.place === undefined ? place : `${place} trong ${looks.place}`,
});
const styled = (looks: Looks, style: string): Looks => ({
  ...looks,
  style: [looks.style, style].filter(Boolean).join(', '),
});

/** What readers see of the components that a text may use. */
const named: Readonly<Record<string, string>> = { CanCu: 'phần căn cứ', LuuY: 'ô lưu ý' };

function walk(node: Nodes, looks: Looks, words: Words, urls: ReadonlyMap<string, string>): void {
  const inside = (parent: Parents, own = looks) => {
    for (const child of parent.children) walk(child, own, words, urls);
  };
  switch (node.type) {
    case 'text':
      return words.add(node.value, looks);
    case 'inlineCode':
      return words.add(node.value, styled(looks, 'chữ máy'));
    case 'code':
      words.begin({ start: 'đầu đoạn' });
      return words.add(node.value, styled(looks, 'chữ máy'));
    case 'image':
      return words.add(node.alt?.trim() ? node.alt : '[hình]', { ...looks, link: linked(node.url) });
    case 'break':
      return words.begin({ start: 'xuống dòng' });
    case 'thematicBreak':
      return words.begin({ start: 'đường kẻ' });
    case 'footnoteReference':
      return words.mark({ note: `chú thích ${node.identifier}` });
    case 'delete':
      return inside(node, { ...looks, struck: 'gạch bỏ' });
    case 'link':
      return inside(node, { ...looks, link: linked(node.url) });
    case 'linkReference':
      return inside(node, { ...looks, link: linked(urls.get(node.identifier) ?? node.identifier) });
    case 'strong':
      return inside(node, styled(looks, 'in đậm'));
    case 'emphasis':
      return inside(node, styled(looks, 'in nghiêng'));
    case 'heading':
      words.begin({ start: 'đầu đoạn' });
      return inside(node, within(looks, `đề mục cấp ${node.depth}`));
    case 'paragraph':
      words.begin({ start: 'đầu đoạn' });
      return inside(node);
    case 'blockquote':
      return inside(node, within(looks, 'lời trích'));
    case 'footnoteDefinition':
      return inside(node, within(looks, `chú thích ${node.identifier}`));
    case 'list':
      for (const [index, item] of node.children.entries()) {
        const number = labelOf(item, node.ordered ? `${(node.start ?? 1) + index}.` : null);
        words.end();
        // Each word of an item has its number: a word that comes in front of it takes the number from none.
        inside(item, { ...within(looks, 'danh sách'), number });
      }
      return;
    case 'tableRow':
      for (const [index, cell] of node.children.entries()) {
        words.beginCell(index === 0 ? 'đầu dòng' : 'đầu ô');
        inside(cell, within(looks, `cột ${index + 1}`));
      }
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const values = node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : []));
      return inside(node, within(looks, [named[node.name ?? ''] ?? 'một phần riêng', ...values].join(' ')));
    }
    default:
      if ('children' in node) inside(node);
      words.end();
  }
}

/** The number of an item as it is typed, and whether its box is ticked. */
function labelOf({ checked, data }: ListItem, counted: string | null): string {
  const label = counted === null ? 'gạch đầu dòng' : `số “${data?.label ?? counted}”`;
  return typeof checked === 'boolean' ? `${label}, ô ${checked ? 'đã đánh dấu' : 'trống'}` : label;
}
