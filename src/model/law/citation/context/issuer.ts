import { capture } from '../../../text/capture.ts';
import type { NormalizedText } from '../text/source.ts';
import { fold, foldWord, isUpper } from '../text/letters.ts';

/** The agency named after a number-symbol or its date. */
export interface StatedIssuer {
  text: string;
  end: number;
}

/** `xã Yên Bồng`: a locality in place of its agency. */
const locality = String.raw`(?:tỉnh|huyện|quận|thị xã|thị trấn|thành phố|phường|xã)\s{1,3}(?=\p{Lu})`;
const introduction = new RegExp(String.raw`[\s,)]{0,6}(?:của|CỦA|do|DO)\s{1,4}(?=[A-ZĐÂÊÔƯỦlc]|${locality})`, 'uy');
const MAX_WORDS = 22;

/** Small words that belong to names of agencies. Folded. */
const inNames = new Set(
  (
    'nhan dan tinh thanh pho huyen quan thi xa phuong tran va thuong vu truong uong chap hanh khoa bo chinh phu tuong tri bi thu ' +
    'dai bieu hoi dong toan quoc lan thu nuoc uy lien bang cuc vien tong so phong ban to chuc giao duc dao tao trung cap tap doan cong ty ' +
    'dao doc lap su cong an phap thue quan doi dang tich chu nhiem nghi'
  ).split(' '),
);

/** Second syllables of words in names: `Y tế`, `Văn hóa`, `Xây dựng`. They count only after a capital. Folded. */
const secondSyllables = new Set(
  (
    'te hoa lich thao chinh nguyen truong tin thong nghiep thon trien hoc nghe hoach tu toc giao vu phap phong dung dong binh hoi quan ' +
    'hiem tra sat toan nien nu dan ly vien mam non ban thu sai gon tai thue kho bac'
  ).split(' '),
);

/** Words that begin what the document is about. Folded. */
const afterNames = new Set(
  've quy huong ban phe sua trien thuc duoc da la de nham co trong truyen cong v bai bo sung thay kem giao chi thong ke'.split(
    ' ',
  ),
);

const word = /(\s{0,4}(?:[-,]\s{1,3})?)(TP\.(?=\p{Lu})|[^\s,;:.()“”"|[\]]{1,24})/uy;

/** Reads `của Ủy ban nhân dân tỉnh Hòa Bình` at an offset; null if no agency is named. */
export function readIssuer(source: NormalizedText, at: number): StatedIssuer | null {
  introduction.lastIndex = at;
  return introduction.test(source.text) ? readAgency(source, introduction.lastIndex) : null;
}

/** Reads the name of an agency that begins at an offset; null if none does. */
export function readAgency(source: NormalizedText, start: number): StatedIssuer | null {
  let end = start;
  let capitals = 0;
  let afterCapital = false;
  word.lastIndex = start;
  for (let count = 0; count < MAX_WORDS; count++) {
    const found = word.exec(source.text);
    if (found === null || capture(found, 1).includes('\n\n')) break;
    const token = capture(found, 2);
    const numbered = /^\d{1,2}$/u.test(token) && /(?:ương|thứ)$/iu.test(source.text.slice(start, end));
    const capital = isUpper(token.charCodeAt(0)) || token === '&' || numbered;
    const isSeparated = /[-,]/u.test(capture(found, 1));
    if (isSeparated && !joins(source, start, word.lastIndex - token.length)) break;
    const second =
      afterCapital && !isSeparated && secondSyllables.has(foldWord(token)) && !stops(source, token, word.lastIndex);
    if (!capital && !second && (!inNames.has(foldWord(token)) || stops(source, token, word.lastIndex))) break;
    if (capital && count > 0 && beginsDocument(source, word.lastIndex - token.length)) break;
    if (capital && count > 0 && endsCapitals(source, token, word.lastIndex)) break;
    if (capital) capitals++;
    afterCapital = capital;
    end = word.lastIndex;
  }
  source.steps += end - start + 1;
  if (capitals === 0) return null;
  return {
    text: source.text
      .slice(start, end)
      .replace(/\s+/gu, ' ')
      .replace(/\s(?:và|và)$/u, ''),
    end,
  };
}

const joinedNames = /Thể\s{1,3}thao|Ban\s{1,3}Bí\s{1,3}thư|Thương\s{1,3}binh|Đoàn\s{1,3}Chủ tịch|Chính\s{1,3}phủ/uy;

/** A comma or hyphen goes on with the name only inside the names that have one, or between ministries that act together. */
function joins(source: NormalizedText, start: number, at: number): boolean {
  joinedNames.lastIndex = at;
  if (joinedNames.test(source.text)) return true;
  return source.text.startsWith('Bộ', at) && /^(?:[Ll]iên|Bộ)\s/u.test(source.text.slice(start, start + 6));
}

/** `ban hành`, `thực hiện`, `công bố` begin the subject, `ban`, `công` alone may be part of a name. */
function stops(source: NormalizedText, token: string, end: number): boolean {
  if (!afterNames.has(foldWord(token))) return false;
  const next = fold(source.text.slice(end, end + 8)).trim();
  return /^(?:hanh|hien|bo |dinh|sung|theo|khai|phe|thong)/u.test(next) && foldWord(token) !== 'chap';
}

/** Words in capitals that no name of an agency has: a heading goes on. */
const notInNames = new Set('VỀ, NĂM, NGÀY, ĐỂ, NHẰM, TẠI, TRONG, THEO, ĐƯỢC, ĐÃ, LÀ, CÓ, KHI, GIAI, CHO'.split(', '));

/** In a heading in capitals every word is one, so the words that begin the subject end the name: `BỘ CHÍNH TRỊ VỀ ĐỘT PHÁ`. */
function endsCapitals(source: NormalizedText, token: string, end: number): boolean {
  if (!isUpper(token.charCodeAt(1)) || token !== token.toUpperCase()) return false;
  return notInNames.has(token) || stops(source, token, end);
}

const document =
  /(?:Nghị (?:định|quyết)|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Kết luận|Luật|Quy (?:định|chế)|Đề án|Hướng dẫn|Chương trình|Về|Ban hành|Phê duyệt|Sửa đổi|V\/[Vv])\s/uy;

function beginsDocument(source: NormalizedText, at: number): boolean {
  document.lastIndex = at;
  return document.test(source.text);
}
