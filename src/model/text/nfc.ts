/** More combining marks in a row than any language writes; ordering them costs quadratic time. */
const MARKS = 32;
const longMarks = /[\u0300-\u036f]{33}/u;

/**
 * A unit that NFC might change, alone or with the one before it: combining marks, Greek, scripts with such letters, a few signs,
 * surrogates. All others (Latin, Vietnamese, the usual signs, full width) are as they are in NFC (property NFC_Quick_Check of
 * Unicode), and to ask costs a twentieth of what `normalize` costs. Of units, because with `u` it takes four times as long.
 */
const maybeOtherInNfc = /[\u0300-\u03ff\u0482-\u1e9f\u1efa-\u2001\u2126-\u212b\u2329\u232a\u2adc-\ufefe\uff00]/;

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
