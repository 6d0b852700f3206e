const run = /[\p{L}\p{M}\p{N}]+/gu;
/** `da6n`, `tie6p1`, `d9u7o7ng2`: letters with single digits among them, after a vowel or d. */
const typed = /^(?:[a-z]*[aeiouyd]\d)+[a-z]*\d?$/u;

/** Whether a query was typed in VNI where the typing software is off: its digits are marks, and it cites nothing. */
export function isVni(query: string): boolean {
  const runs = query.toLowerCase().match(run) ?? [];
  return runs.filter((each) => typed.test(each)).length > 1 && !runs.some((each) => /^\d|\d{3}/u.test(each));
}
