import { shortTitle } from '../../kinds/titles.ts';
import { formatDay } from '../day/format-day.ts';
import { firstItem, itemAt } from '../items.ts';
import { findCitations, ISO_DAY, resolveCitations, type ResolvedMention } from '../law/citation/index.ts';
import { validityStates, type Validity, type ValidityState } from '../law/validity/validity.ts';
import { reasonSentence } from '../site/citation-notes.ts';
import { lineCounter } from '../text/line-counter.ts';
import type { CitedFacts } from '../views/how-to-cite.ts';
import { collapseSpace } from '../text/normalize.ts';
import { standingOf, type Standing } from '../views/standing.ts';
import { asWritten, fullest, subjectAsWritten } from './as-written.ts';
import { saysEnded } from './form.ts';
import { ownNumber } from './own-number.ts';
import { actsOn, basisProvisions, isOnlyChanged, placesOf, readText, type CitedAt } from './places.ts';
import type { KnownLaw } from './register.ts';

/** A document that the site has. */
export interface KnownDocument {
  id: string;
  /** `Thông tư 09/2024/TT-BGDĐT`, or the name of a law. */
  label: string;
  /** `04/11/2013`; null where it is not known. */
  issuedOn: string | null;
}

/** What is known of a document on one day, in words. */
export interface StateOnDay {
  state: ValidityState;
  standing: Standing;
  /** `hết hiệu lực từ ngày 01/01/2026` */
  words: string;
}

/** What to read instead on the chosen day, and its own state on that day: it may have ended as well. */
export interface Successor extends KnownDocument {
  then: StateOnDay;
}

/** One document with every place where the text cites it. */
export interface CheckedDocument {
  /** As the text writes it first. */
  words: string;
  /** As the text writes it most fully, day, agency and subject with it, in the form of a first citation as far as it can be. */
  written: string;
  /** What the text says of it: subject and ISO day for what its record lacks, and its issuer. */
  cited: CitedFacts;
  /** Whether the text never names it in full: a kind, a number and perhaps a year are all that leads to it. */
  shortOnly: boolean;
  /** Null where nobody can tell which document is meant. */
  target: (KnownDocument & { name: string | null; subject: string | null }) | null;
  /** On the device's day and on the day that was chosen; null without a target. */
  now: StateOnDay | null;
  then: (StateOnDay & { successors: Successor[] }) | null;
  /** Why it is in the state of the chosen day: the first reason. Null where it is in force, or without a target. */
  ground: string | null;
  /** Why there is no target, and what came into question. */
  unresolved: { reason: string; draft: boolean; candidates: KnownDocument[] } | null;
  /** What the checked text says that it does to the document: `thay thế`. */
  acts: string[];
  /** Which provisions of it the text rests on: `khoản 2 Điều 5`; null where it rests on the whole, or on nothing of it. */
  basisProvisions: string | null;
  /** Whether the checked text ends or amends it, which makes it no basis. */
  changed: boolean;
  places: CitedAt[];
}

export interface CheckedText {
  /** The NFC text into which the offsets lead. */
  text: string;
  documents: CheckedDocument[];
}

/**
 * The documents that a text cites, in the order of their first citation, with what law says of each on two days. The number
 * of the text itself is none of them.
 * @param days ISO days: `today` on the device, `day` of the text; no document issued after `day` is a target
 */
