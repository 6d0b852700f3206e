import { countries, shortCountries, shortInSmallLetters, stateForms } from '../data/countries.ts';
import { isSyllable } from '../../../text/syllable.ts';
import { isLetter, isSpace } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';

const REACH = 80;

const anyOf = (words: readonly string[]) => words.join('|');
/** A name of several words also as it was written with hyphens: `Thái-lan`, `Nhật-Bản`. */
const withHyphens = (name: string) =>
  name.replace(/ (\p{Lu})/gu, (_, letter: string) => `(?: ${letter}|-[${letter}${letter.toLowerCase()}])`);
const form = `(?:(?:${anyOf(stateForms)}) ){0,5}`;
const country = String.raw`${form}(?:(?:${anyOf(countries.map(withHyphens))})(?!\p{L})|(?:${anyOf(shortCountries)})(?!\p{L}|[ -]\p{Lu}| (?:luật|hùng|em|chị|văn)(?!\p{L})))`;
/** Countries called otherwise than by name. `nước ta` and `Nhà nước` are not among them. */
const severalCountries = String.raw`(?:(?:các|một số|nhiều|một vài|những|từng|mỗi) (?:nước|quốc gia|bang|tiểu bang)|nước (?:ngoài|bạn|khác|sở tại|láng giềng))(?!\p{L})`;
const unnamed = String.raw`(?:${severalCountries}|(?:tiểu )?bang(?!\p{L}))`;
/** The same without marks, which no word with marks is taken for. */
const unmarked = String.raw`(?:(?:cac|mot so|nhieu|nhung) (?:nuoc|quoc gia)|nuoc (?:ngoai|khac|so tai|lang gieng))(?!\p{L})`;
const clauseEnds = String.raw`(?=\s?(?:$|[.,;:()?!])| (?:năm|có|quy|đã|thì|là|và|cũng|không|nam|co|da|thi|la|va|cung|khong)(?!\p{L}))`;

/** Words that describe a law between its name and its country: `Luật Giáo dục cơ bản của Nhật Bản`. */
const described = String.raw`(?: (?:cơ bản|bắt buộc|phổ thông|đại học|mầm non|tiểu học|trung học|nghề nghiệp|đặc biệt|hiện hành|mới|quốc gia|tư thục|(?:và )?thanh thiếu niên|suốt đời|sửa đổi|đầu tiên|năm \d{4}|\(sửa đổi\))){0,3}`;
/** `Luật Trẻ em (Children Act 1989) của Anh`, `Luật Giáo dục Khuyết tật (IDEA) của Mỹ`. */
const aside = String.raw`(?:(?: \p{L}{1,8}){0,4}? \([^()]{1,60}\))?`;
/** A state of a union, whatever its name: `bang Victoria`. */
const stateOfUnion = String.raw`(?:[Tt]iểu |[Tt]ỉnh )?[Bb]ang \p{Lu}`;
/** `(Education Act 1944)` */
const act = String.raw` \((?:[A-Z][a-z]+,? (?:of |and |for )?){1,6}Act(?:,? \d{4})?\)`;
/** What makes rules in a country. */
const body =
  '(?:[Cc]hính phủ|[Qq]uốc hội|[Nn]ghị viện|[Tt]hượng viện|[Hh]ạ viện|[Tt]ổng thống|[Tt]hủ tướng|[Qq]uốc vương|[Nn]hà nước|[Cc]ơ quan lập pháp|Bộ(?: [\\p{L},]+){1,6}?)';
