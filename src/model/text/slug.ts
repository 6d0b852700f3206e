/** The text in lower-case ASCII letters and digits joined by hyphens: `Đề án số 2` → `de-an-so-2`. Marks are dropped, đ becomes d. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ð', 'd')
    .replaceAll('&', '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
