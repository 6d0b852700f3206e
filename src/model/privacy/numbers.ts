import type { Finding, Passage } from './finding.ts';

const finder =
  (pattern: RegExp, message: (found: string) => string) =>
  ({ text }: Passage): Finding[] =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      index,
      length: found.length,
      message: message(found),
    }));

export const findMobileNumbers = finder(
  /(?<![\d./-])(?:\+?84|0)[ .-]?[35789]\d(?:[ .-]?\d){7}(?![\d/])/gu,
  (found) => `gặp số di động “${found}”.`,
);

/** Citizen identity numbers: Luật 91/2025/QH15 Điều 16, 24. */
export const findIdentityNumbers = finder(
  /(?:CCCD|CMND|CMTND|căn cước(?: công dân)?|chứng minh nhân dân|định danh cá nhân)[^\d\n]{0,20}\d(?:[ .]?\d){8,11}(?!\d)/giu,
  () => 'gặp số căn cước hoặc số định danh.',
);

/** Documents whose circulation is restricted: NĐ 30/2020 Phụ lục I, ô số 10a and 11. */
export const findRestrictions = finder(
  /LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI|(?<!\p{L})(?:TUYỆT MẬT|TỐI MẬT)(?!\p{L})/gu,
  (found) => `gặp dấu “${found}”.`,
);
