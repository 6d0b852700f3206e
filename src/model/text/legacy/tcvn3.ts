/**
 * TCVN3 ("ABC", the third form of TCVN 5712:1993), the 8-bit encoding of the `.Vn…` fonts. Word keeps its codes as the
 * Latin-1 characters of the same number. Sixteen codes a row, from 0xA0; `·` is a code without a letter. 0xAD, the soft
 * hyphen of Latin-1, is ư. Capitals with a tone have no code: fonts whose name ends in H show every letter as a capital.
 */
const rows = [
  '·ĂÂÊÔƠƯĐăâêôơưđ·',
  '·····àảãáạ·ằẳẵắ·',
  '······ặầẩẫấậè·ẻẽ',
  'éẹềểễếệìỉ···ĩíịò',
  '·ỏõóọồổỗốộờởỡớợù',
  '·ủũúụừửữứựỳỷỹýỵ·',
];

/** Latin-1 character → Vietnamese letter. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row, index) =>
    [...row].flatMap((letter, column): [string, string][] =>
      letter === '·' ? [] : [[String.fromCharCode(0xa0 + 16 * index + column), letter]],
    ),
  ),
);
