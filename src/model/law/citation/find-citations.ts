import { itemAt } from '../../items.ts';
import { readIssuer } from './context/issuer.ts';
import { readPartyTerm } from './context/party-term.ts';
import { readPinpointAfter } from './context/pinpoint-after.ts';
import { readSharedPinpoint } from './context/pinpoint-shared.ts';
import { readPinpoint } from './context/pinpoint.ts';
import { provisionsOf } from './context/provision.ts';
import { readRelation } from './context/relation.ts';
import { readSubject } from './context/subject.ts';
import { mendTruncated, settlePartials } from './find/antecedents.ts';
import { findConstitution } from './find/constitution.ts';
import { findCongresses } from './find/congress.ts';
import type { Draft } from './find/draft.ts';
import { findLawNames } from './find/law-name.ts';
import { findListedLaws } from './find/listed-laws.ts';
import { findPlenums } from './find/plenum.ts';
import { NumberScan } from './find/scan-numbers.ts';
import { closeDates, issuerDates, readDayBehindIssuer, shareDates } from './find/settle-dates.ts';
import { stateYears } from './find/stated-year.ts';
import { readIssuingAgency } from './find/short-form.ts';
import { findShortNames } from './find/short-names.ts';
import { readStages } from './find/stage.ts';
import { proseOf } from './text/prose.ts';
import type { NormalizedText } from './text/source.ts';
import type { Mention, Stage } from './types.ts';

/**
 * Finds every mention of a legal, administrative or Party document in a text. Offsets are UTF-16 units of the text's NFC
 * form. Time grows with the length of the text and no faster. Self-references are left out, see `findSelfReferences`.
 */
export function findCitations(text: string): Mention[] {
  return readMentions(proseOf(text));
}

/** The units of work that reading a text takes: what the tests of linear time count. */
export function measureWork(text: string): number {
  const source = proseOf(text);
  readMentions(source);
  return source.steps;
}

function readMentions(source: NormalizedText): Mention[] {
  const named = inOrder([
    ...findLawNames(source),
    ...findListedLaws(source),
    ...findConstitution(source),
    ...findPlenums(source),
    ...findCongresses(source),
  ]);
  const numbered = new NumberScan(source, named).run();
  const { drafts, antecedents } = withShortNames(
    source,
    settlePartials(source, mendTruncated(inOrder([...named, ...numbered]))),
  );
  const indexOf = new Map(drafts.map((draft, index) => [draft, index]));
  const dated = stateYears(source, shareDates(source, closeDates(source, issuerDates(source, drafts))));
  const stages = readStages(source, dated);
  return dated.map((draft, index) => {
    const full = antecedents.get(itemAt(drafts, index));
    const antecedent = full === undefined ? null : (indexOf.get(full) ?? null);
    return mentionOf(
      source,
      draft,
      { previous: dated[index - 1], next: dated[index + 1] },
      antecedent,
      itemAt(stages, index),
    );
  });
}

interface Settled {
  drafts: Draft[];
  antecedents: Map<Draft, Draft>;
}

/** Adds the short names that the text gives itself; they win over what was read in their place. */
function withShortNames(source: NormalizedText, settled: Settled): Settled {
  const { found, antecedents } = findShortNames(source, settled.drafts);
  if (found.length === 0) return settled;
  const drafts = inOrder([...found, ...settled.drafts]);
  return { drafts, antecedents: new Map([...settled.antecedents, ...antecedents]) };
}

/** Drafts by their place; of two that overlap the first one stays. */
function inOrder(drafts: Draft[]): Draft[] {
  const sorted = drafts.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((draft) => {
    if (draft.start < end) return false;
    end = draft.end;
    return true;
  });
}

function mentionOf(
  source: NormalizedText,
  draft: Draft,
  { previous, next }: { previous: Draft | undefined; next: Draft | undefined },
  antecedent: number | null,
  stage: Stage | null,
): Mention {
  const nextStart = next?.start ?? source.text.length;
  const issuer = readIssuer(source, draft.contextEnd);
  const dayBehind = issuer === null ? null : readDayBehindIssuer(source, issuer.end, draft.parts?.year ?? null);
  const after = dayBehind?.end ?? issuer?.end ?? draft.contextEnd;
  const relation = next === undefined ? null : readRelation(source, after, next.start);
  const before = readPinpoint(source, draft.start, previous?.end ?? 0);
  const pinpoint =
    before.pinpoint ??
    (previous && readSharedPinpoint(source, previous, draft.start)) ??
    readPinpointAfter(source, draft.contextEnd, next?.start ?? Infinity) ??
    (after > draft.contextEnd ? readPinpointAfter(source, after, next?.start ?? Infinity) : null);
  const subject = readSubject(source, after, relation?.active ? Infinity : nextStart);
  const start = source.startOf(draft.start);
  const end = source.endOf(draft.end);
  return {
    start,
    end,
    surface: source.nfc.slice(start, end),
    canonical: draft.canonical,
    type: draft.type,
    kind: kindOf(draft),
    family: draft.family,
    number: draft.parts,
    date: draft.date,
    issuer: draft.issuer ?? issuer?.text ?? agencyThatIssues(source, draft),
    partyTerm: draft.family === 'party' ? readPartyTerm(source, draft.contextEnd) : null,
    lawName: draft.lawName ?? null,
    notAfter: draft.notAfter ?? null,
    subject: subject?.text ?? null,
    wholeEnd: Math.max(end, source.endOf(subject?.end ?? after)),
    pinpoint,
    provisions: pinpoint === null ? [] : provisionsOf(pinpoint),
    annex: before.annex,
    relation,
    defects: [...new Set(draft.defects)],
    antecedent,
    stage,
  };
}

/** `UBND xã An Bình ban hành Kế hoạch số 19/KH-UBND`: a symbol that every locality has says less than the words before it. */
const agencyThatIssues = (source: NormalizedText, { start, parts }: Draft): string | null =>
  parts?.issuers[0] === 'UBND' || parts?.issuers[0] === 'HĐND' ? readIssuingAgency(source, start) : null;

/** A joint circular that is called "Thông tư" is one all the same. */
function kindOf(draft: Draft): Mention['kind'] {
  if (draft.family === 'joint' && draft.type === 'Thông tư') return 'thong-tu-lien-tich';
  if (draft.family === 'joint' && draft.type === 'Nghị quyết') return 'nghi-quyet-lien-tich';
  if (
    draft.family === 'assembly' &&
    draft.type === 'Luật' &&
    draft.row?.kind === 'luat' &&
    draft.parts?.typeCode !== null
  )
    return draft.row.kind;
  return draft.row?.kind ?? null;
}