/** Bodies that make laws, which no ministry does. */
const lawmaker = body.replace(/\|Bộ.*\)$/u, ')');
const done = '(?: (?:đã|mới|vừa|được))*';
/** `Luật Giáo dục và Luật Trẻ em của Nhật Bản`: of a list the last one says the country. */
const restOfList = String.raw`(?:,? (?:và )?(?:Bộ )?[Ll]uật (?!.*\s(?:của|ở|tại) (?:Việt|nước ta))[^.;:()]{2,50}? (?:của|ở|tại) ${country})`;
const after = `^${described}(?:${restOfList}|(?: năm \\d{4})?,?${done} (?:của|do|bởi|được) ${lawmaker}(?: của)? ${country}|${act}| \\(?(?:của |ở |tại )?${stateOfUnion}| \\(?${country}|${aside} \\(?(?:của|tại|ở) (?:${country}|${unnamed})|(?:,| -|:) ${country}(?=\\s?(?:$|[.;:()]| năm)))`;
/** As people type it: `luật giáo dục của đức`, `luat giao duc cua phap`, `luật giáo dục nhật`. */
const inSmallLetters = new RegExp(
  `^(?: \\(anh(?: quốc)?\\)| anh (?:quốc )?(?:năm )?\\d{4}| \\((?:[a-z]+,? ){1,8}act(?:,? \\d{4})?\\)|(?: \\([^()]{1,60}\\))?(?: \\(?(?:${anyOf(shortInSmallLetters)})| (?:của|cua|tại|tai|ở) (?:nước |nuoc )?(?:${anyOf(shortInSmallLetters)}|anh|ý|áo|bỉ|mĩ))(?:\\s(?:quốc|quoc))?${clauseEnds})`,
  'u',
);
const ofSeveral = new RegExp(String.raw`^${described} \(?(?:${severalCountries}|(?:cua |tai )?${unmarked})`, 'iu');
const afterName = new RegExp(after, 'u');
const afterCapitals = new RegExp(after, 'iu');

/**
 * Whether what follows the name of a law, or its year, makes it the law of another country: `Luật Giáo dục Nhật Bản`,
 * `Luật Giáo dục của Phần Lan`. A comma or a verb between the two separates them.
 */
export function belongsAbroad(source: NormalizedText, end: number, capitals: boolean): boolean {
  source.steps += 8;
  if (!isSpace(source.text.charCodeAt(end)) && !',:'.includes(source.text[end] ?? ' ')) return false;
  const ahead = source.text.slice(end, end + REACH).replace(/\s+/gu, ' ');
  return (
    (capitals ? afterCapitals : afterName).test(ahead) ||
    (capitals && afterName.test(source.said.slice(end, end + REACH).replace(/\s+/gu, ' '))) ||
    inSmallLetters.test(ahead.toLowerCase()) ||
    ofSeveral.test(ahead) ||
    bearsForeignName(ahead, capitals)
  );
}

const place = String.raw`^ (?:của |ở |tại |cua |o |tai )?(?:tỉnh |thành phố )?`;
const nextName = new RegExp(String.raw`${place}(\p{Lu}\p{Ll}{3,})(?![\p{L}\d])`, 'u');
/** In capitals or small letters only words with vowels: the others may be abbreviations. */
const inOneCase = new RegExp(
  String.raw`(?:${place}(?=[a-z]*[aeiouy])|^ (?:của |cua )?(?:(?:tiểu|tieu|tỉnh|tinh) )?bang )([a-z]{4,})${clauseEnds}`,
  'u',
);

/** `Luật Giáo dục Quebec`: a name that is no Vietnamese word right after that of a law. */
function bearsForeignName(ahead: string, capitals: boolean): boolean {
  const name =
    (capitals ? null : nextName.exec(ahead)?.[1]) ??
    inOneCase.exec(capitals || /^ [A-Z]{4}/u.test(ahead) ? ahead.toLowerCase() : ahead)?.[1];
  return name !== undefined && !isSyllable(name);
}

const acts =
  '(?:có|ra|ban hành|thông qua|sửa đổi|sửa|công bố|trình|soạn|xây dựng|áp dụng|thi hành|thực hiện|theo|dựa vào|căn cứ)';
