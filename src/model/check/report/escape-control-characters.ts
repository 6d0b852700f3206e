/**
 * Text of a stranger for a terminal or the log of a machine, where some letters act instead of being shown: escapes clear
 * the screen, a line break begins a command of the host, U+202E turns the letters after it around. Each becomes one visible
 * letter (`␛`, `␊`, `�`), so that columns stay.
 * @returns as many UTF-16 units as `text`
 */
export const escapeControlCharacters = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu, (letter) => {
    const code = letter.codePointAt(0)!;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '␡' : '\uFFFD';
  });
