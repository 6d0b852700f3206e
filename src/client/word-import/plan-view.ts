import { upperFirst } from '../../model/text/first-letter.ts';
import { lastItem } from '../../model/items.ts';
import {
  chosenInWords,
  citationState,
  holdsText,
  importedFiles,
  nextSteps,
  notesBySeverity,
  privacyWarning,
  whereOf,
} from '../../model/word/index.ts';
import { tooLong } from '../../model/word/notes.ts';
import type { Ask, Picture, ReadPlan, RecordKind } from '../../model/word/index.ts';

/** A file that belongs into the repository. */
export interface ResultFile {
  /** From the root of the repository. */
  path: string;
  content: Uint8Array;
}

export interface CitationView {
  /** As the text has them. */
  words: string;
  /** The document on this site; null when it is not there or not certain. */
  id: string | null;
  state: string;
  /** The heading above; null before the first. */
  under: string | null;
}

/** What the page shows of a plan that was read: plain data, which a worker can send. */
export interface PlanView {
  /** By severity; folded where they ask nobody for anything. */
  notes: { heading: string; isFolded: boolean; notes: { message: string; where: string; remedy: string }[] }[];
  /** What to do before anything leaves the machine; null when nothing private was found. */
  warning: string | null;
  pictures: Picture[];
  read: { role: string; text: string }[];
  citations: CitationView[];
  /** The record's own file is the last. Empty while a person must say something first. */
  files: ResultFile[];
  /** Which record it becomes, and why. */
  record: { kind: RecordKind; id: string; words: string; remarks: string[] };
  /** What a person must say before there is a file. */
  asks: Ask[];
  steps: string[];
}

const roots = { content: 'src/content', public: 'public' };

export function planView(plan: ReadPlan): PlanView {
  const { result, target, citations, stubOf } = plan;
  const isWhole = target.asks.length === 0;
  const files = (isWhole ? importedFiles(plan) : []).map(({ root, path, content }) => ({
    path: `${roots[root]}/${path}`,
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  return {
    notes: notesBySeverity([...tooLong(files.at(-1)?.content.length ?? 0), ...result.notes]).map(
      ({ severity, heading, notes }) => ({
        isFolded: severity === 'changed' || severity === 'info',
        heading: `${upperFirst(heading)} (${notes.length})`,
        notes: notes.map((note) => ({ message: note.message, where: whereOf(note), remedy: note.remedy })),
      }),
    ),
    warning: privacyWarning(result.notes),
    pictures: holdsText(target.kind) ? result.pictures : [],
    read: [...result.read, ...result.bases.map((text) => ({ role: 'Căn cứ', text }))],
    citations: citations.map((citation) => {
      const stub = stubOf(citation);
      return {
        words: citation.mention.surface.replace(/\s+/gu, ' '),
        id: citation.mention.id,
        state: stub === null ? citationState(citation) : `lập bản ghi mới để bổ sung: ${stub} (chưa đối chiếu)`,
        under: citation.under,
      };
    }),
    files,
    record: { kind: target.kind, id: target.id, words: chosenInWords(target), remarks: target.remarks },
    asks: target.asks,
    steps: isWhole ? nextSteps(plan, lastItem(files).path, 'page') : [],
  };
}