export function checkText(written: string, law: KnownLaw, days: { today: string; day: string }): CheckedText {
  const text = written.normalize('NFC');
  const mentions = resolveCitations(findCitations(text), law.registry, { date: days.day, places: law.places });
  const read = readText(text, mentions, lineCounter(text));
  const groups = Map.groupBy(mentions, (mention) => groupOf(mention, mentions));
  const nextOf = new Map(mentions.map((mention, index) => [mention, mentions[index + 1]?.start]));
  const own = ownNumber(text, mentions);
  if (own !== null) groups.delete(groupOf(own, mentions));
  const documents = [...groups.values()].map((group): CheckedDocument => {
    const first = firstItem(group);
    const target = first.id;
    // What is said next to a short number may be said of another document of that number: it fills no gap of a record.
    const inFull = group.filter(({ family }) => family !== 'partial');
    const most = fullest(inFull) ?? first;
    const subjectOf = inFull.find(({ subject }) => subject !== null);
    const then = target === null ? null : law.validity(target, days.day);
    return {
      words: collapseSpace(first.surface),
      written: asWritten(text, most, nextOf.get(most)),
      cited: {
        subject: subjectOf === undefined ? null : subjectAsWritten(text, subjectOf),
        issuedOn: inFull.find(({ date }) => date !== null && date.length === ISO_DAY)?.date ?? null,
        issuer: inFull.find(({ issuer }) => issuer !== null)?.issuer ?? null,
      },
      shortOnly: inFull.length === 0,
      target: target === null ? null : titled(law, target),
      now: target === null ? null : stateOnDay(law.validity(target, days.today)),
      then: then && { ...stateOnDay(then), successors: successorsOf(then, law, days.day) },
      ground: then === null || then.state === 'in-force' ? null : (then.grounds[0]?.sentence ?? null),
      unresolved: target === null ? unresolved(law, first) : null,
      acts: actsOn(read, group),
      basisProvisions: basisProvisions(read, group),
      changed: isOnlyChanged(read, group),
      places: withEnds(placesOf(read, group), group, text, then && stateOnDay(then)),
    };
  });
  return { text, documents };
}

/** Notes where the text says in brackets that a document has ended, and the register that it holds. */
function withEnds(
  places: CitedAt[],
  group: readonly ResolvedMention[],
  text: string,
  then: StateOnDay | null,
): CitedAt[] {
  if (then?.standing !== 'holds') return places;
  const ended = new Set(group.filter((mention) => saysEnded(text, mention)).map(({ start }) => start));
  return places.map((place) =>
    ended.has(place.start)
      ? { ...place, notes: [...place.notes, `Văn bản nói là đã hết hiệu lực; trang có: ${then.words}.`] }
      : place,
  );
}

/** Mentions that nobody could resolve count as one when they read alike, or when one means the other. */
function groupOf(mention: ResolvedMention, mentions: readonly ResolvedMention[]): string {
  const full = mention.antecedent === null ? undefined : itemAt(mentions, mention.antecedent);
  const { id, reason, type, canonical } = mention.id === null && full?.id === null ? full : mention;
  return id ?? `? ${reason === 'draft' ? 'draft ' : ''}${type} ${canonical}`;
}

function known({ references }: KnownLaw, id: string): KnownDocument {
  const data = references.get(id);
  return {
    id,
    label: data ? shortTitle(data) : id,
    issuedOn: data?.issuedOn ? formatDay(data.issuedOn) : null,
  };
}

function titled(law: KnownLaw, id: string): CheckedDocument['target'] {
  const data = law.references.get(id);
  return { ...known(law, id), name: data?.name ?? null, subject: data?.subject ?? null };
}

const successorsOf = ({ successors }: Validity, law: KnownLaw, day: string): Successor[] =>
  successors
    .filter((id) => law.references.has(id))
    .map((id) => ({ ...known(law, id), then: stateOnDay(law.validity(id, day)) }));

function stateOnDay({ state, since }: Validity): StateOnDay {
  const { label } = validityStates[state];
  const isDated = since !== null && state !== 'in-force';
  return { state, standing: standingOf(state), words: isDated ? `${label} từ ngày ${formatDay(since)}` : label };
}

function unresolved(law: KnownLaw, { reason, candidates }: ResolvedMention): CheckedDocument['unresolved'] {
  return {
    reason:
      reason === 'not-yet-issued'
        ? 'Văn bản mang số này ban hành sau ngày của văn bản đang kiểm tra.'
        : (reasonSentence({ reason: reason ?? 'unknown' }) ?? ''),
    draft: reason === 'draft',
    candidates: candidates.map((id) => known(law, id)),
  };
}
