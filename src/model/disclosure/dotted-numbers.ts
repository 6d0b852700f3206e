import { isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** A number of a YAML file written with dots between the thousands. `line` and `column` count from 1. */
export interface DottedNumber {
  line: number;
  column: number;
  written: string;
  meant: string;
}

/**
 * Numbers like `22.000` in a YAML text. YAML reads it as 22, so the schema, which sees the value
 * alone, cannot know that 22000 was meant; the text shows it. `22.019` is found too. A quoted value
 * is text and left alone; a value with one or two decimals is a decimal.
 */
export function dottedNumbers(source: string): DottedNumber[] {
  const lines = new LineCounter();
  const found: DottedNumber[] = [];
  visit(parseDocument(source, { lineCounter: lines }), {
    Scalar(_key, node) {
      if (!isScalar(node) || typeof node.value !== 'number' || node.source === undefined || !node.range) return;
      if (!/^[+-]?\d{1,3}\.\d{3}$/.test(node.source)) return;
      const { line, col } = lines.linePos(node.range[0]);
      found.push({ line, column: col, written: node.source, meant: node.source.replace('.', '') });
    },
  });
  return found;
}
