import type { CitationView } from '../plan-view.ts';
import { fromTemplate } from '../../from-template.ts';

/** One citation with its state. @param documents address of the folder of documents. */
export function citationItem({ words, id, state, under }: CitationView, documents: string): HTMLElement {
  const item = fromTemplate('mau-vien-dan', {
    link: id === null ? null : words,
    words: id === null ? words : null,
    state: state + (under === null ? '' : `, trong mục “${under}”`),
  });
  item.querySelector('a')?.setAttribute('href', `${documents}${id}/`);
  return item;
}
