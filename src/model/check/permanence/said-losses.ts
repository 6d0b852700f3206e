import type { RecordedChange } from '../../../kinds/recorded-change.ts';
import { passagesBetween } from './altered-values.ts';
import type { AlteredValue } from './altered-values.ts';
import { isCoveredBy, whatToWrite } from './covered-by.ts';
import type { IsPrivate } from './private-words.ts';
import type { RewrittenText } from './rewritten-texts.ts';
import { saysPassage, textOf } from './said-words.ts';
import { hasAllWords, lostWords, wordsIn } from './words.ts';

/** What there is less of, or what was written again. */
export interface Loss {
  path: readonly PropertyKey[];
  /** A text that says something else; null for a value that went. */
  rewrite: RewrittenText | null;
  /** A value that went; null for a text that was written again. */
  lost: AlteredValue | null;
}

/** A text that was written again, as a value that differs. */
export const valueOf = ({ path, was, is, before, after }: RewrittenText): AlteredValue => ({
  path,
  name: path.map(String).join('.'),
  was,
  is,
  isText: path.length === 0,
  before,
  after,
  near: [],
});

/**
 * Whether a recorded change says a loss: a removal names it, any other entry has its words. A text that says less is said by every word
 * that went and that came, so that a shorter truth can take the place of a longer error.
 */
export function saysLoss(change: RecordedChange, { path, rewrite, lost }: Loss, isPrivate: IsPrivate): boolean {
  const { kind, what, fields } = change;
  if (rewrite) {
    const value = valueOf(rewrite);
    if (kind === 'removal') return isPrivate(value) && isCoveredBy(change, value, isPrivate);
    return rewrite.isShorter ? saysRewrite(what, rewrite) : saysPassage(what, rewrite.before, rewrite.after, []);
  }
  if (lost === null) return false;
  if (kind === 'removal' && fields.includes(String(path[0]))) return true;
  const items = goneItems(lost);
  return (
    isCoveredBy(change, lost, isPrivate) ||
    (kind !== 'removal' && items.length > 0 && items.flatMap(readable).every((words) => hasAllWords(what, words)))
  );
}

const saysRewrite = (what: string, { before, after }: RewrittenText): boolean =>
  hasAllWords(what, [...lostWords(before, after), ...lostWords(after, before)].join(' '));

/** Items of a list that are not there any more. */
function goneItems({ before, after }: AlteredValue): unknown[] {
  if (!Array.isArray(before)) return [];
  const left = (Array.isArray(after) ? after : []).map((item) => JSON.stringify(item));
  return before.filter((item) => {
    const at = left.indexOf(JSON.stringify(item));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** What readers read of an item: its sentences; where it has none, all of it. */
function readable(item: unknown): string[] {
  const values = typeof item === 'object' && item !== null ? Object.values(item) : [item];
  const sentences = values.filter((value): value is string => typeof value === 'string' && wordsIn(value).length > 1);
  return sentences.length > 0 ? sentences : [textOf(item)];
}

/** What an editor writes into `what` so that an entry says a loss. */
export function lossToWrite({ rewrite, lost }: Loss): string {
  if (rewrite?.isShorter === false) return whatToWrite(valueOf(rewrite));
  const lead = rewrite && rewrite.path.length > 0 ? `${String(rewrite.path[0])}: ` : '';
  if (rewrite) return lead + passagesBetween(rewrite.before, rewrite.after).map(inPairs).join('; ');
  const items = lost === null ? [] : goneItems(lost).flatMap(readable);
  if (lost === null || items.length === 0) return lost === null ? '' : whatToWrite(lost);
  return `${String(lost.path[0])}: bỏ ${items.map((words) => `“${words.trim()}”`).join(', ')}`;
}

function inPairs({ before, after }: AlteredValue): string {
  const [was, is] = [before, after].map((value) => String(value).trim().replaceAll(/\s+/gu, ' '));
  if (!was) return `thêm “${is}”`;
  return is ? `“${was}” thành “${is}”` : `bỏ “${was}”`;
}