const doing = String.raw`(?:(?:đã|đều|cũng|vừa|mới|từng|đang|lại) )*${acts}(?: (?:các|một|bộ|theo|vào))*`;
const state = '(?:(?:[Cc]hính phủ|[Qq]uốc hội|[Nn]ghị viện|[Nn]hà nước|[Cc]hính quyền|[Nn]gười|[Tt]òa án) )?';
const begins = String.raw`(?:^|[.;:!?(\n] ?|, |\d{4},? |[“"])`;
/** A sentence that begins in another country: `Ở Singapore, … theo Luật …`, `Kinh nghiệm Nhật Bản: Luật …`. */
const topic = new RegExp(
  String.raw`(?:^|[.;:!?\n(] ?)(?:(?:Ở|ở|Tại|tại|Trong khi ở|Tham khảo|Theo|So với) |(?:[Kk]inh nghiệm|[Pp]háp luật|[Mm]ô hình|[Bb]ài học)(?: \p{Ll}+){0,3}? (?:của |ở |tại |từ )?)${country}(?:,|:| -| thì| có| cũng)?(?: [^.;!?]{0,100})?$`,
  'u',
);
/** `Nhật Bản, Hàn Quốc đều có Luật …` */
const severalNamed = String.raw`${country}(?:(?:,| và|, và) ${country}){0,5}`;
const subject = new RegExp(String.raw`${begins}${state}${severalNamed} ${doing} $`, 'u');
const afterCountry = new RegExp(
  String.raw`(?:[ (]|^)${country} (?:đã |vừa |mới |đều |cũng )*(?:có|ban hành|thông qua|sửa đổi|công bố)(?: (?:các|một|bộ))? $`,
  'u',
);
/** A line, a sentence or a cell of which another country is the head: `Singapore: Luật …`, `| Thái Lan | Luật …`. */
const headed = new RegExp(
  String.raw`(?:^|\n|[.;]\s|[|\t])\s{0,4}(?:[-+•]\s{1,3}|\d{1,2}[.)]\s{1,3})?${country}(?: \([^()\n]{1,40}\))?\s?(?::|[|\t])\s{0,4}$`,
  'u',
);
/** How each of them ends. */
const isHead = /[:|\t]\s{0,4}$/u;
/** What makes a sentence about another country one about ours again. */
const ours = /(?:Việt Nam(?! Cộng)|nước ta|ở ta|Bộ trưởng|Bộ Giáo dục và Đào tạo)/u;
const LEAD = 140;

/** Whether the words before a law make it that of another country: `Ở Phần Lan, Luật …`, `Nhật Bản ban hành Luật …`. */
export function comesFromAbroad(source: NormalizedText, start: number): boolean {
  source.steps += LEAD;
  const before = source.said.slice(Math.max(0, start - LEAD), start);
  if (isHead.test(before) && headed.test(before)) return true;
  const lead = before.replace(/\s+/gu, ' ');
  const sentence = lead
    .slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('; '), lead.lastIndexOf('? ')) + 1)
    .trimStart();
  if (!mayNameCountry(sentence) || !anywhere.test(sentence) || ours.test(sentence)) return false;
  return topic.test(sentence) || subject.test(sentence) || afterCountry.test(sentence);
}

const firstWords = new Set([...countries, ...shortCountries].map((name) => /^\p{L}+/u.exec(name)?.[0]));

/** Most are capitals, and few words begin with one. */
const firstLetters = new Set([...firstWords].map((word) => word?.charCodeAt(0)));

/** Whether a word is there with which the name of a country begins: it takes a tenth of the time of asking for the names. */
function mayNameCountry(sentence: string): boolean {
  for (let at = 0; at < sentence.length; at++) {
    if (!isLetter(sentence.charCodeAt(at))) continue;
    const from = at;
    while (isLetter(sentence.charCodeAt(at))) at++;
    if (firstLetters.has(sentence.charCodeAt(from)) && firstWords.has(sentence.slice(from, at))) return true;
  }
  return false;
}

const anywhere = new RegExp(String.raw`(?<!\p{L})${country}`, 'u');

/** Whether a text names another country. */
export const namesCountry = (text: string): boolean => anywhere.test(text.replace(/\s+/gu, ' '));

const foreignBody = new RegExp(String.raw`^ (?:của|do|bởi) ${body} ${country}`, 'u');

/** Whether a document, by its number alone, is said to be one of another country: `Nghị định 24 của Chính phủ Lào`. */
export function issuedAbroad(source: NormalizedText, end: number): boolean {
  source.steps += 8;
  return foreignBody.test(source.said.slice(end, end + REACH).replace(/\s+/gu, ' '));
}
