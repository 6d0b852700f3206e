import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { writeLabel } from './item-label.ts';

/**
 * Footnotes as they are in print: the mark in the sentence, and below the text the same mark before the note. Their
 * text content has no word that was not issued: the name of the part and the ways back are labels, not text.
 */
export class Footnotes {
  private readonly definitions: FootnoteDefinition[] = [];
  /** Keys of notes in the order in which the text first refers to them. */
  private readonly order: string[] = [];
  private readonly references = new Map<string, number>();
  private state: State | null = null;

  /** The handlers that collect notes while a body becomes a tree. */
  readonly handlers = {
    footnoteReference: (_state: State, node: FootnoteReference): Element => this.mark(node),
    footnoteDefinition: (state: State, node: FootnoteDefinition): undefined => {
      this.state = state;
      this.definitions.push(node);
    },
  };

  /** The notes, in the order of their marks; a note without a mark comes last. Null when there are none. */
  section(): Element | null {
    const items: Element[] = [];
    const written = new Set<FootnoteDefinition>();
    // A note may refer to another one, which then joins the order while the first is written.
    for (let at = 0; at < this.order.length; at++) {
      const note = this.definitions.find((each) => keyOf(each) === this.order[at]);
      if (!note) continue;
      written.add(note);
      items.push(this.item(note, at + 1));
    }
    for (const note of this.definitions) if (!written.has(note)) items.push(this.item(note, null));
    if (items.length === 0) return null;
    const children = items.flatMap((item): ElementContent[] => [newLine(), item]);
    return element('section', { className: ['chu-thich'], ariaLabel: 'Chú thích' }, [
      element('ol', { className: ['co-so'], role: 'list' }, [...children, newLine()]),
    ]);
  }

  private mark(node: FootnoteReference): Element {
    const key = keyOf(node);
    if (!this.order.includes(key)) this.order.push(key);
    const number = this.order.indexOf(key) + 1;
    const count = (this.references.get(key) ?? 0) + 1;
    this.references.set(key, count);
    const properties = {
      href: `#fn-${number}`,
      id: count === 1 ? `fnref-${number}` : `fnref-${number}-${count}`,
      ariaLabel: `Chú thích ${labelOf(node)}`,
    };
    return element('sup', {}, [element('a', properties, [{ type: 'text', value: labelOf(node) }])]);
  }

  private item(note: FootnoteDefinition, number: number | null): Element {
    const state = this.state!;
    const item = element('li', number === null ? {} : { id: `fn-${number}` }, state.wrap(state.all(note), true));
    writeLabel(item, labelOf(note));
    if (number === null) return item;
    const last = item.children.findLast((child) => child.type === 'element');
    const end = last?.type === 'element' && last.tagName === 'p' ? last : item;
    const properties = {
      href: `#fnref-${number}`,
      className: ['ve-cho-dan'],
      ariaLabel: `Về chỗ dẫn chú thích ${labelOf(note)}`,
    };
    end.children.push(element('a', properties, []));
    return item;
  }
}

type Note = FootnoteReference | FootnoteDefinition;
const keyOf = (node: Note): string => node.identifier.toLowerCase();
const labelOf = (node: Note): string => node.label ?? node.identifier;
const newLine = (): ElementContent => ({ type: 'text', value: '\n' });
const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
