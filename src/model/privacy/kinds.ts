import type { PersonalDataCode } from '../rules/personal-data-rules.ts';
import { alsoHidden } from './also-hidden.ts';
import { calledInFileName } from './child/in-file-names.ts';
import { findChildData } from './child/find-child-data.ts';
import { withoutOverlaps } from './finding.ts';
import type { Finding, Passage } from './finding.ts';
import { fold } from './fold.ts';
import type { FoldedText } from './fold.ts';
import { findBankAccounts } from './numbers/accounts.ts';
import { findPersonalCodes } from './numbers/codes.ts';
import { findPrivateMail } from './numbers/emails.ts';
import { findIdentityNumbers } from './numbers/identity.ts';
import { findHomeLandlines } from './numbers/landlines.ts';
import { findMobileNumbers } from './numbers/phones.ts';
import { findPlates } from './numbers/plates.ts';
import { findHomeAddresses } from './persons/addresses.ts';
import { findBirths } from './persons/births.ts';
import { findConditions } from './persons/conditions.ts';
import { findComplainants } from './persons/complainants.ts';
import { findSalaries } from './persons/salaries.ts';
import { linesOf } from './lines.ts';
import { readPassage } from './reading.ts';
import type { Reading } from './reading.ts';
import { withoutMarks } from './restore-marks.ts';
import { findRestrictions } from './restrictions.ts';
import { firstAtOrAfter } from './sorted.ts';
import { tellingNames } from './telling-names.ts';

/** Something found, with its kind. */
export interface PersonalData extends Finding {
  code: PersonalDataCode;
  /** The stretch itself. Never in a message or a report: these outlive the corrected text. */
  words: string;
  /** More that is to be hidden with it: other names of a list, the street of a home, the word before a name of one syllable. Not in a message either. */
  also?: readonly string[];
  /** Whether it is words of the name of a file that say what is in it, and no data. */
  isTelling?: true;
}

/**
 * How each kind of what must not be published, or not without care, is found. The one table for the checker, the editing screen
 * and the Word importer; `rules/personal-data-rules.ts` has the words for each kind, `examples.ts` texts that it finds and near
 * misses. Where two kinds find the same stretch, the first of this table has it.
 */
export const personalDataKinds = {
  'so-dinh-danh': findIdentityNumbers,
  'ma-so-ca-nhan': findPersonalCodes,
  'tai-khoan-ngan-hang': findBankAccounts,
  'so-dien-thoai-rieng': (reading) => [...findMobileNumbers(reading), ...findHomeLandlines(reading)],
  'thu-dien-tu-rieng': findPrivateMail,
  'bien-so-xe': findPlates,
  'luu-hanh-han-che': findRestrictions,
  'du-lieu-tre': findChildData,
  'nguoi-to-cao': findComplainants,
  'ngay-sinh': findBirths,
  'dia-chi-rieng': findHomeAddresses,
  'luong-ca-nhan': findSalaries,
  'suc-khoe-gia-canh': findConditions,
} as const satisfies Record<PersonalDataCode, (reading: Reading) => Finding[]>;

export const personalDataCodes = Object.keys(personalDataKinds) as PersonalDataCode[];

const isComplainant = ({ code }: { code: PersonalDataCode }): boolean => code === 'nguoi-to-cao';

/** What names of files in a text say of their contents: `don_to_cao_….pdf`. */
function inNamesOfFiles({ text, fileNames }: FoldedText): (Finding & Pick<PersonalData, 'code' | 'isTelling'>)[] {
  const isTelling = true as const;
  return fileNames.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const plain = withoutMarks(words);
    const children = calledInFileName(words.replace(/[-_./]/gu, ' ')).map(({ index, length }) => ({
      code: 'du-lieu-tre' as const,
      index: start + index,
      length,
      message: 'tên tệp cho thấy có thể là tên của một trẻ cùng lớp hoặc bệnh tật.',
      certain: false,
    }));
    const telling = tellingNames.flatMap(([code, pattern, what]) => {
      const found = pattern.exec(plain);
      if (!found) return [];
      const message = `tên tệp cho thấy có thể là ${what}.`;
      return [{ code, index: start + found.index, length: found[0].length, message, certain: false, isTelling }];
    });
    return [...children, ...telling];
  });
}

/** Everything in a passage that must not be published as it is, from left to right. Offsets are those of the passage, not of its fold. */
export function findPersonalData(passage: Passage): PersonalData[] {
  const inWhole = findInPassage(passage);
  const inLines = linesOf(passage).flatMap(({ start, ...line }) =>
    findInPassage(line).map((found) => ({ ...found, index: start + found.index })),
  );
  const ofCode = Map.groupBy(inWhole, ({ code }) => code);
  const isNew = ({ code, index, length }: PersonalData) => {
    const known = ofCode.get(code) ?? [];
    const next = known[firstAtOrAfter(known, index + 1, (each) => each.index + each.length)];
    return next === undefined || next.index >= index + length;
  };
  const added = inLines.filter(isNew);
  return added.length === 0 ? inWhole : [...inWhole, ...added].sort((a, b) => a.index - b.index);
}

/** A day or a small number by itself. Whose it could be is said by letters, in it or above it; numbers of persons have nine digits. */
const plainNumber = /^(?:[\s./:-]*\d){1,8}[\s./:-]*$/u;

function findInPassage({ text, lead }: Passage): PersonalData[] {
  if (lead === '' && plainNumber.test(text)) return [];
  const folded = fold(text);
  const reading = readPassage({ text: folded.text, lead: lead === '' ? '' : fold(lead).text });
  const all: (Finding & Pick<PersonalData, 'code' | 'isTelling'>)[] = [
    ...personalDataCodes.flatMap((code) => personalDataKinds[code](reading).map((found) => ({ ...found, code }))),
    ...inNamesOfFiles(folded),
  ];
  // Who complains may be a child: two findings of one name, with two remedies.
  const [complainants, others] = [all.filter(isComplainant), all.filter((found) => !isComplainant(found))];
  const kept = [...withoutOverlaps(others), ...withoutOverlaps(complainants)].sort((a, b) => a.index - b.index);
  const first = kept.findIndex(({ code }) => code === 'du-lieu-tre');
  return kept.map((found, at) => {
    const index = folded.offsetOf(found.index);
    const end = folded.offsetOf(found.index + found.length - 1) + 1;
    const also = alsoHidden(reading, found, at === first);
    return {
      ...found,
      index,
      length: end - index,
      words: text.slice(index, end),
      ...(also.length > 0
        ? { also: also.map((each) => text.slice(folded.offsetOf(each.start), folded.offsetOf(each.end - 1) + 1)) }
        : {}),
    };
  });
}
