import { entryOf } from '../../items.ts';
import { itemAt } from '../../items.ts';
import type { knownName } from '../../law/citation/find/law-name-index.ts';
import { fold } from '../../law/citation/text/letters.ts';
import { capture } from '../../text/capture.ts';
import { toNfc } from '../../text/nfc.ts';
import { use } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A document that is cited by its name. */
export interface QueryName {
  /** `luat tiep cong dan`, `nqtw 4 11` for the resolution of a plenum, `dai hoi 13` for that of a Party congress. */
  key: string;
  /** As the site says it. */
  label: string;
  /** No name of a law that is known: it may be the beginning of one, or none at all. */
  open?: true;
}

/** What says where the name of a law ends, see law-names.ts. */
export interface LawNames {
  known: typeof knownName;
  abbreviations: Readonly<Record<string, string>>;
}

/** Whether a query may name a law, so that {@link LawNames} are needed to read it. */
export const mayNameLaw = (query: string): boolean =>
  /(?:^|[^a-z])(?:luat|phap lenh|bl[a-z]{2,4})(?![a-z])/u.test(fold(toNfc(query)));

const lawWords = [
  ['bo luat', 'Bộ luật'],
  ['phap lenh', 'Pháp lệnh'],
  ['luat', 'Luật'],
] as const;

/** `kỷ luật lao động` is discipline. */
const compounds = new Set(['ky', 'phap', 'quy', 'dung', 'hop', 'trai']);

/** Reads and uses the name of a law, or of a resolution that is known by its plenum or congress; null if there is none. */
export function readName(tokens: readonly Token[], laws: LawNames | null): QueryName | null {
  return readPlenum(tokens) ?? readCongress(tokens) ?? readConstitution(tokens) ?? (laws && readLaw(tokens, laws));
}

const country = 'nuoc cong hoa xa hoi chu nghia viet nam'.split(' ');

/** `hiến pháp`, `hien phap 2013`; not `thực hiện pháp luật`, whose marks may be missing. */
function readConstitution(tokens: readonly Token[]): QueryName | null {
  const at = tokens.findIndex(
    ({ written }, index) => /^hi[eế]n$/u.test(written) && /^ph[aá]p$/u.test(tokens[index + 1]?.written ?? ''),
  );
  const typed = tokens[at]?.written === 'hiến' || at === 0 || tokens[at - 1]?.used;
  if (at < 0 || !typed || tokens[at + 2]?.text === 'luat') return null;
  use(tokens, at, 2);
  for (let next = at + 2; country.includes(tokens[next]?.text ?? ''); next++) use(tokens, next, 1);
  return { key: 'hien phap', label: 'Hiến pháp' };
}

function readLaw(tokens: readonly Token[], { known, abbreviations }: LawNames): QueryName | null {
  for (let at = 0; at < tokens.length; at++) {
    const code = Object.entries(abbreviations).find(([short]) => fold(short) === itemAt(tokens, at).text);
    if (code && !itemAt(tokens, at).used) {
      use(tokens, at, 1);
      return { key: fold(code[1]), label: code[1] };
    }
    for (const [folded, label] of lawWords) {
      const count = folded.split(' ').length;
      const typed = tokens.slice(at, at + count).map((token) => token.text);
      if (typed.join(' ') !== folded || compounds.has(tokens[at - 1]?.text ?? '')) continue;
      const words = nameWords(tokens, at + count);
      const name = known(label, words);
      if (name === null) {
        const open = at === 0 ? openName(words) : null;
        if (open === null) continue;
        use(tokens, at, count + words.length);
        return { key: `${folded} ${open}`, label: `${label} ${open}`, open: true };
      }
      use(tokens, at, count + name.count);
      return { key: `${folded} ${nameKey(name.name)}`, label: `${label} ${name.name}` };
    }
  }
  return null;
}

/** Words that go on from `luật` without naming one: `luật pháp`, `luật sư`, `luật mới`, `luật về …`. */
const goesOn = new Set(
  'phap le su choi gia tuc dinh ve cua moi nao gi co la nay do va voi cac nhung so nam duoc cho lien khac'.split(' '),
);
const LONGEST_OPEN = 10;

function openName(words: readonly { text: string }[]): string | null {
  const [first] = words;
  if (first === undefined || goesOn.has(first.text) || words.length > LONGEST_OPEN) return null;
  return words.map(({ text }) => text).join(' ');
}

const nameKey = (name: string) =>
  fold(name)
    .replace(/[^a-z&]+/gu, ' ')
    .trim();

const nameWords = (tokens: readonly Token[], from: number) => {
  const end = tokens.findIndex((token, index) => index >= from && (token.digits || token.used));
  return tokens
    .slice(from, end < 0 ? undefined : end)
    .map(({ text }) => ({ start: 0, end: 0, text, folded: text, capital: false, comma: false }));
};

const roman: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
]);

/** `xi`, `11` → 11; null if it is no number. */
function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  if (!/^[ivx]+$/u.test(text)) return null;
  const values = [...text].map((letter) => entryOf(roman, letter));
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const joinedText = (tokens: readonly Token[]) => tokens.map((token) => (token.used ? '|' : token.text)).join(' ');

function readPlenum(tokens: readonly Token[]): QueryName | null {
  const shape =
    /(?:^| )((?:nghi quyet|nq|ket luan|kl) (?:(?:cua )?(?:hoi nghi )?(?:lan thu )?)?(?:ban chap hanh )?(?:trung uong|tw)(?: dang)?(?: lan thu)? (\w{1,5})(?: \|| dang)* (?:khoa )?([ivx]+|\d{1,2})(?= |$))|(?:^| )(nqtw (\d{1,2}) (?:khoa )?([ivx]+|\d{1,2}))(?= |$)/u.exec(
      joinedText(tokens),
    );
  if (shape === null) return null;
  const number = numberOf(shape[2] ?? shape[5]);
  const term = numberOf(shape[3] ?? shape[6]);
  if (number === null || term === null || number > 20 || term < 3) return null;
  const said = shape[1] ?? capture(shape, 4);
  useText(tokens, said);
  const label = /^(?:ket luan|kl)/u.test(said) ? 'Kết luận' : 'Nghị quyết';
  return { key: `nqtw ${number} ${term}`, label: `${label} Trung ương ${number} khóa ${romanOf(term)}` };
}

function readCongress(tokens: readonly Token[]): QueryName | null {
  const shape =
    /(?:^| )((?:nghi quyet|nq) (?:cua )?(?:dai hoi|dh)(?: dai bieu)?(?: dang)?(?: toan quoc)?(?: (?:cua )?dang)?(?: cong san viet nam)?(?: lan)?(?: thu)? ([ivx]+|\d{1,2})(?: cua dang)?)(?= |$)/u.exec(
      joinedText(tokens),
    );
  const number = numberOf(shape?.[2]);
  if (shape === null || number === null) return null;
  useText(tokens, capture(shape, 1));
  return { key: `dai hoi ${number}`, label: `Nghị quyết Đại hội ${romanOf(number)} của Đảng` };
}

function useText(tokens: readonly Token[], said: string): void {
  const words = said.split(' ');
  for (let at = 0; at + words.length <= tokens.length; at++)
    if (
      words.every((word, index) => word === (itemAt(tokens, at + index).used ? '|' : itemAt(tokens, at + index).text))
    )
      return use(tokens, at, words.length);
}

const romanOf = (value: number) =>
  'X'.repeat(Math.floor(value / 10)) + itemAt(['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'], value % 10);
