import { lexSymbol } from '../lexer/index.ts';
import { sourceOf } from '../text/source.ts';
import { identify } from './identify.ts';
import type { Identified } from './identified.ts';

/** Reads a number-symbol that is alone, `36/2017/TT-BGDĐT`; null if it has no shape that the grammar knows. */
export function readNumberSymbol(text: string): Identified | null {
  const source = sourceOf(text.trim());
  const lexed = lexSymbol(source, 0, true);
  if (lexed === null || lexed.end !== source.text.length) return null;
  return identify(lexed);
}
