/**
 * Ids that the pages around a text give to parts of their own, so that no part of the text may have them: the page of a
 * plan, the page of a legal reference, the frame of every page, head and foot of the document. A page that gains a section
 * gains a line here; the tests of the built pages compare.
 */
export const reservedIds: ReadonlySet<string> = new Set([
  // Every page.
  'chinh',
  'tim-nhanh',
  'noi-dung',
  'nguon-goc',
  'thuc-hien',
  // A plan.
  'ghi-chu',
  'muc-luc',
  'ngay',
  'tien-do',
  'vien-dan',
  // A legal reference.
  'cach-vien-dan',
  'chi-tiet',
  'dong-thoi-gian',
  'duoc-vien-dan',
  'hieu-luc',
  'nghia-vu',
  'quan-he',
  'tom-tat',
  // Head and foot of the document.
  'chuc-vu',
  'nguoi-ky',
  'noi-nhan',
  'ten-loai',
  'trich-yeu',
]);

/**
 * Families of such ids: citations (`vd-1`), groups of notes (`ghi-chu-spelling`), reports (`bao-cao-…`), forms of a
 * citation (`cach-…`), recipients (`noi-nhan-d1`), footnotes and their marks (`fn-1`, `fnref-1`).
 */
const families = /^(?:vd-\d+|ghi-chu-.+|bao-cao-.+|cach-.+|noi-nhan-d\d+|fn(?:ref)?-[\d-]+)$/u;

/** Whether an id belongs to the page rather than to its text. */
export const isReservedId = (id: string): boolean => reservedIds.has(id) || families.test(id);
