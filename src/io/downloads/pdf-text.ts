/**
 * A text of PDF (ISO 32000-2, 7.9.2.2): UTF-16 where it begins with its mark, UTF-8 where it can be that, otherwise as it is; without the codes of
 * languages that may be in it. @param bytes a letter for each
 */
export function pdfText(bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1');
  const pairs = raw.subarray(0, raw.length - (raw.length % 2));
  if (bytes.startsWith('\xfe\xff')) return shown(pairs.swap16().toString('utf16le'));
  if (bytes.startsWith('\xff\xfe')) return shown(pairs.toString('utf16le'));
  try {
    return shown(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return bytes;
  }
}

const shown = (text: string): string => text.replace(/^\ufeff/u, '').replace(/\u001b[^\u001b]{0,8}\u001b/gu, '');
