import { documentKindLabels } from '../../../kinds/document-kind-labels.ts';
import { kindRows } from './data/kinds.ts';
import { plainNumber } from './lexer/index.ts';
import type { RegistryEntry } from './resolve/registry.ts';
import { readNumberSymbol } from './symbol/read-number-symbol.ts';
import { fold } from './text/letters.ts';

/**
 * The ways in which people type a document when they look for it: `thông tư 36/2017`, `tt 36 2017`, `36/2017/tt-bgddt`,
 * names of laws with and without the year. In lower case; each also without marks. No spelling occurs twice.
 */
export function citationSpellings(entry: RegistryEntry): string[] {
  const spellings = new Set<string>();
  const add = (text: string) => {
    const small = text.toLowerCase().replace(/\s+/gu, ' ').trim();
    spellings.add(small);
    spellings.add(fold(small));
  };
  if (entry.number !== null) for (const text of numberSpellings(entry)) add(text);
  const year = entry.issuedOn?.slice(0, 4);
  for (const name of [entry.name, ...entry.names]) {
    if (name === null) continue;
    add(name);
    add(name.replaceAll(',', ''));
    if (year !== undefined && !name.includes(year)) add(`${name} ${year}`);
  }
  return [...spellings];
}

function* numberSpellings(entry: RegistryEntry): Generator<string> {
  const number = entry.number!;
  const label = documentKindLabels[entry.kind];
  const parts = readNumberSymbol(number)?.parts ?? null;
  yield number;
  yield number.replaceAll('&', '');
  yield number.replace(/[/\-&]+/gu, ' ');
  yield `${label} ${number}`;
  yield `${label} số ${number}`;
  if (parts === null) return;
  const year = parts.year ?? entry.issuedOn?.slice(0, 4) ?? null;
  const plain = plainNumber(parts.num);
  const codes = kindRows.find((row) => row.kind === entry.kind)?.codes.slice(0, 1) ?? [];
  for (const num of new Set([parts.num, plain])) {
    for (const word of [label, ...codes]) {
      yield `${word} ${num}`;
      yield `${word}${num}`;
      if (year === null) continue;
      yield `${word} ${num}/${year}`;
      yield `${word} ${num} ${year}`;
    }
    if (parts.year !== null) yield `${num}/${year}`;
  }
}
