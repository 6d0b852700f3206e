import { provinceNames } from '../data/provinces.ts';
import { isKnownIssuer } from '../data/codes.ts';
import { isSyllable } from '../../../text/syllable.ts';
import { fold } from './letters.ts';

/** Agencies of a place, after which its name follows. */
const local =
  /(?<!\p{L})((?:[uU][bB][nN][dD]|[hH][đĐdD][nN][dD]|[ỦủUu]y ban nh[âa]n d[âa]n|[Hh][ộo]i [đd][ồo]ng nh[âa]n d[âa]n|[ĐđDd][ảa]ng [ủu]y|[Cc]ông an|[Ss][ởo]|[Pp]h[òo]ng|[Tt]r[ưu][ờo]ng|c[ủu]a|do)\s(?:[\p{L}&]+\s){0,6}?(?:t[ỉi]nh|th[àa]nh ph[ốo]|huy[ệe]n|qu[ậa]n|th[ịi] x[ãa]|th[ịi] tr[ấa]n|x[ãa]|ph[ưu][ờo]ng)\s)(\p{Ll}+)(?:(\s)(\p{Ll}+))?/gu;
/** Words that go on after "xã", "tỉnh" and name no place. */
const noName = new Set(
  'hoi uy khoa cap nhiem ve va da co quy dinh ban hanh ngay nam so de cho thi la duoc trong den theo phe thong duyet tai thuc hien ky nay do can se'.split(
    ' ',
  ),
);
const provinces = new Map(provinceNames.map((name) => [fold(name), name]));

/** `ubnd xã yên bồng` → `UBND xã Yên Bồng`, as {@link restored} does with the words of a text in small letters. */
export const withPlaces = (text: string): string =>
  text.replace(local, (whole, lead: string, first: string, space: string | undefined, second: string | undefined) => {
    if (noName.has(fold(first))) return whole;
    const known = second === undefined ? undefined : provinces.get(fold(`${first} ${second}`));
    if (known !== undefined) return lead + known;
    const alone = second === undefined || noName.has(fold(second));
    return `${lead}${capital(first)}${alone ? whole.slice(lead.length + first.length) : `${space ?? ''}${capital(second)}`}`;
  });

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const symbols = /(?<![\p{L}\d/&.-])[a-zđ]{2,7}(?:&[a-zđ]{2,5})?(?![\p{L}\d/&-])/gu;

/** `bộ vh-tt&dl`, `phòng gd&đt`: the branch of an agency by its letters, of which some make no word. */
const ofBranch = /(?<!\p{L})(b[ộo]|s[ởo]|ph[òo]ng) ([a-zđ]{2,7}(?:[&-][a-zđ]{2,5}){0,3})(?![\p{L}\d/&-])/gu;

/** `ubnd`, `byt`, `nhnn`: symbols of agencies that are no words. */
export const withAgencySymbols = (text: string): string =>
  text
    .replace(ofBranch, (whole, head: string, letters: string) =>
      letters.split(/[&-]/u).every((each) => isSyllable(each) || !/[^aeiouy]/u.test(each))
        ? whole
        : `${capital(head)} ${letters.toUpperCase()}`,
    )
    .replace(symbols, (letters) =>
      letters.length > 2 && (letters === 'byt' || !isSyllable(letters)) && isKnownIssuer(letters.toUpperCase())
        ? letters.toUpperCase()
        : letters,
    );
