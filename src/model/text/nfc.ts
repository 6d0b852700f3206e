/** More combining marks in a row than any language writes; ordering them costs quadratic time. */
const MARKS = 32;
const longMarks = /[\u0300-\u036f]{33}/u;

/**
 * A character that NFC might change, alone or with the one before it. All others (Latin, Vietnamese, Cyrillic, full width, the usual
 * signs) are as they are in NFC (property NFC_Quick_Check of Unicode), and to ask costs a tenth of what `normalize` costs.
 */
const maybeOtherInNfc =
  /[^\u0000-\u02ff\u0400-\u0482\u1ea0-\u1ef9\u2002-\u2125\u212c-\u2328\u232b-\u2adb\ufeff\uff00-\uffef]/u;

/** NFC, except that a run of more than 32 combining marks is composed piece by piece, so that no input is slow. */
export function toNfc(raw: string): string {
  if (!maybeOtherInNfc.test(raw)) return raw;
  if (!longMarks.test(raw)) return raw.normalize('NFC');
  const pieces: string[] = [];
  let from = 0;
  let marks = 0;
  for (let index = 0; index < raw.length; index++) {
    const unit = raw.charCodeAt(index);
    marks = unit >= 0x300 && unit <= 0x36f ? marks + 1 : 0;
    if (marks < MARKS) continue;
    pieces.push(raw.slice(from, index + 1).normalize('NFC'));
    from = index + 1;
    marks = 0;
  }
  pieces.push(raw.slice(from).normalize('NFC'));
  return pieces.join('');
}
