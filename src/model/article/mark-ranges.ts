import type { Element, ElementContent, Root, RootContent } from 'hast';
import { itemAt } from '../items.ts';

/** A stretch of an article's text to wrap in an element, in UTF-16 offsets of the article's text. */
export interface Mark {
  start: number;
  end: number;
  tagName: string;
  properties: Element['properties'];
}

/**
 * A copy of the tree in which the marks wrap their text. The text content stays exactly what it was.
 * A mark that runs over several text nodes becomes several elements, the first of which has its id; marks inside a link are left
 * out, because links do not nest. Marks must not overlap.
 */
export function markRanges(tree: Root, marks: readonly Mark[]): Root {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  let at = 0;
  let next = 0;

  const split = (value: string): ElementContent[] => {
    const from = at;
    const end = from + value.length;
    const out: ElementContent[] = [];
    let done = from;
    while (next < sorted.length && itemAt(sorted, next).end <= from) next++;
    for (let i = next; i < sorted.length && itemAt(sorted, i).start < end; i++) {
      const mark = itemAt(sorted, i);
      const start = Math.max(mark.start, done);
      const stop = Math.min(mark.end, end);
      if (start >= stop) continue;
      if (start > done) out.push({ type: 'text', value: value.slice(done - from, start - from) });
      out.push({
        type: 'element',
        tagName: mark.tagName,
        properties: start === mark.start ? { ...mark.properties } : { ...mark.properties, id: undefined },
        children: [{ type: 'text', value: value.slice(start - from, stop - from) }],
      });
      done = stop;
    }
    if (done < end) out.push({ type: 'text', value: value.slice(done - from) });
    at = end;
    return out;
  };

  const copy = <C extends RootContent | ElementContent>(children: readonly C[], inLink: boolean): C[] =>
    children.flatMap((child): C[] => {
      if (child.type === 'text') {
        if (!inLink) return split(child.value) as C[];
        at += child.value.length;
        return [child];
      }
      if (child.type !== 'element') return [child];
      return [{ ...child, children: copy(child.children, inLink || child.tagName === 'a') }];
    });

  return { type: 'root', children: copy(tree.children, false) };
}
