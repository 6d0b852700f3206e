import { readFileSync, readdirSync } from 'node:fs';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { findCitations, resolveCitations } from '../../src/model/law/citation/index.ts';
import type { Site } from '../../src/model/site/site.ts';
import { capture } from '../../src/model/text/capture.ts';

/** One citation of a plan, and the document that it means. */
interface ListedCitation {
  /** The words of the plan. */
  cited: string;
  /** Number-symbol and ISO day of issue of the document that is meant; null where nobody knows. */
  number: string | null;
  issuedOn: string | null;
  central: boolean;
}

/** The citations of one plan in their order. */
interface CitationList {
  name: string;
  /** What kind of school wrote it, in Vietnamese. */
  kind: string;
  /** ISO day of the plan. */
  day: string;
  /** Address of the page, or that the list was written for the tests. */
  source: string;
  citations: ListedCitation[];
}

const folder = inRepository('tests/fixtures/citation-lists');
const orNull = (cell: string | undefined) => (cell === undefined || cell === '-' ? null : cell);

/** Every list of `tests/fixtures/citation-lists/`: tab-separated, with what is known of the plan in lines that begin with `#`. */
export const citationLists = (): CitationList[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const about = (key: string) => capture(new RegExp(`^# ${key}: (.*)$`, 'mu').exec(text) ?? ['', ''], 1);
      const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      return {
        name: name.replace(/\.tsv$/u, ''),
        kind: about('kind'),
        day: about('day'),
        source: about('source'),
        citations: rows.slice(1).map((row) => {
          const [cited = '', number, issuedOn, issuer] = row.split('\t');
          return { cited, number: orNull(number), issuedOn: orNull(issuedOn), central: issuer === 'central' };
        }),
      };
    });

/** How many citations of a list the register knows. */
interface Coverage {
  /** Citations of documents of central bodies, and how many of them have the right target. */
  central: number;
  found: number;
  /** The words of central citations without a target. */
  missed: string[];
  /** Citations that lead to another document than the one meant: `words → id`. */
  wrong: string[];
}

/** Reads the citations of a list as one text of its day, and compares each target with the document that is meant. */
export function coverageOf({ day, citations }: CitationList, site: Site): Coverage {
  const lines = citations.map(({ cited }) => `Căn cứ ${cited};\n`);
  const mentions = resolveCitations(findCitations(lines.join('')), site.registry(), { date: day });
  const coverage: Coverage = { central: 0, found: 0, missed: [], wrong: [] };
  let start = 0;
  citations.forEach(({ cited, number, issuedOn, central }, index) => {
    const end = start + (lines[index] ?? '').length;
    const targets = mentions.flatMap((each) => (each.start >= start && each.start < end && each.id ? [each.id] : []));
    start = end;
    const isMeant = (id: string) => {
      const { data } = site.legalReference(id);
      const sameDay = issuedOn === null || data.issuedOn === null || data.issuedOn === issuedOn;
      return data.number === number && sameDay;
    };
    coverage.wrong.push(...targets.filter((id) => !isMeant(id)).map((id) => `${cited} → ${id}`));
    if (!central) return;
    coverage.central++;
    if (targets.some(isMeant)) coverage.found++;
    else coverage.missed.push(cited);
  });
  return coverage;
}
