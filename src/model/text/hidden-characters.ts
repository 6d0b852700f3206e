const names: Record<string, string> = {
  '\u00ad': 'dấu nối mềm (U+00AD)',
  '\u200b': 'dấu cách rộng bằng không (U+200B)',
  '\u200c': 'ký tự không nối (U+200C)',
  '\u200d': 'ký tự nối (U+200D)',
  '\u200e': 'dấu hướng chữ (U+200E)',
  '\u200f': 'dấu hướng chữ (U+200F)',
  '\u2028': 'dấu ngắt dòng (U+2028)',
  '\u2029': 'dấu ngắt đoạn (U+2029)',
  '\u2060': 'ký tự nối từ (U+2060)',
  '\ufeff': 'dấu BOM ở giữa tệp (U+FEFF)',
};

/** Characters that cannot be seen and that cut words apart: zero-width marks, direction marks, control characters. Offsets are UTF-16 units. */
export function hiddenCharacters(text: string): { offset: number; name: string }[] {
  return [
    ...text.matchAll(
      /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu,
    ),
  ].map((match) => ({
    offset: match.index,
    name:
      names[match[0]] ?? `ký tự điều khiển (U+${match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`,
  }));
}
