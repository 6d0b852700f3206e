import { readFileSync } from 'node:fs';
import type { GoldMention } from '../model/views/accuracy.ts';

/** The project's own annotations: one mention a line. See docs/decisions/0050-citations-on-pages.md. */
export function goldMentions(file = 'src/gold/seed-mentions.jsonl'): GoldMention[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldMention);
}
