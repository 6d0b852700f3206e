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
  recordKinds,
  whereOf,
} from '../../model/word/index.ts';
import { tooLong } from '../../model/word/notes.ts';
import type { ItemChange } from './item.ts';
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
  /** The file of the item to which the document is added, as it was; null for a new record. */
  item: ResultFile | null;
  /** What a person must say before there is a file. */
  asks: Ask[];
  steps: string[];
}

const roots = { content: 'src/content', public: 'public' };

/** @param change of the item that is there, to which the document is added; null for a new record */
export function planView(plan: ReadPlan, change: ItemChange | null): PlanView {
  const { result, target, citations, stubOf } = plan;
  const isWhole = target.asks.length === 0 && !(change !== null && 'problem' in change);
  const files = (isWhole ? importedFiles(plan) : []).map(({ root, path, content }) => ({
    path: `${roots[root]}/${path}`,
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  const added = change !== null && 'text' in change ? change : null;
  const path = `${roots.content}/${recordKinds.disclosure.folder}/${change?.id ?? ''}.yaml`;
  if (added !== null) files[files.length - 1] = { path, content: new TextEncoder().encode(added.text) };
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
    record: {
      kind: target.kind,
      id: change?.id ?? target.id,
      words: chosenInWords(target),
      remarks: change === null ? target.remarks : [...target.remarks, remarkOf(change)],
    },
    item: added && { path, content: new TextEncoder().encode(added.before) },
    asks: target.asks,
    steps: isWhole ? nextSteps(plan, lastItem(files).path, 'page') : [],
  };
}

/** What a person should know of the item that is there. */
const remarkOf = (change: ItemChange): string =>
  'problem' in change
    ? `Mục công khai “${change.id}” đã có. ${change.problem}`
    : `Mục công khai “${change.id}” đã có: văn bản này được thêm vào đó, với một lần đăng hôm nay. Những gì đã đăng giữ nguyên.`;
