import { referencePath } from '../../../model/addresses.ts';
import { findCitations, resolveCitations } from '../../../model/law/citation/index.ts';
import type { Registry } from '../../../model/law/citation/index.ts';
import { citationState } from '../../../model/word/citations.ts';
import type { LookupTable } from '../../../model/search/lookup/table.ts';
import { validityStates } from '../../../model/law/validity/validity.ts';

/** A citation of the text with what the site knows of its document. */
export interface CitedHere {
  /** UTF-16 offsets of the text. */
  start: number;
  end: number;
  surface: string;
  /** Address of the document's page below the base path; null when the site does not have it. */
  path: string | null;
  /** Class of the mark, as on the pages of the site. */
  mark: string;
  /** In words: whether the document is in force today, or why it is not known. */
  state: string;
}

/** The citations of a text, in its order. @param date ISO day of the plan; null when it is not known */
export function citedIn(
  text: string,
  registry: Registry,
  table: LookupTable | null,
  setting: { date: string | null; places: readonly string[] },
): CitedHere[] {
  const states = new Map(table?.rows.map(({ path, state }) => [path, state]));
  return resolveCitations(findCitations(text), registry, setting).map((mention) => {
    const { start, end, surface, id } = mention;
    if (id === null) return { start, end, surface, path: null, mark: 'vd-khong-ro', state: citationState({ mention }) };
    const path = referencePath(id);
    const state = states.get(path);
    return {
      start,
      end,
      surface,
      path,
      mark: `state-${state ?? 'unknown'}`,
      state: state ? `${validityStates[state].label} (hôm nay)` : 'có trên trang',
    };
  });
}
