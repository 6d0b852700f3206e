import type { OfficialBlock, OfficialTable } from './official-document.ts';

/** Whether a block has words of the text. Headings and rules alone are nothing that a signature could be below. */
export function hasWords(block: OfficialBlock): boolean {
  if (block.kind === 'quote') return block.blocks.some(hasWords);
  if (block.kind === 'list') return block.items.flat().some(hasWords);
  return block.kind !== 'rule' && block.kind !== 'heading';
}

/**
 * Of each block of a text or an annex, whether it is on a sheet on its side. Headings go there with the table below them, and with a table at the
 * end what is below that and has no words: a sheet of its own would have nothing else.
 */
export function onTheirSide(blocks: readonly OfficialBlock[], isTurned: (table: OfficialTable) => boolean): boolean[] {
  const lastWords = blocks.findLastIndex(hasWords);
  const ownSide = (block: OfficialBlock | undefined): boolean => block?.kind === 'table' && isTurned(block);
  const sides = blocks.map((block, index) => ownSide(index > lastWords ? blocks[lastWords] : block));
  for (let index = lastWords - 1; index >= 0; index--)
    if (blocks[index]?.kind === 'heading') sides[index] = sides[index + 1] === true;
  return sides;
}
