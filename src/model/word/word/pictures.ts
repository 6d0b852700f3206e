/** A picture of the file that can be shown on a web page. */
export interface Picture {
  bytes: Uint8Array;
  extension: 'png' | 'jpg' | 'webp';
  /** What Word's author wrote for people who cannot see it; empty when nothing usable was written. */
  alt: string;
}

/** The type of a picture by its bytes; null for one that is not shown (EMF, WMF, TIFF, BMP, SVG with its scripts). */
export function pictureType(bytes: Uint8Array): Picture['extension'] | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\u0089PNG')) return 'png';
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  return head.startsWith('RIFF') && head.slice(8) === 'WEBP' ? 'webp' : null;
}

/** A description on one line. */
export const plainAlt = (description: string | null): string =>
  (description ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Word writes descriptions by itself ("A picture containing text"); those, and file names, say nothing to a reader. */
export function usableAlt(description: string | null): string {
  const text = plainAlt(description);
  const byMachine =
    /(?:description (?:automatically )?generated|mô tả được tạo tự động|^(?:a|an) (?:picture|close|drawing|logo)\b|\.(?:png|jpe?g|gif|bmp|emf)$|^(?:picture|image|hình ảnh|hình) ?\d*$)/iu;
  return byMachine.test(text) ? '' : text;
}
